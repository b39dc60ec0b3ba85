/** Writes PDF 1.5 revisions with cross-reference streams and object streams (ISO 32000-1 §7.5.7–7.5.8). */
import { deflateSync } from 'node:zlib';
import type { PdfObject, Revision } from './pdf-writer.ts';

/** Entries of a stream's dictionary by key, `/Type` and `/Length` included; a writer of lies may change them. */
export type Entries = Map<string, string>;

/** One entry of a cross-reference stream: type and two fields. */
export type StreamRow = readonly [number: number, type: 0 | 1 | 2, second: number, third: number];

export interface StreamRevision extends Revision {
  /** Numbers of objects that go into one object stream, in their order there; streams and the signature must not. */
  readonly packed?: readonly number[];
  /** Cross-reference rows are written with PNG "Up" prediction. */
  readonly predicted?: boolean;
  /** Changes what the cross-reference stream says before it is written. */
  readonly crossReference?: (entries: Entries, rows: StreamRow[]) => void;
  /** Changes what the object stream says: its dictionary, the pairs in its head, its objects. */
  readonly container?: (entries: Entries, parts: { head: string; body: string }) => void;
}

const header = Buffer.from('%PDF-1.5\n%\xE2\xE3\xCF\xD3\n', 'latin1');
const widths = [1, 4, 2] as const;
const rowLength = 7;

/**
 * Appends a revision to earlier bytes, or begins a file. `size` is the first number never used: the object stream gets
 * it (when there is one), the cross-reference stream the next.
 */
export function writeStreamRevision(
  revision: StreamRevision,
  earlier?: { readonly bytes: Uint8Array; readonly startxref: number },
) {
  const pieces: Uint8Array[] = [earlier?.bytes ?? header];
  let position = pieces[0]?.length ?? 0;
  const rows: StreamRow[] = earlier === undefined ? [[0, 0, 0, 65_535]] : [];
  const push = (number: number, object: PdfObject): void => {
    rows.push([number, 1, position, 0]);
    const bytes = objectBytes(number, object);
    pieces.push(bytes);
    position += bytes.length;
  };
  const packed = revision.packed ?? [];
  for (const [number, object] of revision.objects) if (!packed.includes(number)) push(number, object);
  const container = revision.size;
  if (packed.length > 0) push(container, objectStream(revision, packed));
  for (const [index, number] of packed.entries()) rows.push([number, 2, container, index]);
  const startxref = position;
  const own = packed.length > 0 ? container + 1 : container;
  rows.push([own, 1, startxref, 0]);
  pieces.push(objectBytes(own, crossReferenceStream(revision, { rows, own, previous: earlier?.startxref })));
  pieces.push(Buffer.from(`startxref\n${startxref}\n%%EOF\n`));
  return { bytes: Buffer.concat(pieces), startxref, size: own + 1 };
}

function objectBytes(number: number, object: PdfObject): Buffer {
  if (typeof object === 'string') return Buffer.from(`${number} 0 obj\n${object}\nendobj\n`, 'latin1');
  const dictionary = object.dictionary.includes('/Length ')
    ? object.dictionary
    : `${object.dictionary} /Length ${object.stream.length}`;
  return Buffer.concat([
    Buffer.from(`${number} 0 obj\n<< ${dictionary} >>\nstream\n`, 'latin1'),
    object.stream,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
}

const written = (entries: Entries): string =>
  [...entries].map(([key, value]) => `/${key} ${value}`).join(' ');

/** Pairs of number and offset, then the objects, all of it deflated. */
function objectStream(revision: StreamRevision, numbers: readonly number[]): PdfObject {
  let body = '';
  const pairs = numbers.map((number) => {
    const pair = `${number} ${body.length}`;
    const object = revision.objects.get(number);
    if (typeof object !== 'string') throw new RangeError(`object ${number} cannot be packed`);
    body += `${object}\n`;
    return pair;
  });
  const parts = { head: `${pairs.join(' ')}\n`, body };
  const entries: Entries = new Map([
    ['Type', '/ObjStm'],
    ['N', String(numbers.length)],
    ['First', String(parts.head.length)],
    ['Filter', '/FlateDecode'],
  ]);
  revision.container?.(entries, parts);
  const stream = deflateSync(Buffer.from(parts.head + parts.body, 'latin1'));
  return { dictionary: written(entries), stream };
}

interface Section {
  readonly rows: StreamRow[];
  readonly own: number;
  readonly previous: number | undefined;
}

function crossReferenceStream(revision: StreamRevision, { rows, own, previous }: Section): PdfObject {
  rows.sort(([left], [right]) => left - right);
  const entries: Entries = new Map([
    ['Type', '/XRef'],
    ['Size', String(own + 1)],
    ['W', `[${widths.join(' ')}]`],
    ['Index', `[${runsOf(rows).join(' ')}]`],
    ['Root', `${revision.catalog} 0 R`],
    ['Filter', '/FlateDecode'],
  ]);
  if (revision.info !== undefined) entries.set('Info', `${revision.info} 0 R`);
  if (previous !== undefined) entries.set('Prev', String(previous));
  if (revision.predicted) entries.set('DecodeParms', `<< /Predictor 12 /Columns ${rowLength} >>`);
  revision.crossReference?.(entries, rows);
  const data = rowBytes(rows);
  const stream = deflateSync(revision.predicted ? predictUp(data) : data);
  return { dictionary: written(entries), stream };
}

/** First number and count of each run of consecutive numbers. */
function runsOf(rows: readonly StreamRow[]): readonly number[] {
  const runs: number[] = [];
  for (const [number] of rows) {
    const [start = 0, count = 0] = runs.slice(-2);
    if (runs.length > 0 && start + count === number) runs[runs.length - 1] = count + 1;
    else runs.push(number, 1);
  }
  return runs;
}

function rowBytes(rows: readonly StreamRow[]): Buffer {
  const data = Buffer.alloc(rows.length * rowLength);
  for (const [index, [, type, second, third]] of rows.entries()) {
    const at = index * rowLength;
    data.writeUInt8(type, at);
    data.writeUInt32BE(second, at + widths[0]);
    data.writeUInt16BE(third, at + widths[0] + widths[1]);
  }
  return data;
}

/** PNG filter 2: every byte less the one above it (RFC 2083 §6.4). */
function predictUp(data: Buffer): Buffer {
  const rows: Buffer[] = [];
  for (let at = 0; at < data.length; at += rowLength) {
    const row = Buffer.alloc(rowLength + 1, 2);
    for (let column = 0; column < rowLength; column += 1) {
      const above = at === 0 ? 0 : (data[at - rowLength + column] ?? 0);
      row[column + 1] = ((data[at + column] ?? 0) - above + 256) % 256;
    }
    rows.push(row);
  }
  return Buffer.concat(rows);
}
