/** Who may see which file: decided by association, bank and branch of the list item, not of the file id (R37, R38). */
import type { UserId } from '#contract/user-id.ts';
import type { StoredFile } from '../state/stored-file.ts';

/** Headquarters see every branch of their bank, branch users their own (E18). */
export function maySee(user: UserId, file: StoredFile): boolean {
  return (
    file.accessible &&
    file.id.associationCode === user.associationCode &&
    file.bankCode === user.bankCode &&
    (user.role === 'headquarters' || file.branchCode === user.branchCode)
  );
}
