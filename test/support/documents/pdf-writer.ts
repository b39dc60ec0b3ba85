/** Writes PDF 1.3 revisions with classic cross-reference tables (ISO 32000-1 §7.5), one appended to the other. */

/** The body of an indirect object, or a stream with its dictionary entries. */
export type PdfObject = string | { readonly dictionary: string; readonly stream: Uint8Array };

export interface Revision {
  /** Object number → contents; all generations are 0. */
  readonly objects: ReadonlyMap<number, PdfObject>;
  readonly catalog: number;
  readonly info?: number;
  /** One more than the highest object number ever used. */
  readonly size: number;
}

/** Binary comment after the header, so that nobody takes the file for text (§7.5.2). */
const header = Buffer.from('%PDF-1.3\n%\xE2\xE3\xCF\xD3\n', 'latin1');

/** Appends a revision to earlier bytes, or begins a file. */
export function writeRevision(
  revision: Revision,
  earlier?: { readonly bytes: Uint8Array; readonly startxref: number },
) {
  const start = earlier?.bytes ?? header;
  const pieces: Uint8Array[] = [start];
  let position = start.length;
  const offsets = new Map<number, number>();
  const push = (piece: Uint8Array | string): void => {
    const bytes = typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece;
    pieces.push(bytes);
    position += bytes.length;
  };
  for (const [number, object] of revision.objects) {
    offsets.set(number, position);
    push(`${number} 0 obj\n`);
    if (typeof object === 'string') {
      push(object);
    } else {
      push(`<< ${object.dictionary} /Length ${object.stream.length} >>\nstream\n`);
      push(object.stream);
      push('\nendstream');
    }
    push('\nendobj\n');
  }
  const startxref = position;
  push(crossReferenceTable(offsets, earlier === undefined));
  const prev = earlier === undefined ? '' : ` /Prev ${earlier.startxref}`;
  const info = revision.info === undefined ? '' : ` /Info ${revision.info} 0 R`;
  push(
    `trailer\n<< /Size ${revision.size} /Root ${revision.catalog} 0 R${info}${prev} >>\nstartxref\n${startxref}\n%%EOF\n`,
  );
  return { bytes: Buffer.concat(pieces), startxref };
}

/** Entries of exactly 20 bytes, in runs of consecutive numbers (§7.5.4). */
function crossReferenceTable(offsets: ReadonlyMap<number, number>, first: boolean): string {
  const entries = [...offsets].map(([number, offset]): [number, string] => [
    number,
    `${String(offset).padStart(10, '0')} 00000 n \n`,
  ]);
  if (first) entries.push([0, '0000000000 65535 f \n']);
  entries.sort(([left], [right]) => left - right);
  const runs: { start: number; lines: string[] }[] = [];
  for (const [number, line] of entries) {
    const run = runs.at(-1);
    if (run !== undefined && run.start + run.lines.length === number) run.lines.push(line);
    else runs.push({ start: number, lines: [line] });
  }
  return `xref\n${runs.map(({ start, lines }) => `${start} ${lines.length}\n${lines.join('')}`).join('')}`;
}
