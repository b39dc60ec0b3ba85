/** Turns the server's list items into rows that also say what the archive holds of them. */
import type { ListItem, SearchRow } from '#contract/guarantee-file.ts';
import { type ArchiveReader, nothingHeld } from '../archive/index.ts';
import { parseFileId } from '../domain/file-id.ts';

export function toSearchRow(profile: string, listed: ListItem, archive: ArchiveReader): SearchRow {
  const id = parseFileId(listed.fileId);
  const { uploadedAt: _, ...item } = listed;
  return {
    profile,
    associationCode: id?.associationCode ?? '',
    issueBankCode: id?.issueBankCode ?? '',
    issueBranchCode: id?.issueBranchCode ?? '',
    ...nothingHeld,
    ...archive.document(profile, listed.fileId),
    ...item,
  };
}
