/** Signed documents for the benchmark of the verifier: many as the service makes them, and one that is as bad as can be. */
import { createDocumentFactory } from '#test/support/documents/create-document.ts';
import { writeRevision } from '#test/support/documents/pdf-writer.ts';
import { fillPlaceholder, placeholderOf } from '#test/support/documents/signature-placeholder.ts';
import {
  smallDocument,
  smallNumbers,
  smallPage,
  smallWidget,
  usualDocumentTimestamp,
} from '#test/support/hostile/small-document.ts';
import { type SigningPki, createFakePki } from '#test/support/pki/fake-pki.ts';
import { syntheticItem } from './synthetic-documents.ts';

export interface SignedFiles {
  readonly anchorsPem: readonly string[];
  readonly tsaAnchorsPem: readonly string[];
  readonly atMs: number;
  readonly files: readonly Uint8Array[];
  /** About a megabyte, with one signature under 24 document timestamps. */
  readonly worst: Uint8Array;
}

const minuteMs = 60_000;
const timestamps = 24;
/** Hexadecimal digits of each timestamp's `/Contents`. */
const timestampDigits = 40_000;

export async function createSignedFiles(count: number): Promise<SignedFiles> {
  const atMs = Date.now();
  const pki = await createFakePki({ nowMs: atMs });
  const signedAtMs = atMs - 60 * minuteMs;
  return {
    atMs,
    anchorsPem: [pki.signerCaPem],
    tsaAnchorsPem: [pki.tsaCaPem],
    files: await serviceDocuments(pki, signedAtMs, count),
    worst: timestampedOverAndOver(pki, signedAtMs),
  };
}

async function serviceDocuments(
  pki: SigningPki,
  signedAtMs: number,
  count: number,
): Promise<readonly Uint8Array[]> {
  const items = Array.from({ length: count }, (_, index) => syntheticItem(index));
  const create = await createDocumentFactory(pki, {
    characters: items.map(({ customerName }) => customerName ?? '').join(''),
  });
  const files: Uint8Array[] = [];
  for (const { fileId, customerName, decidedOn, issueCount } of items) {
    const names = { associationName: '見本信用保証協会', bankName: '見本銀行', branchName: '本店' };
    files.push(
      await create({
        ...names,
        fileId,
        kind: '1',
        customerName: customerName ?? '',
        decidedOn: decidedOn ?? '2026-04-01',
        issueCount: issueCount ?? 1,
        signedAtMs,
      }),
    );
  }
  return files;
}

function timestampedOverAndOver(pki: SigningPki, signedAtMs: number): Uint8Array {
  const first = smallDocument(pki, signedAtMs, 'ES-T');
  let written = first;
  const fields: number[] = [smallNumbers.field];
  for (let index = 0; index < timestamps; index += 1) {
    const field = smallNumbers.next + 2 * index;
    fields.push(field);
    const list = fields.map((number) => `${number} 0 R`).join(' ');
    const objects = new Map([
      [1, `<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [${list}] /SigFlags 3 >> >>`],
      [3, smallPage(list)],
      [field, smallWidget(`Timestamp${index}`, field + 1)],
      [field + 1, timestampDictionary],
    ]);
    const { bytes, startxref } = writeRevision({ objects, catalog: 1, size: field + 2 }, written);
    const stamp = usualDocumentTimestamp(pki, signedAtMs + (index + 1) * minuteMs);
    written = { bytes: fillPlaceholder(bytes, stamp), startxref };
  }
  return written.bytes;
}

const timestampDictionary = `<< /Type /DocTimeStamp /Filter /Adobe.PPKLite /SubFilter /ETSI.RFC3161 ${placeholderOf(timestampDigits)} >>`;
