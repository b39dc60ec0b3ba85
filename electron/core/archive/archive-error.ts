/** What can go wrong with the archive, and how operating-system errors are called. */
import type { ErrorCode } from '#contract/error-codes.ts';
import { HoshodeskError } from '../hoshodesk-error.ts';
import { systemErrorCode } from '../system-error.ts';

export class ArchiveError extends HoshodeskError {}

const fullCodes: readonly string[] = ['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL'];

/** Wraps an error of the file system or of SQLite; errors that already have a code pass through. */
export function toArchiveError(error: unknown, place: string): HoshodeskError {
  if (error instanceof HoshodeskError) return error;
  const systemCode = systemErrorCode(error);
  const code: ErrorCode = fullCodes.includes(systemCode)
    ? 'disk-full'
    : systemCode.startsWith('SQLITE_CORRUPT') || systemCode === 'SQLITE_NOTADB'
      ? 'index-corrupt'
      : 'archive-io-failed';
  return new ArchiveError(code, systemCode === '' ? place : `${place} (${systemCode})`, { cause: error });
}
