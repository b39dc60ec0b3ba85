/** Printing and saving a document are written into the journal; where that fails, it is done all the same, and told. */
import type { VersionKey } from '#contract/bridge/requests.ts';
import { CodedError, ask } from '../../api.ts';
import { workStore } from '../list/work-store.ts';

export async function noteCopy(action: 'printed' | 'exported', version: VersionKey): Promise<void> {
  const { profile, fileId, sha256 } = version;
  try {
    await ask('journal.record', { profile, fileId, record: { action, sha256 } });
  } catch (error) {
    const code = error instanceof CodedError ? error.code : 'internal';
    workStore.setState({ outcome: { kind: 'not-recorded', code } });
  }
}
