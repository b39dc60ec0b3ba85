/**
 * Everything the verifier refuses to spend on one file; reaching one is `limit`, an undecided verdict and never a crash.
 * Sizes in bytes. Service files are small; the values leave room for what public test suites contain.
 */
export const limits = {
  fileBytes: 50 * 1024 * 1024,
  /** Cross-reference sections, one or more for each revision. */
  sections: 64,
  indirectObjects: 100_000,
  nesting: 64,
  dictionaryKeys: 4_096,
  arrayItems: 100_000,
  nameBytes: 127,
  literalStringBytes: 1024 * 1024,
  /** Two digits a byte; `/Contents` is the only long one. */
  hexStringDigits: 8 * 1024 * 1024,
  decodedStreamBytes: 64 * 1024 * 1024,
  decodedTotalBytes: 256 * 1024 * 1024,
  pages: 200,
  pageTreeDepth: 32,
  fieldDepth: 16,
  signatures: 32,
  cmsBytes: 4 * 1024 * 1024,
  certificates: 100,
  pathLength: 6,
  pathCandidates: 100,
  derDepth: 32,
  objectIdentifierBytes: 32,
  integerBytes: 1_025,
  rsaBits: 8_192,
  crlBytes: 20 * 1024 * 1024,
  crlEntries: 500_000,
  ocspBytes: 64 * 1024,
  /** CRLs and OCSP responses looked at for one file. */
  evidence: 500,
  /** Pieces of text compared of one file, and their characters. */
  textItems: 20_000,
  textCharacters: 200_000,
  /** Wall time of one file in the worker, milliseconds; then it is stopped. */
  fileMs: 15_000,
  /** Heap of one worker. */
  workerHeapBytes: 512 * 1024 * 1024,
} as const;

/** A limit was reached; `what` names it. */
export class LimitError extends Error {
  readonly what: string;

  constructor(what: keyof typeof limits) {
    super(`limit reached: ${what}`);
    this.name = 'LimitError';
    this.what = what;
  }
}
