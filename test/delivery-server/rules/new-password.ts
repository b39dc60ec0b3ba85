/** What a new password must be (R100, A31). */
import { passwordRuleViolation } from '#contract/password-rule.ts';
import type { User } from '../state/user.ts';

/** The Japanese complaint about a new password, or `null` when the server takes it. */
export function passwordComplaint(user: User, password: string, again: string): string | null {
  if (password !== again) return 'パスワードとパスワード(確認)が一致しません。';
  if (passwordRuleViolation(password) !== null) {
    return 'パスワードは半角英数字8~16桁(英数字混合)で入力してください。';
  }
  if (password === user.initialPassword) return '初期パスワードと同じパスワードは使用できません。';
  if (password === user.password) return '現在のパスワードと同じパスワードは使用できません。';
  return null;
}
