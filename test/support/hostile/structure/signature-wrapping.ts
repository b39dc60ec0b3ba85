/** Class C: the second signed stretch moved away, and the room used for another document (swa-…). */
import { placeholder } from '../../documents/signature-placeholder.ts';
import type { HostileCase } from '../hostile-case.ts';
import { type Written, signatureDictionary } from '../small-document.ts';
import { findGap } from './byte-edits.ts';
import { objectBytes, tableText, usualEnding } from './raw-revision.ts';
import { type Workshop, asCases, signVariation } from './workshop.ts';

const drawing = Buffer.from('BT /F1 24 Tf 72 700 Td (GUARANTEE 9,000,000 JPY) Tj ET\n');

/** A document that keeps `/ByteRange` behind `/Contents`, as the one the attack was first shown on. */
function rangeLast(workshop: Workshop): Written {
  const [range = '', contents = ''] = placeholder.split(/ (?=\/Contents)/);
  const entries = `/Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached ${contents} ${range}`;
  return signVariation(workshop, { change: (objects) => objects.set(7, signatureDictionary(entries)) });
}

interface Wrapping {
  /** Between the early end of `/Contents` and the end of the signature dictionary. */
  readonly keys: (moved: number, length: number) => string;
  /** Objects of the injected document. */
  readonly objects: readonly (readonly [number, string | Buffer])[];
  /** Whether an injected table stands where the signed `startxref` points. */
  readonly table: boolean;
}

/** Cuts the padding of `/Contents`, puts objects there and the signed second stretch behind them. */
function wrap(original: Written, { keys, objects, table }: Wrapping): Buffer {
  const { bytes, startxref } = original;
  const { start, end } = findGap(bytes);
  const der = Buffer.from(bytes.subarray(start + 1, end - 1).toString('latin1'), 'hex');
  const contents = bytes.subarray(start, start + 1 + 2 * (4 + der.readUInt16BE(2)));
  const second = bytes.subarray(end);
  const moved = startxref + 3000;
  const head = Buffer.concat([
    bytes.subarray(0, start),
    contents,
    Buffer.from(`> ${keys(moved, second.length)} >>\nendobj\n`, 'latin1'),
  ]);
  const offsets: { number: number; offset: number }[] = [];
  let body: Buffer = head;
  for (const [number, object] of objects) {
    offsets.push({ number, offset: body.length });
    const written = typeof object === 'string' ? object : { dictionary: '', stream: object };
    body = Buffer.concat([body, objectBytes(number, written)]);
  }
  if (table) body = withTable(body, original, offsets);
  const filled = Buffer.alloc(moved, ' ');
  body.copy(filled);
  return Buffer.concat([filled, second]);
}

/** The table of the injected document, at the place the signed `startxref` names. */
function withTable(
  body: Buffer,
  { bytes, startxref }: Written,
  injected: readonly { readonly number: number; readonly offset: number }[],
): Buffer {
  const rows = Array.from({ length: 8 }, (_, number) => {
    const at =
      injected.find((each) => each.number === number)?.offset ?? bytes.indexOf(`\n${number} 0 obj`) + 1;
    const free = { number, offset: 0, generation: 65_535, type: 'f' } as const;
    return number === 0 ? free : ({ number, offset: at, generation: 0, type: 'n' } as const);
  });
  const at = Buffer.alloc(startxref, ' ');
  body.copy(at);
  const text = `${tableText(rows)}${usualEnding('<< /Size 8 /Root 1 0 R >>', startxref)}`;
  return Buffer.concat([at, Buffer.from(text, 'latin1')]);
}

const ownRange =
  (start: number) =>
  (moved: number, length: number): string =>
    `/ByteRange [0 ${start} ${moved} ${length}]`;

export function signatureWrappings(workshop: Workshop): readonly HostileCase[] {
  const content = [[4, drawing]] as const;
  const wrapped = (original: () => Written, more: Omit<Wrapping, 'keys'>, keys?: Wrapping['keys']) => () => {
    const document = original();
    return wrap(document, { keys: keys ?? ownRange(findGap(document.bytes).start), ...more });
  };
  const last = (): Written => rangeLast(workshop);
  const first = workshop.signed;
  const redefined = '7 0 obj << /Type /Sig >> endobj';
  return asCases('swa', [
    ['range-after', ['C3', 'C4', 'C6'], wrapped(last, { objects: content, table: true })],
    ['range-before', ['C6', 'C4', 'C3'], wrapped(first, { objects: content, table: true })],
    ['range-after-no-table', ['C7'], wrapped(last, { objects: content, table: false })],
    ['range-before-no-table', ['C7'], wrapped(first, { objects: content, table: false })],
    ['range-kept', ['C4'], wrapped(first, { objects: content, table: true }, () => '')],
    ['range-kept-no-table', ['C7'], wrapped(first, { objects: content, table: false }, () => '')],
    ['range-null', ['C6', 'C4'], wrapped(first, { objects: content, table: true }, () => '/ByteRange null')],
    [
      'new-catalog',
      ['C6', 'C4'],
      wrapped(last, {
        objects: [
          [1, '<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [6 0 R] /SigFlags 3 >> >>'],
          [2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
          [4, drawing],
        ],
        table: true,
      }),
    ],
    [
      'signature-redefined',
      ['C4', 'C6'],
      wrapped(
        first,
        { objects: content, table: true },
        () => `/ByteRange [0 1 2 3] >> endobj ${redefined} 99 0 obj <<`,
      ),
    ],
    [
      'second-contents',
      ['C4', 'C6'],
      wrapped(
        last,
        { objects: content, table: true },
        (moved, length) => `/Contents <00> /ByteRange [0 1 ${moved} ${length}]`,
      ),
    ],
  ]);
}
