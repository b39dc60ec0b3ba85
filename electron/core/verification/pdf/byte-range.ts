/** C3–C6: what exactly a signature's `/ByteRange` and `/Contents` cover, judged on the raw bytes (ISO 32000-1 §12.8.1). */
import { type Finding, finding } from '../finding.ts';
import { limits } from '../limits.ts';
import { type PdfDictionary, isArray, isString, plainInteger } from './pdf-value.ts';

/** Signed are `[0, gapStart)` and `[gapEnd, end)`; the gap holds the signature itself. */
export interface ByteRange {
  readonly gapStart: number;
  readonly gapEnd: number;
  readonly end: number;
}

/** C3: a direct array of four plain integers, from the first byte, in order, within the file (ETSI EN 319 142-1 §5.5). */
export function checkByteRange(
  signature: PdfDictionary,
  size: number,
): { readonly range: ByteRange | null; readonly findings: readonly Finding[] } {
  const value = signature.entries.get('ByteRange');
  const wrong = (detail: string) => ({ range: null, findings: [finding('byte-range-invalid', detail)] });
  if (!isArray(value)) return wrong('not a direct array');
  const [from, gapStart, gapEnd, length] = value.items.map((item) => plainInteger(item));
  if (value.items.length !== 4) return wrong(`${value.items.length} numbers`);
  if (from === undefined || from === null || gapStart == null || gapEnd == null || length == null) {
    return wrong('not plain integers');
  }
  const end = gapEnd + length;
  const ordered = from === 0 && gapStart > 0 && gapEnd > gapStart && length > 0 && end <= size;
  if (!ordered) return wrong(`${from} ${gapStart} ${gapEnd} ${length} of ${size}`);
  return { range: { gapStart, gapEnd, end }, findings: [] };
}

const isHexadecimal = new Uint8Array(256);
for (const digit of '0123456789abcdefABCDEF') isHexadecimal[digit.charCodeAt(0)] = 1;

/** C4: the gap is the hexadecimal string token of `/Contents` and nothing else. */
export function checkGap(signature: PdfDictionary, bytes: Uint8Array, range: ByteRange): readonly Finding[] {
  const contents = signature.entries.get('Contents');
  const { gapStart, gapEnd } = range;
  if (!isString(contents) || contents.start !== gapStart || contents.end !== gapEnd) {
    return [finding('contents-not-in-gap', `${gapStart}–${gapEnd}`)];
  }
  if (bytes[gapStart] !== 0x3c || bytes[gapEnd - 1] !== 0x3e) {
    return [finding('contents-not-hexadecimal', `${gapStart}–${gapEnd}`)];
  }
  for (let at = gapStart + 1; at < gapEnd - 1; at += 1) {
    if (isHexadecimal[bytes[at] ?? 0] !== 1) return [finding('contents-not-hexadecimal', at)];
  }
  const digits = gapEnd - gapStart - 2;
  return digits === 0 || digits % 2 === 1 ? [finding('contents-not-hexadecimal', `${digits} digits`)] : [];
}

/** C5, outside: one definite-length element and then zeros only. Its inside is read by the CMS reader. */
export function splitContents(contents: Uint8Array): {
  readonly cms: Uint8Array | null;
  readonly findings: readonly Finding[];
} {
  // BER of indefinite length has no end of its own; the CMS reader refuses it after a look.
  if (contents[0] === 0x30 && contents[1] === 0x80) return { cms: contents, findings: [] };
  const length = outerLength(contents);
  if (length === null || length > contents.length)
    return { cms: null, findings: [finding('cms-unreadable')] };
  if (length > limits.cmsBytes) return { cms: null, findings: [finding('limit', 'cmsBytes')] };
  const cms = contents.subarray(0, length);
  let end = length;
  while (end < contents.length && contents[end] === 0) end += 1;
  return { cms, findings: end === contents.length ? [] : [finding('cms-trailing-data', end)] };
}

function outerLength(contents: Uint8Array): number | null {
  const [tag, first = 0] = contents;
  if (tag !== 0x30) return null;
  if (first < 0x80) return 2 + first;
  const size = first & 0x7f;
  if (size === 0 || size > 4) return null;
  let length = 0;
  for (let index = 0; index < size; index += 1) length = length * 256 + (contents[2 + index] ?? 0);
  return 2 + size + length;
}

/** C6: the range itself is signed, and the dictionary leaves no choice between two values of a key. */
export function checkSignatureDictionary(signature: PdfDictionary, range: ByteRange): readonly Finding[] {
  const findings: Finding[] = [];
  if (signature.repeated.length > 0) {
    findings.push(finding('signature-keys-repeated', signature.repeated.join(' ')));
  }
  const value = signature.entries.get('ByteRange');
  const inGap =
    !isArray(value) || (value.end > range.gapStart && value.start < range.gapEnd) || value.end > range.end;
  const outside =
    signature.start >= range.gapStart || signature.end <= range.gapEnd || signature.end > range.end;
  if (inGap || outside) findings.push(finding('byte-range-unsigned', `${signature.start}–${signature.end}`));
  return findings;
}
