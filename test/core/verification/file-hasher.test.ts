import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFileHasher } from '#core/verification/file-hasher.ts';

const bytes = randomBytes(5_000);
const place = fc.integer({ min: 0, max: bytes.length });
const part = fc.tuple(place, place, place).map((places) => {
  const [gapStart = 0, gapEnd = 0, end = 0] = places.toSorted((left, right) => left - right);
  return { gapStart, gapEnd, end };
});

test('parts of a file hash to the same digest whatever was hashed before', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), fc.constantFrom('sha256', 'sha512'), (parts, hash) => {
      const hasher = createFileHasher(bytes);
      for (const { gapStart, gapEnd, end } of parts) {
        const plain = createHash(hash)
          .update(bytes.subarray(0, gapStart))
          .update(bytes.subarray(gapEnd, end))
          .digest('hex');
        const digest = hasher.digest(hash, { gapStart, gapEnd, end });
        expect(Buffer.from(digest).toString('hex')).toBe(plain);
      }
    }),
  );
});
