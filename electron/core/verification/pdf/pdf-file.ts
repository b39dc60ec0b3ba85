/** A PDF as the chain of its revisions, newest first, each to be looked at as if nothing had followed it. */
import { type Finding, finding } from '../finding.ts';
import { LimitError, limits } from '../limits.ts';
import {
  type CrossReference,
  type RevisionEnd,
  type Section,
  readRevisionEnd,
  readSection,
} from './cross-reference.ts';
import { createObjectReader } from './object-reader.ts';
import { PdfError } from './pdf-error.ts';
import { type PdfDictionary, type PdfReference, type PdfValue, plainInteger } from './pdf-value.ts';

export interface Revision {
  readonly section: Section;
  /** Object streams and their kind hidden behind `/XRefStm`; their entries are already merged into `section`. */
  readonly hybrid: Section | null;
  /** `null` when the section is not closed by `startxref` and `%%EOF`. */
  readonly end: RevisionEnd | null;
}

/** The document as one revision left it. */
export interface PdfView {
  /** Index of the revision: 0 is the newest. */
  readonly revision: number;
  readonly trailer: PdfDictionary;
  /** Every object number in use, with the entry that counts. */
  readonly entries: ReadonlyMap<number, CrossReference>;
  /** The object's value, `null` when there is none; throws PdfError when it cannot be read. */
  object(number: number): PdfValue;
  /** The same with `null` for what cannot be read; that is reported where all objects are checked (C9). */
  objectOrNull(number: number): PdfValue;
  /**
   * Whether a reference names the generation that is there; if not, some readers would take it for null (ISO 32000-1
   * §7.3.10), others would not look at the generation. True where there is no object.
   */
  hasGeneration(reference: PdfReference): boolean;
  /** Follows a reference, once; anything else is returned as it is. */
  resolve(value: PdfValue | undefined): PdfValue;
}

export interface PdfFile {
  readonly bytes: Uint8Array;
  readonly revisions: readonly Revision[];
  /** What is wrong with the frame of the file (C1). */
  readonly frame: readonly Finding[];
  /** What is wrong with the chain of revisions (C7). */
  readonly chain: readonly Finding[];
  /** The newest revision has index 0. */
  view(revision: number): PdfView;
  /** The object defined at an offset; throws PdfError. */
  extentAt(offset: number, view: PdfView): { readonly number: number; readonly end: number };
  /** Numbers of the objects in an object stream, by their position; throws PdfError. */
  numbersIn(container: number, view: PdfView): readonly number[];
}

const headerPattern = /^%PDF-(?:1\.[0-7]|2\.0)[\r\n]/;
const lineEnd = new Set([0x0a, 0x0d]);

/** Opens a file; throws PdfError when not even its newest cross-reference section can be read. */
export function openPdf(bytes: Uint8Array): PdfFile {
  if (bytes.length > limits.fileBytes) throw new LimitError('fileBytes');
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const frame: Finding[] = [];
  if (text.subarray(0, 5).toString('latin1') !== '%PDF-') {
    if (text.subarray(0, 1024).indexOf('%PDF-') < 0) throw new PdfError('not-a-pdf', `${bytes.length} bytes`);
    frame.push(finding('header-invalid', 'bytes before the header'));
  } else if (!headerPattern.test(text.subarray(0, 9).toString('latin1'))) {
    frame.push(finding('header-invalid', 'version'));
  }
  const start = lastStartxref(text, frame);
  const chain: Finding[] = [];
  const revisions = readChain(bytes, start, chain);
  const newest = revisions[0];
  if (newest?.end && newest.end.end < bytes.length) {
    frame.push(finding('bytes-after-end', bytes.length - newest.end.end));
  }
  const views = new Map<number, PdfView>();
  const reader = createObjectReader(bytes);
  const view = (revision: number): PdfView => {
    const known = views.get(revision);
    if (known) return known;
    const created = createView(revisions, revision, reader);
    views.set(revision, created);
    return created;
  };
  return { bytes, revisions, frame, chain, view, extentAt: reader.readAt, numbersIn: reader.numbersIn };
}

/** The offset after the last `startxref`; its section must later turn out to be closed by the last `%%EOF`. */
function lastStartxref(text: Buffer, frame: Finding[]): number {
  let end = text.length;
  if (end >= 2 && text[end - 1] === 0x0a && text[end - 2] === 0x0d) end -= 2;
  else if (lineEnd.has(text[end - 1] ?? 0)) end -= 1;
  const marked = text.subarray(end - 5, end).toString('latin1') === '%%EOF';
  const marker = marked ? end - 5 : text.lastIndexOf('%%EOF');
  if (!marked) frame.push(finding(marker < 0 ? 'end-marker-missing' : 'bytes-after-end', text.length));
  const before = text.subarray(0, marker < 0 ? text.length : marker);
  const word = before.lastIndexOf('startxref');
  const [, digits] =
    /^startxref\s{1,4}(\d{1,10})\s{0,4}$/.exec(before.subarray(word).toString('latin1').slice(0, 64)) ?? [];
  if (word < 0 || digits === undefined) {
    throw new PdfError(marker < 0 ? 'end-marker-missing' : 'cross-reference-invalid', 'startxref');
  }
  return Number(digits);
}

function readChain(bytes: Uint8Array, start: number, chain: Finding[]): readonly Revision[] {
  const revisions: Revision[] = [];
  const seen = new Set<number>();
  let objects = 0;
  for (let next: number | null = start; next !== null;) {
    if (seen.has(next)) {
      chain.push(finding('cross-reference-order', `loop to ${next}`));
      break;
    }
    if (revisions.length >= limits.sections) throw new LimitError('sections');
    const before: number | undefined = revisions.at(-1)?.section.start;
    if (before !== undefined && next >= before)
      chain.push(finding('cross-reference-order', `${before} → ${next}`));
    seen.add(next);
    const revision = readRevision(bytes, next, chain);
    objects += revision.section.entries.size;
    if (objects > limits.indirectObjects * 2) throw new LimitError('indirectObjects');
    revisions.push(revision);
    next = previousOf(revision.section.trailer);
  }
  return revisions;
}

function previousOf(trailer: PdfDictionary): number | null {
  const written = trailer.entries.get('Prev');
  if (written === undefined) return null;
  const previous = plainInteger(written);
  if (previous === null) throw new PdfError('cross-reference-invalid', 'Prev');
  return previous;
}

function readRevision(bytes: Uint8Array, start: number, chain: Finding[]): Revision {
  const section = readSection(bytes, start);
  const end = readRevisionEnd(bytes, section);
  if (end === null) chain.push(finding('revision-end-missing', `section at ${start}`));
  for (const problem of section.problems.slice(0, 5)) chain.push(finding('cross-reference-invalid', problem));
  for (const number of section.repeated) chain.push(finding('object-defined-twice', `${number} at ${start}`));
  const size = plainInteger(section.trailer.entries.get('Size'));
  const largest =
    section.entries.size === 0 ? -1 : [...section.entries.keys()].reduce((a, b) => Math.max(a, b));
  if (size === null || largest >= size) chain.push(finding('cross-reference-invalid', `Size at ${start}`));
  const hidden = section.form === 'table' ? section.trailer.entries.get('XRefStm') : undefined;
  if (hidden === undefined) return { section, hybrid: null, end };
  chain.push(finding('cross-reference-hybrid', `section at ${start}`));
  const offset = plainInteger(hidden);
  if (offset === null) throw new PdfError('cross-reference-invalid', 'XRefStm');
  const hybrid = readSection(bytes, offset);
  const entries = new Map(section.entries);
  for (const [number, entry] of hybrid.entries) {
    const shown = entries.get(number);
    if (shown === undefined || shown.kind === 'free') entries.set(number, entry);
  }
  return { section: { ...section, entries }, hybrid, end };
}

function createView(
  revisions: readonly Revision[],
  index: number,
  reader: ReturnType<typeof createObjectReader>,
): PdfView {
  const entries = new Map<number, CrossReference>();
  for (const { section } of revisions.slice(index).toReversed()) {
    for (const [number, entry] of section.entries) {
      if (entry.kind === 'free') entries.delete(number);
      else entries.set(number, entry);
    }
  }
  const trailer = revisions[index]?.section.trailer;
  if (trailer === undefined) throw new RangeError(`no revision ${index}`);
  const view: PdfView = {
    revision: index,
    trailer,
    entries,
    object: (number) => reader.read(number, view),
    objectOrNull(number) {
      try {
        return view.object(number);
      } catch (error) {
        if (error instanceof PdfError) return null;
        throw error;
      }
    },
    hasGeneration({ number, generation }) {
      const entry = entries.get(number);
      return entry === undefined || generation === (entry.kind === 'offset' ? entry.generation : 0);
    },
    resolve(value) {
      if (typeof value !== 'object' || value === null || value.type !== 'reference') return value ?? null;
      if (!view.hasGeneration(value)) {
        throw new PdfError('object-misplaced', `reference to ${value.number} ${value.generation}`);
      }
      return view.object(value.number);
    },
  };
  return view;
}
