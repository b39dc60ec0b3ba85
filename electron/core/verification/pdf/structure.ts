/** C9: one reading only. Everything in a revision is accounted for, and every object is where the table says. */
import { type Finding, finding } from '../finding.ts';
import { LimitError } from '../limits.ts';
import type { CrossReference } from './cross-reference.ts';
import { type Cursor, nextToken, skipSpace } from './lexer.ts';
import { PdfError } from './pdf-error.ts';
import type { PdfFile, PdfView, Revision } from './pdf-file.ts';
import { type PdfValue, isStream } from './pdf-value.ts';
import { countPages } from './signature-fields.ts';

/** Findings of one kind are told only this often. */
const toldAtMost = 5;

/** @param view the revision whose objects are looked at, with all older revisions it is built on */
export function checkStructure(file: PdfFile, view: PdfView): readonly Finding[] {
  const findings: Finding[] = [];
  if (view.trailer.entries.has('Encrypt')) findings.push(finding('encrypted'));
  for (const number of view.entries.keys()) {
    try {
      findings.push(...checkObject(number, view.object(number)));
    } catch (error) {
      if (!(error instanceof PdfError)) throw error;
      findings.push(finding(error.code, `object ${number}: ${error.detail}`));
    }
  }
  for (const revision of file.revisions.slice(view.revision)) {
    if (revision.section.trailer.repeated.length > 0) {
      findings.push(finding('dictionary-keys-repeated', `trailer at ${revision.section.start}`));
    }
    findings.push(...checkAccounts(file, revision));
  }
  if (readPages(view) === null) findings.push(finding('page-tree-invalid'));
  return fewOfEach(findings);
}

function readPages(view: PdfView): number | null {
  try {
    return countPages(view);
  } catch (error) {
    if (error instanceof PdfError) return null;
    throw error;
  }
}

function fewOfEach(findings: readonly Finding[]): readonly Finding[] {
  const counts = new Map<string, number>();
  return findings.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= toldAtMost;
  });
}

function checkObject(number: number, value: PdfValue): readonly Finding[] {
  const findings: Finding[] = [];
  visitValues(value, (each) => {
    if (each.type === 'dictionary' && each.repeated.length > 0) {
      findings.push(finding('dictionary-keys-repeated', `object ${number}: ${each.repeated.join(' ')}`));
    }
  });
  if (isStream(value) && (value.dictionary.entries.has('F') || value.dictionary.entries.has('FFilter'))) {
    findings.push(finding('external-stream', `object ${number}`));
  }
  return findings;
}

/** Calls `visit` for every value that holds others or is one of them, `null` and booleans left out. */
export function visitValues(
  value: PdfValue | undefined,
  visit: (value: Exclude<PdfValue, null | boolean>) => void,
): void {
  if (value === null || typeof value !== 'object') return;
  visit(value);
  if (value.type === 'array') for (const item of value.items) visitValues(item, visit);
  if (value.type === 'dictionary') for (const item of value.entries.values()) visitValues(item, visit);
  if (value.type === 'stream') visitValues(value.dictionary, visit);
}

interface Extent {
  readonly start: number;
  readonly end: number;
}

/**
 * The bytes of a revision are its objects, its cross-reference section and white space or comments between them:
 * anything else could be an object for a reader that repairs.
 */
function checkAccounts(file: PdfFile, revision: Revision): readonly Finding[] {
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
