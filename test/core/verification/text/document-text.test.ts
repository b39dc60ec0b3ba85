/** The text of a document with its places, read in a worker within its limits. */
import { afterAll, expect, it } from 'vitest';
import { createVerifierPool } from '#core/verification/index.ts';
import { createDocumentFactory } from '#test/support/documents/create-document.ts';
import { type PdfObject, writeRevision } from '#test/support/documents/pdf-writer.ts';
import { createFakePki } from '#test/support/pki/fake-pki.ts';
import type { DocumentSpec } from '#test/support/world-types.ts';

const create = await createDocumentFactory(await createFakePki());
const pool = createVerifierPool({ threads: 1 });
afterAll(() => pool.close());

const spec: DocumentSpec = {
  fileId: '14_2345001_123_000001_000',
  kind: '1',
  associationName: '○○信用保証協会',
  bankName: '〇×銀行',
  branchName: '本店',
  customerName: '見本',
  decidedOn: '2026-11-02',
  issueCount: 1,
  signedAtMs: Date.now() - 60 * 60 * 1000,
};

/** Pages with a line of Latin text each, drawn by these operators. */
function unsigned(pages: number, operators = 'BT /F1 12 Tf 50 700 Td (TEXT) Tj ET'): Uint8Array {
  const numbers = Array.from({ length: pages }, (_, index) => 10 + index);
  return writeRevision({
    objects: new Map<number, PdfObject>([
      [1, '<< /Type /Catalog /Pages 2 0 R >>'],
      [2, `<< /Type /Pages /Kids [${numbers.map((each) => `${each} 0 R`).join(' ')}] /Count ${pages} >>`],
      [3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
      [4, { dictionary: '', stream: Buffer.from(operators) }],
      ...numbers.map((number): [number, string] => [
        number,
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> >> >>',
      ]),
    ]),
    catalog: 1,
    size: 10 + pages,
  }).bytes;
}

it('gives every text its place from the upper left corner, and the size of its letters', async () => {
  const { texts, readFrom, isCapped } = await pool.readText(await create(spec));
  expect({ readFrom, isCapped }).toEqual({ readFrom: 'signed-revision', isCapped: false });
  const amount = texts?.find(({ text }) => text.startsWith('保証金額'));
  expect(amount).toMatchObject({ page: 1, left: 70, height: 12, isTurned: false });
  expect(amount?.bottom).toBeCloseTo(842 - (600 - 4 * 26));
});

it('tells turned text from level text', async () => {
  const { texts } = await pool.readText(unsigned(1, 'BT /F1 12 Tf 0 1 -1 0 50 700 Tm (UP) Tj ET'));
  expect(texts).toMatchObject([{ text: 'UP', isTurned: true }]);
});

it('reads the first ten pages, and says that there are more', async () => {
  const ten = await pool.readText(unsigned(10));
  expect([ten.texts?.length, ten.isCapped]).toEqual([10, false]);
  const eleven = await pool.readText(unsigned(11));
  expect([eleven.texts?.length, eleven.isCapped]).toEqual([10, true]);
});

it('reads so many letters and no more', async () => {
  // Small enough to stand on the page: what does not is not read.
  const line = `(${'A'.repeat(5_000)}) Tj 0 -12 Td`;
  const { texts, isCapped } = await pool.readText(
    unsigned(1, `BT /F1 0.1 Tf 50 700 Td ${`${line} `.repeat(50)} ET`),
  );
  expect(isCapped).toBe(true);
  expect(texts?.map(({ text }) => text).join('').length).toBeLessThanOrEqual(200_000);
});

it('leaves unread what is no PDF, is too large, or takes too long', async () => {
  const unread = { texts: null, isCapped: false };
  expect(await pool.readText(Buffer.from('torn'))).toMatchObject(unread);
  expect(await pool.readText(new Uint8Array(50 * 1024 * 1024 + 1))).toMatchObject(unread);
  const impatient = createVerifierPool({ threads: 1, fileMs: 1 });
  expect(await impatient.readText(await create(spec))).toMatchObject(unread);
  await impatient.close();
});
