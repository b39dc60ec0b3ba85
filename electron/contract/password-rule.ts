/** The delivery server's password rule: 8–16 half-width letters and digits, both present (R100). */

export type PasswordRuleViolation = 'length' | 'characters' | 'mixture';

const passwordLength = { minimum: 8, maximum: 16 } as const;

/** Returns what a password breaks, or `null` when the server would take it. */
export function passwordRuleViolation(password: string): PasswordRuleViolation | null {
  if (!/^[A-Za-z0-9]*$/.test(password)) return 'characters';
  if (password.length < passwordLength.minimum || password.length > passwordLength.maximum) return 'length';
  return /[A-Za-z]/.test(password) && /\d/.test(password) ? null : 'mixture';
}
