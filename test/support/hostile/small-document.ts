/** A signed document of a few kilobytes in the service's shape, made of parts that a hostile case can exchange. */
import { createHash } from 'node:crypto';
import { type Der, explicit, sequence } from '../der/der-writer.ts';
import { type PdfObject, type Revision, writeRevision } from '../documents/pdf-writer.ts';
import { fillPlaceholder, placeholder } from '../documents/signature-placeholder.ts';
import type { SigningPki } from '../pki/fake-pki.ts';
import { oid } from '../pki/object-identifiers.ts';
import { attribute, createSignedData } from '../timestamp/signed-data.ts';
import { createTimestampToken } from '../timestamp/timestamp-token.ts';

/** Object numbers of the small document; new objects of an update start at `next`. */
export const smallNumbers = {
  catalog: 1,
  pages: 2,
  page: 3,
  contents: 4,
  font: 5,
  field: 6,
  signature: 7,
  timestampField: 8,
  timestamp: 9,
  next: 10,
} as const;

export type SmallObjects = Map<number, PdfObject>;

/** The unsigned first revision; change the map before writing it. */
export function smallObjects(signature = signatureDictionary()): SmallObjects {
  const drawing = Buffer.from('BT /F1 24 Tf 72 700 Td (GUARANTEE 1,000,000 JPY) Tj ET\n');
  return new Map<number, PdfObject>([
    [1, '<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [6 0 R] /SigFlags 3 >> >>'],
    [2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [3, smallPage('6 0 R')],
    [4, { dictionary: '', stream: drawing }],
    [5, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
    [6, smallWidget('Signature1', 7)],
    [7, signature],
  ]);
}

export function smallPage(annotations: string): string {
  return `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> /Annots [${annotations}] >>`;
}

export function smallWidget(name: string, value: number): string {
  return `<< /Type /Annot /Subtype /Widget /FT /Sig /T (${name}) /V ${value} 0 R /P 3 0 R /Rect [0 0 0 0] /F 132 >>`;
}

/** @param entries replaces everything but `/Type /Sig`; the default has SubFilter, `/M`, `/ByteRange` and `/Contents` */
export function signatureDictionary(entries?: string): string {
  return `<< /Type /Sig ${entries ?? `/Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /M (D:20260401090000+09'00') ${placeholder}`} >>`;
}

export function smallRevision(objects: SmallObjects): Revision {
  return { objects, catalog: 1, size: Math.max(...objects.keys()) + 1 };
}

/** Objects of the revision that adds a document timestamp to the small document, and nothing else. */
export function timestampObjects(): SmallObjects {
  return new Map<number, PdfObject>([
    [1, '<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [6 0 R 8 0 R] /SigFlags 3 >> >>'],
    [3, smallPage('6 0 R 8 0 R')],
    [8, smallWidget('Signature2', 9)],
    [9, `<< /Type /DocTimeStamp /Filter /Adobe.PPKLite /SubFilter /ETSI.RFC3161 ${placeholder} >>`],
  ]);
}

/** Signature with timestamp and revocation data, as the service makes it. */
export function usualSignature(pki: SigningPki, signedAtMs: number): (sha256: Uint8Array) => Der {
  return (hash) =>
    createSignedData({
      signer: pki.signer,
      contentType: oid.data,
      content: { detachedSha256: hash },
      certificates: [pki.signerCa.certificate],
      signedAttributes: [
        attribute(oid.adbeRevocationInfoArchival, sequence(explicit(0, sequence(pki.signerCrl, pki.tsaCrl)))),
      ],
      unsignedAttributes: (signature) => {
        const imprint = createHash('sha256').update(signature).digest();
        const token = createTimestampToken({ tsa: pki.tsa, imprint, genTimeMs: signedAtMs });
        return [attribute(oid.signatureTimeStampToken, token)];
      },
    });
}

export function usualDocumentTimestamp(pki: SigningPki, genTimeMs: number): (sha256: Uint8Array) => Der {
  return (imprint) => createTimestampToken({ tsa: pki.tsa, imprint, genTimeMs, crls: [pki.tsaCrl] });
}

export interface Written {
  readonly bytes: Buffer;
  readonly startxref: number;
}

/** Writes a revision, appended to `earlier` if given, and signs it at its placeholder. */
export function signRevision(
  revision: Revision,
  sign: (sha256: Uint8Array) => Uint8Array,
  earlier?: Written,
): Written {
  const { bytes, startxref } = writeRevision(revision, earlier);
  return { bytes: fillPlaceholder(bytes, sign), startxref };
}

/** The genuine small document: ES-T, or ES-A with its document timestamp a minute later. */
export function smallDocument(pki: SigningPki, signedAtMs: number, form: 'ES-T' | 'ES-A' = 'ES-A'): Written {
  const first = signRevision(smallRevision(smallObjects()), usualSignature(pki, signedAtMs));
  if (form === 'ES-T') return first;
  const update = { ...smallRevision(timestampObjects()), size: smallNumbers.next };
  return signRevision(update, usualDocumentTimestamp(pki, signedAtMs + 60_000), first);
}
