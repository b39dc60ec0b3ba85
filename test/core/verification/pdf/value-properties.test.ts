import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LimitError } from '#core/verification/limits.ts';
import { type Cursor, nextToken } from '#core/verification/pdf/lexer.ts';
import { PdfError } from '#core/verification/pdf/pdf-error.ts';
import { readValue } from '#core/verification/pdf/value-parser.ts';
import { pdfValue } from '#test/fuzz/arbitraries.ts';

const almostPdf = fc.oneof(
  pdfValue.map((text) => Buffer.from(text, 'latin1')),
  fc.uint8Array({ maxLength: 64 }).map((bytes) => Buffer.from(bytes)),
);

const over = (bytes: Uint8Array): Cursor => ({ bytes, at: 0, end: bytes.length });

describe('reading values', () => {
  test('moves on and stays within the bytes, or throws PdfError or LimitError', () => {
    fc.assert(
      fc.property(almostPdf, (bytes) => {
        const cursor = over(bytes);
        try {
          readValue(cursor);
          expect(cursor.at).toBeGreaterThan(0);
          expect(cursor.at).toBeLessThanOrEqual(bytes.length);
        } catch (error) {
          if (!(error instanceof PdfError || error instanceof LimitError)) throw error;
        }
      }),
      { numRuns: 5_000 },
    );
  });

  test('does not depend on what stands behind the end', () => {
    fc.assert(
      fc.property(pdfValue, fc.uint8Array({ minLength: 1, maxLength: 8 }), (text, behind) => {
        const bytes = Buffer.from(text, 'latin1');
        const longer = Buffer.concat([bytes, behind]);
        const read = (cursor: Cursor): string => {
          try {
            return JSON.stringify(readValue(cursor), (_, value: unknown) =>
              value instanceof Map ? [...value] : value,
            );
          } catch (error) {
            return String(error);
          }
        };
        expect(read({ bytes: longer, at: 0, end: bytes.length })).toBe(read(over(bytes)));
      }),
      { numRuns: 2_000 },
    );
  });

  test('reads numbers as JavaScript does, and knows which are plain', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[+-]?\d{1,12}(\.\d{0,4})?$/), (text) => {
        const token = nextToken(over(Buffer.from(text)));
        expect(token).toEqual({ type: 'number', value: Number(text), plain: /^\d{1,10}$/.test(text) });
      }),
    );
  });
});
