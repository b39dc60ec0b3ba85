import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { childrenOf } from '#core/verification/der/der-cursor.ts';
import { DerError, type DerNode, contentsOf, parseDer } from '#core/verification/der/der-reader.ts';
import { transcodeBer } from '#core/verification/der/transcode-ber.ts';
import { LimitError } from '#core/verification/limits.ts';
import { derElement } from '#test/fuzz/arbitraries.ts';
import { tagged } from '#test/support/der/der-writer.ts';

/** Sound elements, spoilt in one byte or not, and bytes of no form at all. */
const almostDer = fc.oneof(
  derElement,
  fc.tuple(derElement, fc.nat(), fc.nat({ max: 255 })).map(([element, place, value]) => {
    const copy = Uint8Array.from(element);
    copy[place % copy.length] = value;
    return copy;
  }),
  fc.uint8Array({ maxLength: 64 }),
);

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof DerError || error instanceof LimitError) return null;
    throw error;
  }
}

function rewrite(node: DerNode): Uint8Array {
  if ((node.tag & 0x20) === 0) return tagged(node.tag, contentsOf(node));
  return tagged(node.tag, Buffer.concat(childrenOf(node).map(rewrite)));
}

describe('parseDer', () => {
  test('accepts or throws DerError or LimitError, whatever the bytes', () => {
    fc.assert(
      fc.property(almostDer, (bytes) => {
        orNull(() => parseDer(bytes));
      }),
      { numRuns: 5_000 },
    );
  });

  test('accepts an element only in the one encoding it has', () => {
    let accepted = 0;
    fc.assert(
      fc.property(almostDer, (bytes) => {
        const node = orNull(() => parseDer(bytes));
        if (node === null) return;
        accepted += 1;
        expect(Buffer.from(rewrite(node)).toString('hex')).toBe(Buffer.from(bytes).toString('hex'));
      }),
      { numRuns: 5_000 },
    );
    expect(accepted).toBeGreaterThan(100);
  });
});

describe('transcodeBer', () => {
  test('accepts or throws DerError or LimitError, whatever the bytes', () => {
    fc.assert(
      fc.property(almostDer, (bytes) => {
        orNull(() => transcodeBer(bytes));
      }),
      { numRuns: 5_000 },
    );
  });

  test('leaves what is DER already as it is', () => {
    fc.assert(
      fc.property(almostDer, (bytes) => {
        if (orNull(() => parseDer(bytes)) === null) return;
        expect(Buffer.from(transcodeBer(bytes)).toString('hex')).toBe(Buffer.from(bytes).toString('hex'));
      }),
      { numRuns: 2_000 },
    );
  });
});
