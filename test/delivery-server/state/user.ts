/** Users of the delivery server and what each has set (R35–R37, R57, R58). */
import type { IsoDate, IsoMinute } from '#contract/guarantee-file.ts';
import { parseUserId, type UserId } from '#contract/user-id.ts';

export interface User {
  readonly id: UserId;
  /** Never changes; needed again after パスワード初期化 (R57). */
  readonly initialPassword: string;
  password: string;
  /** The password is the initial one: パスワード作成 follows the login (R99). */
  passwordIsInitial: boolean;
  passwordSetOn: IsoDate;
  name: string;
  mailAddress: string;
  /** アップロード通知メール設定: 必要 or 不要. */
  uploadNotification: boolean;
  lastLogin: IsoMinute | null;
  refusedLogins: number;
}

export interface NewUser {
  readonly userId: string;
  readonly initialPassword: string;
  readonly name: string;
  readonly mailAddress: string;
  readonly today: IsoDate;
}

/** A user who never logged in. Throws on a malformed id: seeds are our own. */
export function createUser(options: NewUser): User {
  const id = parseUserId(options.userId);
  if (id === null) throw new Error(`not a user id: ${options.userId}`);
  return {
    id,
    initialPassword: options.initialPassword,
    password: options.initialPassword,
    passwordIsInitial: true,
    passwordSetOn: options.today,
    name: options.name,
    mailAddress: options.mailAddress,
    uploadNotification: true,
    lastLogin: null,
    refusedLogins: 0,
  };
}

/** Sets a password of the user's own. */
export function setPassword(user: User, password: string, today: IsoDate): void {
  user.password = password;
  user.passwordIsInitial = false;
  user.passwordSetOn = today;
}

/** パスワード初期化 (R109): back to the initial password. */
export function resetPassword(user: User, today: IsoDate): void {
  user.password = user.initialPassword;
  user.passwordIsInitial = true;
  user.passwordSetOn = today;
  user.refusedLogins = 0;
}
