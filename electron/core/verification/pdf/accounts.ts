/** The part of C9 about bytes: everything in a revision is an object or its table, and each object is there once. */
import { type Finding, finding } from '../finding.ts';
import { LimitError } from '../limits.ts';
import type { CrossReference } from './cross-reference.ts';
import { type Cursor, nextToken, skipSpace } from './lexer.ts';
import { PdfError } from './pdf-error.ts';
import type { PdfFile, PdfView, Revision } from './pdf-file.ts';
import { isName, isStream } from './pdf-value.ts';

interface Extent {
  readonly start: number;
  readonly end: number;
}

/**
 * The bytes of a revision are its objects, its cross-reference section and white space or comments between them:
 * anything else could be an object for a reader that repairs.
 */
export function checkAccounts(file: PdfFile, revision: Revision): readonly Finding[] {
  const index = file.revisions.indexOf(revision);
  const from = file.revisions[index + 1]?.end?.end ?? 0;
  const to = revision.end?.end ?? revision.section.end;
  const view = file.view(index);
  const findings: Finding[] = [];
  const extents: Extent[] = [{ start: revision.section.start, end: to }];
  if (revision.hybrid) extents.push(revision.hybrid);
  for (const [number, entry] of revision.section.entries) {
    if (entry.kind !== 'offset' || isOwnSection(revision, entry.offset)) continue;
    if (entry.offset < from || entry.offset >= to) {
      findings.push(finding('object-misplaced', `object ${number} at ${entry.offset} outside its revision`));
      continue;
    }
    const first = file.bytes[entry.offset] ?? 0;
    if (first < 0x30 || first > 0x39)
      findings.push(finding('object-misplaced', `object ${number} at ${entry.offset}`));
    const extent = extentOf(file, view, entry);
    if (extent) extents.push(extent);
  }
  extents.sort((left, right) => left.start - right.start || left.end - right.end);
  findings.push(...checkGaps(file, { extents, from, entries: revision.section.entries }));
  findings.push(...checkContainers(file, revision, view));
  return findings;
}

/** A cross-reference stream may list itself (ISO 32000-1 §7.5.8.1); its bytes are the section's. */
function isOwnSection({ section }: Revision, offset: number): boolean {
  return section.form === 'stream' && offset === section.start;
}

/** `null` when the object cannot be read, which is told where objects are read. */
function extentOf(file: PdfFile, view: PdfView, entry: CrossReference & { kind: 'offset' }): Extent | null {
  try {
    return { start: entry.offset, end: file.extentAt(entry.offset, view).end };
  } catch (error) {
    if (error instanceof PdfError || error instanceof LimitError) return null;
    throw error;
  }
}

interface Gaps {
  readonly extents: readonly Extent[];
  readonly from: number;
  readonly entries: ReadonlyMap<number, CrossReference>;
}

/** A reader that repairs looks for these words, and does not ask whether they stand in a comment. */
const structureWords = /\d\s+obj|endobj|endstream|startxref|xref|trailer/;

function checkGaps({ bytes }: PdfFile, { extents, from, entries }: Gaps): readonly Finding[] {
  let at = from;
  let before: Extent | undefined;
  for (const extent of extents) {
    if (extent.start < at && (extent.start !== before?.start || extent.end !== before.end)) {
      return [finding('bytes-unaccounted', `objects overlap at ${extent.start}`)];
    }
    const cursor: Cursor = { bytes, at, end: extent.start };
    skipSpace(cursor);
    if (cursor.at < extent.start) return [stray(cursor, entries)];
    const comment = Buffer.from(bytes.subarray(Math.min(at, extent.start), extent.start)).toString('latin1');
    if (structureWords.test(comment)) return [finding('bytes-unaccounted', `comment after ${at}`)];
    at = Math.max(at, extent.end);
    before = extent;
  }
  return [];
}

/** Says whether what stands there is a second definition of an object of this revision. */
function stray(cursor: Cursor, entries: ReadonlyMap<number, CrossReference>): Finding {
  const { at } = cursor;
  try {
    const number = nextToken(cursor);
    if (number.type === 'number' && entries.has(number.value)) {
      return finding('object-defined-twice', `${number.value} at ${at}`);
    }
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
  }
  return finding('bytes-unaccounted', at);
}

/** An object stream holds just the objects the table finds there: any other would be a second definition, or hidden. */
function checkContainers(file: PdfFile, { section }: Revision, view: PdfView): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [container, { kind }] of section.entries) {
    const value = kind === 'offset' ? view.objectOrNull(container) : null;
    if (!isStream(value) || !isName(value.dictionary.entries.get('Type'), 'ObjStm')) continue;
    for (const [index, number] of numbersIn(file, container, view).entries()) {
      const entry = section.entries.get(number);
      const isListed = entry?.kind === 'compressed' && entry.container === container && entry.index === index;
      if (!isListed)
        findings.push(finding('object-defined-twice', `${number} in object stream ${container}`));
    }
  }
  return findings;
}

/** None when the stream cannot be read, which is told where its objects are read or, without any, decides nothing. */
function numbersIn(file: PdfFile, container: number, view: PdfView): readonly number[] {
  try {
    return file.numbersIn(container, view);
  } catch (error) {
    if (error instanceof PdfError) return [];
    throw error;
  }
}
