/** Who may log in, and what stands between a login and the menu (R99, R100, E3, E10). */
import { daysBetween } from '#core/domain/japan-time.ts';
import type { ServerState } from '../state/server-state.ts';
import type { User } from '../state/user.ts';

/** Association and bank a client certificate was issued for (R90). */
export interface Institution {
  readonly associationCode: string;
  readonly bankCode: string;
}

export interface LoginAttempt {
  readonly userId: string;
  readonly password: string;
  readonly institution: Institution;
}

/** Why a login was refused; for the log. People see only the message. */
type LoginRefusal = 'unknown-user' | 'wrong-password' | 'other-institution' | 'locked' | 'branch-user';

export type LoginResult =
  | { readonly state: 'refused'; readonly reason: LoginRefusal; readonly message: string }
  | { readonly state: 'create-password'; readonly reason: 'initial' | 'expired'; readonly user: User }
  | { readonly state: 'accepted'; readonly user: User };

const wrongPasswordMessage = 'ユーザIDまたはパスワードが違います。';
export const branchUserMessage = 'ユーザが営業店です。';
const lockedMessage = 'ユーザIDがロックされています。ログインできません。';

/** Judges an attempt and counts refused ones. The outcome does not tell outsiders which of the two was wrong. */
export function judgeLogin(state: ServerState, attempt: LoginAttempt): LoginResult {
  const user = state.users.get(attempt.userId);
  if (user === undefined) return refuse('unknown-user');
  const { associationCode, bankCode } = user.id;
  if (associationCode !== attempt.institution.associationCode || bankCode !== attempt.institution.bankCode) {
    return refuse('other-institution');
  }
  const { lockoutAfter, headquartersOnly } = state.rules;
  if (lockoutAfter !== null && user.refusedLogins >= lockoutAfter) return refuse('locked', lockedMessage);
  if (user.password !== attempt.password) {
    user.refusedLogins += 1;
    return refuse('wrong-password');
  }
  user.refusedLogins = 0;
  if (headquartersOnly && user.id.role === 'branch') return refuse('branch-user', branchUserMessage);
  if (user.passwordIsInitial) return { state: 'create-password', reason: 'initial', user };
  if (passwordIsExpired(state, user)) return { state: 'create-password', reason: 'expired', user };
  return { state: 'accepted', user };
}

function refuse(reason: LoginRefusal, message: string = wrongPasswordMessage): LoginResult {
  return { state: 'refused', reason, message };
}

/** The password counts for 120 days from the day it was set. */
function passwordIsExpired(state: ServerState, user: User): boolean {
  return daysBetween(user.passwordSetOn, state.clock.today()) >= state.rules.passwordLifetimeDays;
}
