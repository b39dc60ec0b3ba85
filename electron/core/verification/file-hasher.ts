/** Hashes parts of one file that all begin with its first byte: what they have in common is hashed once. */
import { type Hash, createHash } from 'node:crypto';
import type { HashName } from './x509/algorithms.ts';

export interface FileHasher {
  /** Digest of `[0, gapStart)` and `[gapEnd, end)`. */
  digest(hash: HashName, part: FilePart): Uint8Array;
}

export interface FilePart {
  readonly gapStart: number;
  readonly gapEnd: number;
  readonly end: number;
}

export function createFileHasher(bytes: Uint8Array): FileHasher {
  /** Digests over the first bytes, by how many these are. */
  const begun = new Map<HashName, Map<number, Hash>>();
  const upTo = (hash: HashName, end: number): Hash => {
    const known = begun.get(hash) ?? new Map<number, Hash>();
    begun.set(hash, known);
    const nearest = [...known.keys()].reduce((best, at) => (at <= end ? Math.max(best, at) : best), 0);
    const begin = known.get(nearest)?.copy() ?? createHash(hash);
    const reached = begin.update(bytes.subarray(nearest, end));
    known.set(end, reached);
    return reached.copy();
  };
  return {
    digest: (hash, { gapStart, gapEnd, end }) =>
      upTo(hash, gapStart).update(bytes.subarray(gapEnd, end)).digest(),
  };
}
