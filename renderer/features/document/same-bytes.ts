/** Bytes of a version, let through only when they hash to what was verified (U08). */
import { CodedError, ask } from '../../api.ts';

export interface SameBytes {
  readonly content: 'same' | 'changed' | 'missing';
  readonly bytes: Uint8Array | null;
}

async function hexSha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Rejects when the question itself failed. */
export async function readSameBytes(sha256: string, signal?: AbortSignal): Promise<SameBytes> {
  try {
    const bytes = await ask('archive.document', { sha256 }, signal);
    return (await hexSha256(bytes)) === sha256
      ? { content: 'same', bytes }
      : { content: 'changed', bytes: null };
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    if (error.code === 'document-corrupt') return { content: 'changed', bytes: null };
    if (error.code === 'file-not-held') return { content: 'missing', bytes: null };
    throw error;
  }
}
