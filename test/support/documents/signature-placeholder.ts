/** Reserves the place of a signature in a revision and fills it afterwards (ISO 32000-1 §12.8.1). */
import { createHash } from 'node:crypto';

/** Hexadecimal digits of `/Contents`. */
const contentsDigits = 12_000;
const rangePlaceholder = '[0 ********** ********** **********]';
const emptyContents = '0'.repeat(contentsDigits);

/** `/ByteRange` and `/Contents` of a signature dictionary, still empty. */
export const placeholder = `/ByteRange ${rangePlaceholder} /Contents <${emptyContents}>`;

/** Signs the bytes outside the last empty `/Contents`; the range covers the whole file so far. */
export function fillPlaceholder(bytes: Buffer, sign: (sha256: Uint8Array) => Uint8Array): Buffer {
  const filled = Buffer.from(bytes);
  const rangeAt = filled.lastIndexOf(rangePlaceholder);
  const contentsAt = filled.lastIndexOf(`<${emptyContents}>`);
  if (rangeAt < 0 || contentsAt < 0) throw new RangeError('no placeholder');
  const after = contentsAt + contentsDigits + 2;
  const range = `[0 ${contentsAt} ${after} ${filled.length - after}]`.padEnd(rangePlaceholder.length, ' ');
  filled.write(range, rangeAt, 'latin1');
  const hash = createHash('sha256')
    .update(filled.subarray(0, contentsAt))
    .update(filled.subarray(after))
    .digest();
  const signature = Buffer.from(sign(hash)).toString('hex');
  if (signature.length > contentsDigits) throw new RangeError(`signature needs ${signature.length} digits`);
  filled.write(signature, contentsAt + 1, 'latin1');
  return filled;
}
