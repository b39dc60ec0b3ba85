/** Whose file a notification is about: association, bank and branch of the user against those of the file (R9, R35–R38). Pure. */
import type { ParsedNotification } from '#contract/notification-mail.ts';
import type { UserId } from '#contract/user-id.ts';
import { parseFileId } from './file-id.ts';

/**
 * True when this user may see the file: of its association, of the bank named as 取扱店舗 (or else the bank at issue), and
 * headquarters or that very branch.
 */
export function isNotified(
  user: UserId,
  { fileId, bankCode, branchCode }: Pick<ParsedNotification, 'fileId' | 'bankCode' | 'branchCode'>,
): boolean {
  const file = parseFileId(fileId);
  if (file === null || user.associationCode !== file.associationCode) return false;
  if (user.bankCode !== (bankCode ?? file.issueBankCode)) return false;
  return user.role === 'headquarters' || user.branchCode === (branchCode ?? file.issueBranchCode);
}
