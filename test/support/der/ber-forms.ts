/** Forms of the same element that BER (X.690 §8) allows and DER does not. */
import { type Der, tagged } from './der-writer.ts';

function headerLength(der: Der): number {
  const first = der[1] ?? 0;
  return first < 0x80 ? 2 : 2 + (first & 0x7f);
}

/** Indefinite length with end-of-contents. */
export function indefinite(der: Der): Der {
  return Buffer.concat([Uint8Array.of(der[0] ?? 0, 0x80), der.subarray(headerLength(der)), Buffer.alloc(2)]);
}

/** A definite length of four octets, whatever it needs. */
export function longLength(der: Der): Der {
  const contents = der.subarray(headerLength(der));
  const header = Buffer.from([der[0] ?? 0, 0x84, 0, 0, 0, 0]);
  header.writeUInt32BE(contents.length, 2);
  return Buffer.concat([header, contents]);
}

/** An OCTET STRING in two pieces. */
export function inPieces(contents: Uint8Array): Der {
  const middle = contents.length >> 1;
  return tagged(
    0x24,
    Buffer.concat([tagged(0x04, contents.subarray(0, middle)), tagged(0x04, contents.subarray(middle))]),
  );
}
