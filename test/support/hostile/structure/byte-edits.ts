/** Edits on finished files, and signatures over ranges of the caller's choice. */
import { createHash } from 'node:crypto';
import { placeholder } from '../../documents/signature-placeholder.ts';

/** Given the digest of the covered bytes, the DER for `/Contents`. */
export type Sign = (sha256: Uint8Array) => Uint8Array;

const [emptyRange = ''] = /\[[^\]]*\]/.exec(placeholder) ?? [];
const [emptyContents = ''] = /<0+>/.exec(placeholder) ?? [];

/** Where `/Contents` stands in a file of `size` bytes: `[start, end)`, delimiters included. */
export interface Gap {
  readonly start: number;
  readonly end: number;
  readonly size: number;
}

/** What is to be written as `/ByteRange`, and the stretches `[from, to)` that are really signed. */
export interface SignedRanges {
  readonly written: string;
  readonly covered: readonly (readonly [from: number, to: number])[];
}

function usualRanges({ start, end, size }: Gap): SignedRanges {
  return {
    written: `[0 ${start} ${end} ${size - end}]`,
    covered: [
      [0, start],
      [end, size],
    ],
  };
}

/** Signs at the last placeholder. */
export function signRanges(unsigned: Buffer, sign: Sign, ranges = usualRanges): Buffer {
  const bytes = Buffer.from(unsigned);
  const start = bytes.lastIndexOf(emptyContents);
  const gap = { start, end: start + emptyContents.length, size: bytes.length };
  const { written, covered } = ranges(gap);
  writeRange(bytes, bytes.lastIndexOf(emptyRange), written);
  const hash = createHash('sha256');
  for (const [from, to] of covered) hash.update(bytes.subarray(from, to));
  const digits = Buffer.from(sign(hash.digest())).toString('hex');
  if (start < 0 || digits.length > emptyContents.length - 2)
    throw new RangeError('no room for the signature');
  bytes.write(digits, start + 1, 'latin1');
  return bytes;
}

function writeRange(bytes: Buffer, at: number, written: string): void {
  if (at < 0 || written.length > emptyRange.length) throw new RangeError(`no room for ${written}`);
  bytes.write(written.padEnd(emptyRange.length, ' '), at, 'latin1');
}

/** The gap of the first or last signature as it is written in a finished file. */
export function findGap(bytes: Buffer, which: 'first' | 'last' = 'first'): Gap {
  const marker = '/Contents <';
  const at = which === 'first' ? bytes.indexOf(marker) : bytes.lastIndexOf(marker);
  const start = at + marker.length - 1;
  return { start, end: bytes.indexOf('>', start) + 1, size: bytes.length };
}

/** Puts other text in the place of the first signature's `/ByteRange` array. */
export function overwriteRange(bytes: Buffer, written: (gap: Gap) => string): Buffer {
  const edited = Buffer.from(bytes);
  writeRange(edited, edited.indexOf('/ByteRange [') + '/ByteRange '.length, written(findGap(bytes)));
  return edited;
}

/** Puts bytes over others, from an offset on. */
export function overwrite(bytes: Buffer, at: number, text: string): Buffer {
  const edited = Buffer.from(bytes);
  if (at < 0 || at + text.length > bytes.length) throw new RangeError(`no place for ${text}`);
  edited.write(text, at, 'latin1');
  return edited;
}

/** Replaces the first occurrence; the new text may be longer or shorter. */
export function replaceText(bytes: Buffer, from: string, to: string): Buffer {
  const at = bytes.indexOf(from, 0, 'latin1');
  if (at < 0) throw new RangeError(`${from} is not there`);
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(to, 'latin1'), bytes.subarray(at + from.length)]);
}

/** The forger's wish: nine million in place of one, at the same length. */
export function alterAmount(bytes: Buffer): Buffer {
  return replaceText(bytes, '1,000,000', '9,000,000');
}
