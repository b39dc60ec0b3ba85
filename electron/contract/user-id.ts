/** ユーザID: eleven digits that say which association, bank and branch a user belongs to (R35–R37). */

export type UserRole = 'headquarters' | 'branch';

export interface UserId {
  readonly userId: string;
  readonly associationCode: string;
  readonly bankCode: string;
  /** `000` for headquarters. */
  readonly branchCode: string;
  /** 通番, `01` by rule. */
  readonly serial: string;
  readonly role: UserRole;
}

const headquartersBranchCode = '000';

/** Reads an 11-digit user id; full-width digits and surrounding space are accepted, anything else is `null`. */
export function parseUserId(text: string): UserId | null {
  const userId = text.normalize('NFKC').trim();
  if (!/^\d{11}$/.test(userId)) return null;
  const branchCode = userId.slice(6, 9);
  return {
    userId,
    associationCode: userId.slice(0, 2),
    bankCode: userId.slice(2, 6),
    branchCode,
    serial: userId.slice(9),
    role: branchCode === headquartersBranchCode ? 'headquarters' : 'branch',
  };
}
