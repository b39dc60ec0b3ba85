/** C7 and C8: where a signature's range ends within the chain of revisions. */
import { type Finding, finding } from '../finding.ts';
import type { ByteRange } from './byte-range.ts';
import type { PdfFile } from './pdf-file.ts';

export interface Coverage {
  readonly extent: 'whole-file' | 'whole-revision' | 'partial';
  /** Index of the revision the range ends with; `null` when it ends with none. */
  readonly revision: number | null;
  readonly findings: readonly Finding[];
}

/** C7: the range ends where a revision ends, and nothing the chain is built from lies in the gap. */
export function checkRevisionEnd(file: PdfFile, range: ByteRange): Coverage {
  const revision = file.revisions.findIndex(
    ({ end }) => end !== null && range.end >= end.marker && range.end <= end.end,
  );
  if (revision < 0) {
    return { extent: 'partial', revision: null, findings: [finding('revision-end-missing', range.end)] };
  }
  const findings = file.revisions
    .slice(revision)
    .filter(({ section }) => section.end > range.gapStart && section.start < range.gapEnd)
    .map(({ section }) => finding('cross-reference-order', `section at ${section.start} in the gap`));
  const newest = revision === 0 && restIsLineEnd(file, range.end);
  return { extent: newest ? 'whole-file' : 'whole-revision', revision, findings };
}

/** A signer may stop before the line end of `%%EOF`; it carries nothing. */
function restIsLineEnd(file: PdfFile, end: number): boolean {
  const rest = Buffer.from(file.bytes.subarray(end, end + 3)).toString('latin1');
  return rest === '' || rest === '\n' || rest === '\r' || rest === '\r\n';
}

/** C8: every byte is in the range, or in a later revision that C20 looks at. */
export function checkWholeFile(file: PdfFile, range: ByteRange, { revision }: Coverage): readonly Finding[] {
  const newestEnd = file.revisions[0]?.end ?? null;
  if (revision === null || newestEnd === null || newestEnd.end < file.bytes.length) {
    return [finding('bytes-uncovered', file.bytes.length - range.end)];
  }
  return [];
}
