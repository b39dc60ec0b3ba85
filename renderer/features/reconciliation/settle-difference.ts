/** What can be done about differences: fetching documents, and writing down why one is gone. */
import type { ErrorCode } from '#contract/error-codes.ts';
import type { ExplainedAbsence } from '#contract/journal.ts';
import { CodedError, ask } from '../../api.ts';

/** What one request fetches; between two it can be seen how far it is. */
const batchSize = 50;

/** Fetches and verifies files; the codes of those that failed, by file id. Rejects with CodedError. */
export async function fetchDifferences(
  profile: string,
  fileIds: readonly string[],
): Promise<ReadonlyMap<string, ErrorCode>> {
  const failures = new Map<string, ErrorCode>();
  for (let at = 0; at < fileIds.length; at += batchSize) {
    const outcomes = await ask('server.fetch', { profile, fileIds: fileIds.slice(at, at + batchSize) });
    for (const { fileId, code } of outcomes) if (code !== null) failures.set(fileId, code);
  }
  return failures;
}

/** Writes into the journal why the server no longer lists a file (R159); the code of a failure, or `null`. */
export async function explainAbsence(
  profile: string,
  fileId: string,
  reason: ExplainedAbsence,
): Promise<ErrorCode | null> {
  try {
    await ask('journal.record', { profile, fileId, record: { action: 'absence-explained', reason } });
    return null;
  } catch (error) {
    return error instanceof CodedError ? error.code : 'internal';
  }
}
