/** Fetches or verifies one document; what comes of it is told by the archive's own events. */
import type { DocumentView } from '#contract/bridge/requests.ts';
import type { ErrorCode } from '#contract/error-codes.ts';
import { CodedError, ask } from '../../api.ts';

/** The code of a failure, or `null`. */
export async function takeAction(
  action: 'fetch' | 'verify',
  { profile, fileId, sha256 }: DocumentView,
): Promise<ErrorCode | null> {
  try {
    if (action === 'verify') {
      if (sha256 === null) return 'file-not-held';
      await ask('verification.run', { versions: [{ profile, fileId, sha256 }] });
      return null;
    }
    const [outcome] = await ask('server.fetch', { profile, fileIds: [fileId] });
    return outcome?.outcome === 'failed' ? (outcome.code ?? 'internal') : null;
  } catch (error) {
    return error instanceof CodedError ? error.code : 'internal';
  }
}
