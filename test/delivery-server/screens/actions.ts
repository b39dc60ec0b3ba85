/** Everything a client can ask of the screens, independent of paths and markup. */

export const actions = [
  'login-screen',
  'login',
  'reset-screen',
  'reset',
  'create-password',
  'menu',
  'search-screen',
  'search',
  'results',
  'view-file',
  'download',
  'maintenance',
  'change-password',
  'change-name',
  'change-mail',
  'change-notification',
  'logout',
] as const;

export type Action = (typeof actions)[number];

/** Actions open to someone who has not logged in. */
export const openActions: ReadonlySet<Action> = new Set([
  'login-screen',
  'login',
  'reset-screen',
  'reset',
  'create-password',
  'logout',
]);

export const maintenanceTabs = [
  ['information', 'ユーザ情報'],
  ['password', 'パスワード変更'],
  ['name', 'ユーザ名変更'],
  ['mail', 'メールアドレス変更'],
  ['notification', 'アップロード通知メール設定'],
] as const;

export type MaintenanceTab = (typeof maintenanceTabs)[number][0];
