/** ユーザメンテ with its five tabs (R110, R111, E23). */
import { passwordComplaint } from '../rules/new-password.ts';
import { setPassword } from '../state/user.ts';
import { maintenanceTabs, type MaintenanceTab } from './actions.ts';
import { menuView } from './frame.ts';
import { show, type Answer, type UserRequest } from './screen-request.ts';
import type { Block, FormBlock, TabsBlock } from './view.ts';

const title = 'ユーザメンテ';

/** The tab asked for, else ユーザ情報. */
export function maintenance(request: UserRequest): Answer {
  const wanted = request.values.get('tab');
  request.session.tab = maintenanceTabs.find(([tab]) => tab === wanted)?.[0] ?? 'information';
  return showTab(request);
}

function showTab(request: UserRequest, messages: readonly string[] = []): Answer {
  return show(menuView(request, { title, messages, blocks: [tabs(request), tabContent(request)] }));
}

function tabs({ session }: UserRequest): TabsBlock {
  return {
    type: 'tabs',
    tabs: maintenanceTabs.map(([tab, label]) => ({
      label,
      action: 'maintenance',
      params: { tab },
      current: tab === session.tab,
    })),
  };
}

function tabContent(request: UserRequest): Block {
  const { user, session } = request;
  switch (session.tab) {
    case 'information':
      return {
        type: 'facts',
        rows: [
          ['ユーザID', user.id.userId],
          ['ユーザ名', user.name],
          ['メールアドレス', user.mailAddress],
          ['アップロード通知メール設定', user.uploadNotification ? '必要' : '不要'],
        ],
      };
    case 'password':
      return passwordForm;
    case 'name':
      return oneFieldForm('change-name', 'ユーザ名', user.name);
    case 'mail':
      return oneFieldForm('change-mail', 'メールアドレス', user.mailAddress);
    case 'notification':
      return notificationForm(user.uploadNotification);
  }
}

const decide = [{ name: 'doDecide', label: '決定' }] as const;

const passwordForm: FormBlock = {
  type: 'form',
  action: 'change-password',
  params: {},
  fields: [
    { label: '現在のパスワード', control: { type: 'password', name: 'currentPassword', value: '' } },
    { label: '新しいパスワード', control: { type: 'password', name: 'newPassword', value: '' } },
    { label: '新しいパスワード(確認)', control: { type: 'password', name: 'newPasswordAgain', value: '' } },
  ],
  buttons: decide,
};

function oneFieldForm(action: 'change-name' | 'change-mail', label: string, value: string): FormBlock {
  const fields = [{ label, control: { type: 'text', name: 'newValue', value } }] as const;
  return { type: 'form', action, params: {}, fields, buttons: decide };
}

function notificationForm(wanted: boolean): FormBlock {
  const options = [
    ['1', '必要'],
    ['0', '不要'],
  ] as const;
  const control = { type: 'radio', name: 'notification', value: wanted ? '1' : '0', options } as const;
  const fields = [{ label: 'アップロード通知メール設定', control }];
  return { type: 'form', action: 'change-notification', params: {}, fields, buttons: decide };
}

/** Shows the tab again with a complaint, or with the news that the change was made. */
function finish(
  request: UserRequest,
  tab: MaintenanceTab,
  outcome: { complaint: string } | { done: string },
): Answer {
  const refused = 'complaint' in outcome;
  if (refused) request.event.note = outcome.complaint;
  request.session.tab = tab;
  return showTab(request, [refused ? outcome.complaint : outcome.done]);
}

export function changePassword(request: UserRequest): Answer {
  const { user, values, state } = request;
  const password = values.get('newPassword');
  const complaint =
    values.get('currentPassword') === user.password
      ? passwordComplaint(user, password, values.get('newPasswordAgain'))
      : '現在のパスワードが違います。';
  if (complaint !== null) return finish(request, 'password', { complaint });
  setPassword(user, password, state.clock.today());
  return finish(request, 'password', { done: 'パスワードを変更しました。' });
}

const nameLimit = 31;
const mailLimit = 50;

export function changeName(request: UserRequest): Answer {
  const name = request.values.get('newValue');
  const good = name !== '' && Array.from(name).length <= nameLimit;
  if (!good) return finish(request, 'name', { complaint: 'ユーザ名は31桁以内で入力してください。' });
  request.user.name = name;
  return finish(request, 'name', { done: 'ユーザ名を変更しました。' });
}

export function changeMail(request: UserRequest): Answer {
  const address = request.values.get('newValue');
  const good = address.length <= mailLimit && /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(address);
  if (!good) return finish(request, 'mail', { complaint: 'メールアドレスの入力が正しくありません。' });
  request.user.mailAddress = address;
  return finish(request, 'mail', { done: 'メールアドレスを変更しました。' });
}

/** Headquarters must stay at 必要 (R111): the wish is refused and stands in the log. */
export function changeNotification(request: UserRequest): Answer {
  const wanted = request.values.get('notification') === '1';
  if (!wanted && request.user.id.role === 'headquarters') {
    const complaint = '本部ユーザのアップロード通知メール設定は「必要」から変更できません。';
    return finish(request, 'notification', { complaint });
  }
  request.user.uploadNotification = wanted;
  return finish(request, 'notification', { done: 'アップロード通知メール設定を変更しました。' });
}
