/** Reserves the place of a signature in a revision and fills it afterwards (ISO 32000-1 §12.8.1). */
import { createHash } from 'node:crypto';

/** Hexadecimal digits of `/Contents`. */
const contentsDigits = 12_000;
const rangePlaceholder = '[0 ********** ********** **********]';
/** Beginning of an empty `/Contents`, of any length. */
const emptyContents = `<${'0'.repeat(64)}`;

/** `/ByteRange` and `/Contents` of a signature dictionary, still empty. */
export const placeholder = placeholderOf(contentsDigits);

export function placeholderOf(digits: number): string {
  return `/ByteRange ${rangePlaceholder} /Contents <${'0'.repeat(digits)}>`;
}

/** Signs the bytes outside the last empty `/Contents`; the range covers the whole file so far. */
export function fillPlaceholder(
  bytes: Buffer,
  sign: (sha256: Uint8Array, covered: Uint8Array) => Uint8Array,
): Buffer {
  const filled = Buffer.from(bytes);
  const rangeAt = filled.lastIndexOf(rangePlaceholder);
  const contentsAt = filled.lastIndexOf(emptyContents);
  if (rangeAt < 0 || contentsAt < 0) throw new RangeError('no placeholder');
  const after = filled.indexOf('>', contentsAt) + 1;
  const digits = after - contentsAt - 2;
  const range = `[0 ${contentsAt} ${after} ${filled.length - after}]`.padEnd(rangePlaceholder.length, ' ');
  filled.write(range, rangeAt, 'latin1');
  const covered = Buffer.concat([filled.subarray(0, contentsAt), filled.subarray(after)]);
  const hash = createHash('sha256').update(covered).digest();
  const signature = Buffer.from(sign(hash, covered)).toString('hex');
  if (signature.length > digits) throw new RangeError(`signature needs ${signature.length} digits`);
  filled.write(signature, contentsAt + 1, 'latin1');
  return filled;
}
