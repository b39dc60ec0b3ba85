/** Writes a revision with a classic table, as it should be or with lies in it: odd entries, odd ends, bytes between. */
import type { PdfObject } from '../../documents/pdf-writer.ts';
import type { Written } from '../small-document.ts';

/** One entry of the cross-reference table. */
export interface Row {
  readonly number: number;
  readonly offset: number;
  readonly generation: number;
  readonly type: 'n' | 'f';
}

export interface RawRevision {
  readonly objects: ReadonlyMap<number, PdfObject>;
  readonly header?: string;
  /** Text in place of `n 0 obj … endobj`, by object number. */
  readonly raw?: Readonly<Record<number, string>>;
  /** Text before an object, by object number; 0 stands for the table. */
  readonly before?: Readonly<Record<number, string>>;
  readonly rows?: (rows: readonly Row[]) => readonly Row[];
  /** Trailer entries; given are the right ones. */
  readonly trailer?: (entries: string) => string;
  /** Everything from `trailer` to the end; given are the trailer dictionary and the place of the table. */
  readonly ending?: (trailer: string, startxref: number) => string;
}

const usualHeader = '%PDF-1.3\n%\xE2\xE3\xCF\xD3\n';

/** @param earlier the file this is appended to */
export function writeRaw(revision: RawRevision, earlier?: Written): Written {
  const pieces: Uint8Array[] = [earlier?.bytes ?? Buffer.from(revision.header ?? usualHeader, 'latin1')];
  let position = pieces[0]?.length ?? 0;
  const push = (piece: Uint8Array): void => {
    pieces.push(piece);
    position += piece.length;
  };
  const rows: Row[] = [];
  if (earlier === undefined) rows.push({ number: 0, offset: 0, generation: 65_535, type: 'f' });
  for (const [number, object] of revision.objects) {
    push(Buffer.from(revision.before?.[number] ?? '', 'latin1'));
    rows.push({ number, offset: position, generation: 0, type: 'n' });
    const raw = revision.raw?.[number];
    push(raw === undefined ? objectBytes(number, object) : Buffer.from(raw, 'latin1'));
  }
  push(Buffer.from(revision.before?.[0] ?? '', 'latin1'));
  const startxref = position;
  const shown = revision.rows?.(rows) ?? rows;
  push(Buffer.from(tableText(shown), 'latin1'));
  const size = Math.max(7, ...rows.map(({ number }) => number)) + 1;
  const usual = `/Size ${size} /Root 1 0 R${earlier === undefined ? '' : ` /Prev ${earlier.startxref}`}`;
  const trailer = `<< ${revision.trailer?.(usual) ?? usual} >>`;
  push(Buffer.from(revision.ending?.(trailer, startxref) ?? usualEnding(trailer, startxref), 'latin1'));
  return { bytes: Buffer.concat(pieces), startxref };
}

export function usualEnding(trailer: string, startxref: number): string {
  return `trailer\n${trailer}\nstartxref\n${startxref}\n%%EOF\n`;
}

/** `n 0 obj … endobj`. */
export function objectBytes(number: number, object: PdfObject): Buffer {
  const head = `${number} 0 obj\n`;
  if (typeof object === 'string') return Buffer.from(`${head}${object}\nendobj\n`, 'latin1');
  const dictionary = `<< ${object.dictionary} /Length ${object.stream.length} >>`;
  return Buffer.concat([
    Buffer.from(`${head}${dictionary}\nstream\n`, 'latin1'),
    object.stream,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ]);
}

/** `xref` with its subsections; rows of one number stand in the order given. */
export function tableText(rows: readonly Row[]): string {
  const sorted = rows.toSorted((left, right) => left.number - right.number);
  const runs: { start: number; lines: string[] }[] = [];
  for (const { number, offset, generation, type } of sorted) {
    const line = `${String(offset).padStart(10, '0')} ${String(generation).padStart(5, '0')} ${type} \n`;
    const run = runs.at(-1);
    if (run !== undefined && run.start + run.lines.length === number) run.lines.push(line);
    else runs.push({ start: number, lines: [line] });
  }
  return `xref\n${runs.map(({ start, lines }) => `${start} ${lines.length}\n${lines.join('')}`).join('')}`;
}
