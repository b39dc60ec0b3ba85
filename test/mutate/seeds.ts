/** Genuine documents to be spoilt: every form of signature, file structure and algorithm that comes out `genuine`. */
import { generateKeyPairSync } from 'node:crypto';
import type { FileKind } from '#contract/guarantee-file.ts';
import { type Der, explicit, sequence } from '#test/support/der/der-writer.ts';
import { createDocumentFactory } from '#test/support/documents/create-document.ts';
import { type PdfObject, writeRevision } from '#test/support/documents/pdf-writer.ts';
import { fillPlaceholder, placeholder } from '#test/support/documents/signature-placeholder.ts';
import { writeStreamRevision } from '#test/support/documents/stream-writer.ts';
import {
  type SmallObjects,
  signatureDictionary,
  smallObjects,
  smallRevision,
  timestampObjects,
  usualDocumentTimestamp,
} from '#test/support/hostile/small-document.ts';
import { type Identity, issueCertificate, keyUsage } from '#test/support/pki/certificate.ts';
import { type SigningPki, createFakePki } from '#test/support/pki/fake-pki.ts';
import { oid } from '#test/support/pki/object-identifiers.ts';
import { digest, rsaPss } from '#test/support/pki/signing-algorithm.ts';
import { type SignedDataChanges, attribute, createSignedData } from '#test/support/timestamp/signed-data.ts';
import { createTimestampToken } from '#test/support/timestamp/timestamp-token.ts';

/** One genuine file. Plain data: it crosses thread borders. */
export interface MutationSeed {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly kind: FileKind;
  /** How often it is taken, beside the others. */
  readonly weight: number;
}

export interface SeedWorld {
  readonly seeds: readonly MutationSeed[];
  readonly anchorsPem: readonly string[];
  readonly tsaAnchorsPem: readonly string[];
  readonly atMs: number;
}

const minuteMs = 60_000;

export async function createSeedWorld(nowMs: number): Promise<SeedWorld> {
  const pki = await createFakePki({ nowMs });
  const signedAtMs = nowMs - 60 * minuteMs;
  const document = (options: Omit<SmallOptions, 'pki' | 'signedAtMs'> = {}): Uint8Array =>
    smallSigned({ pki, signedAtMs, ...options });
  const usual = { kind: '1', weight: 10 } as const;
  return {
    atMs: nowMs,
    anchorsPem: [pki.signerCaPem],
    tsaAnchorsPem: [pki.tsaCaPem],
    seeds: [
      { ...usual, name: 'es-t', kind: '3', bytes: document({ form: 'ES-T' }) },
      { ...usual, name: 'es-a', bytes: document() },
      { ...usual, name: 'cades', bytes: document({ subFilter: 'ETSI.CAdES.detached' }) },
      { ...usual, name: 'dss', bytes: document({ withStore: true }) },
      { ...usual, name: 'pss', bytes: document({ changes: { algorithm: rsaPss('sha256') } }) },
      { ...usual, name: 'ecdsa', bytes: document({ signer: ellipticSigner(pki, nowMs) }) },
      { ...usual, name: 'streams', bytes: document({ withStreams: true }) },
      { ...usual, name: 'service', weight: 1, bytes: await serviceDocument(pki, signedAtMs) },
    ],
  };
}

function ellipticSigner(pki: SigningPki, nowMs: number): Identity {
  const yearMs = 365 * 24 * 60 * minuteMs;
  return issueCertificate({
    commonName: '見本信用保証協会 電子保証書',
    organization: '見本',
    issuer: pki.signerCa,
    notBeforeMs: nowMs - yearMs,
    notAfterMs: nowMs + yearMs,
    keyUsage: [keyUsage.digitalSignature],
    keys: generateKeyPairSync('ec', { namedCurve: 'prime256v1' }),
  });
}

interface SmallOptions {
  readonly pki: SigningPki;
  readonly signedAtMs: number;
  readonly form?: 'ES-T' | 'ES-A';
  readonly subFilter?: string;
  readonly signer?: Identity;
  readonly changes?: SignedDataChanges;
  /** Revocation data in `/DSS` instead of in the signature. */
  readonly withStore?: boolean;
  /** Cross-reference and object streams. */
  readonly withStreams?: boolean;
}

interface Written {
  readonly bytes: Buffer;
  readonly startxref: number;
  readonly size?: number;
}

function smallSigned(options: SmallOptions): Uint8Array {
  const { pki, signedAtMs, form = 'ES-A', subFilter = 'adbe.pkcs7.detached' } = options;
  const dictionary = signatureDictionary(`/Filter /Adobe.PPKLite /SubFilter /${subFilter} ${placeholder}`);
  const first = write(options, smallObjects(dictionary));
  const signed = { ...first, bytes: fillPlaceholder(first.bytes, (hash) => sign(options, hash)) };
  if (form === 'ES-T') return signed.bytes;
  const objects = timestampObjects();
  if (options.withStore) addStore(objects, [pki.signerCrl, pki.tsaCrl]);
  const second = write(options, objects, signed);
  return fillPlaceholder(second.bytes, usualDocumentTimestamp(pki, signedAtMs + minuteMs));
}

/** Numbers no small document uses. */
const storeNumber = 20;

function addStore(objects: SmallObjects, crls: readonly Uint8Array[]): void {
  const references = crls.map((_, index) => `${storeNumber + 1 + index} 0 R`);
  objects.set(storeNumber, `<< /Type /DSS /CRLs [${references.join(' ')}] >>`);
  for (const [index, stream] of crls.entries()) {
    objects.set(storeNumber + 1 + index, { dictionary: '', stream });
  }
  const catalog = objects.get(1);
  if (typeof catalog !== 'string') throw new RangeError('no catalog');
  objects.set(1, catalog.replace(/>>$/, `/DSS ${storeNumber} 0 R >>`));
}

function write(
  { withStreams }: SmallOptions,
  objects: ReadonlyMap<number, PdfObject>,
  earlier?: Written,
): Written {
  const revision = smallRevision(new Map(objects));
  const size = Math.max(revision.size, earlier?.size ?? 0, 10);
  if (!withStreams) return writeRevision({ ...revision, size }, earlier);
  const packed = [1, 2, 5].filter((number) => objects.has(number));
  return writeStreamRevision({ ...revision, size, packed, predicted: true }, earlier);
}

function sign({ pki, signedAtMs, withStore, ...options }: SmallOptions, hash: Uint8Array): Der {
  const crls = sequence(explicit(0, sequence(pki.signerCrl, pki.tsaCrl)));
  return createSignedData({
    signer: options.signer ?? pki.signer,
    contentType: oid.data,
    content: { detachedSha256: hash },
    certificates: [pki.signerCa.certificate],
    signedAttributes: withStore ? [] : [attribute(oid.adbeRevocationInfoArchival, crls)],
    unsignedAttributes: (signature) => [
      attribute(
        oid.signatureTimeStampToken,
        createTimestampToken({ tsa: pki.tsa, imprint: digest('sha256', signature), genTimeMs: signedAtMs }),
      ),
    ],
    changes: options.changes ?? {},
  });
}

/** As large as those of the service. */
async function serviceDocument(pki: SigningPki, signedAtMs: number): Promise<Uint8Array> {
  const create = await createDocumentFactory(pki);
  return create({
    fileId: '14_2345001_1_0000000001_000',
    kind: '1',
    associationName: '見本信用保証協会',
    bankName: '見本銀行',
    branchName: '本店',
    customerName: '見本商事',
    decidedOn: '2026-04-01',
    issueCount: 1,
    signedAtMs,
  });
}
