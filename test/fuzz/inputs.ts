/** Inputs to begin with: sound ones of every kind, small enough to be read thousands of times a second. */
import fc from 'fast-check';
import type { Random } from '#test/delivery-server/state/random.ts';
import { type PdfObject, writeRevision } from '#test/support/documents/pdf-writer.ts';
import { fillPlaceholder, placeholderOf } from '#test/support/documents/signature-placeholder.ts';
import { writeStreamRevision } from '#test/support/documents/stream-writer.ts';
import {
  signatureDictionary,
  smallObjects,
  smallPage,
  smallRevision,
  smallWidget,
  usualSignature,
} from '#test/support/hostile/small-document.ts';
import type { SigningPki } from '#test/support/pki/fake-pki.ts';
import { issueOcspResponse } from '#test/support/pki/ocsp-response.ts';
import { issueCrl } from '#test/support/pki/revocation-list.ts';
import { createTimestampToken } from '#test/support/timestamp/timestamp-token.ts';
import { derElement, pdfValue } from './arbitraries.ts';

const shortPlaceholder = placeholderOf(128);
const dictionary = signatureDictionary(
  `/Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached ${shortPlaceholder}`,
);
const stubCms = Buffer.from('3004020101', 'hex');

interface DocumentForm {
  readonly withStreams: boolean;
  readonly isUpdated: boolean;
  /** Objects that take the place of usual ones, or are added. */
  readonly exchanged?: ReadonlyMap<number, PdfObject>;
}

/** A document of two kilobytes that is signed in form only. */
function smallestDocument({ withStreams, isUpdated, exchanged = new Map() }: DocumentForm): Buffer {
  const write = withStreams
    ? (objects: ReadonlyMap<number, PdfObject>, size: number, earlier?: Written) =>
        writeStreamRevision(
          {
            objects,
            catalog: 1,
            size,
            packed: [1, 2, 5].filter((number) => typeof objects.get(number) === 'string'),
          },
          earlier,
        )
    : (objects: ReadonlyMap<number, PdfObject>, size: number, earlier?: Written) =>
        writeRevision({ objects, catalog: 1, size }, earlier);
  const objects = smallObjects(dictionary);
  for (const [number, object] of exchanged) if (!isUpdated) objects.set(number, object);
  const size = smallRevision(objects).size;
  const first = write(objects, size);
  const signed = { ...first, bytes: filled(first.bytes) };
  if (!isUpdated) return signed.bytes;
  const second = write(new Map([...updateObjects(), ...exchanged]), 30, signed);
  return filled(second.bytes);
}

interface Written {
  readonly bytes: Buffer;
  readonly startxref: number;
}

/** An arbitrary object may have taken the signature's place. */
function filled(bytes: Buffer): Buffer {
  try {
    return fillPlaceholder(bytes, () => stubCms);
  } catch (error) {
    if (error instanceof RangeError) return bytes;
    throw error;
  }
}

function updateObjects(): ReadonlyMap<number, PdfObject> {
  return new Map<number, PdfObject>([
    [1, '<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [6 0 R 8 0 R] /SigFlags 3 >> /DSS 20 0 R >>'],
    [3, smallPage('6 0 R 8 0 R')],
    [8, smallWidget('Signature2', 9)],
    [9, `<< /Type /DocTimeStamp /Filter /Adobe.PPKLite /SubFilter /ETSI.RFC3161 ${shortPlaceholder} >>`],
    [20, `<< /Certs [21 0 R] /VRI << /${'0'.repeat(40)} << /Cert [21 0 R] >> >> >>`],
    [21, { dictionary: '', stream: stubCms }],
  ]);
}

export function pdfSeeds(): readonly Uint8Array[] {
  return [false, true].flatMap((withStreams) =>
    [false, true].map((isUpdated) => smallestDocument({ withStreams, isUpdated })),
  );
}

/** Documents in which one or two objects are arbitrary; offsets fit. */
export function builtDocuments(random: Random, count: number): readonly Uint8Array[] {
  const bodies = fc.sample(pdfValue, { numRuns: count * 2, seed: random.below(2 ** 31) });
  return Array.from({ length: count }, (_, index) => {
    const isUpdated = random.below(2) === 0;
    const numbers = isUpdated ? [1, 3, 8, 9, 20, 21, 2, 5] : [1, 2, 3, 4, 5, 6, 7];
    const exchanged = new Map<number, PdfObject>([
      [random.pick(numbers), bodies[2 * index] ?? 'null'],
      ...(random.below(2) === 0 ? [[random.pick(numbers), bodies[2 * index + 1] ?? 'null'] as const] : []),
    ]);
    return smallestDocument({ withStreams: random.below(2) === 0, isUpdated, exchanged });
  });
}

export interface DerSeeds {
  readonly cms: readonly Uint8Array[];
  readonly tokens: readonly Uint8Array[];
  readonly lists: readonly Uint8Array[];
  readonly responses: readonly Uint8Array[];
  readonly certificates: readonly Uint8Array[];
}

export function derSeeds(pki: SigningPki, nowMs: number): DerSeeds {
  const hash = new Uint8Array(32);
  const times = { thisUpdateMs: nowMs, nextUpdateMs: nowMs + 86_400_000 };
  const revoked = [{ serialNumber: Uint8Array.of(5), revokedAtMs: nowMs }];
  const about = { about: pki.signer, issuer: pki.signerCa, responder: pki.signerCa, thisUpdateMs: nowMs };
  return {
    cms: [usualSignature(pki, nowMs)(hash)],
    tokens: [
      createTimestampToken({ tsa: pki.tsa, imprint: hash, genTimeMs: nowMs }),
      createTimestampToken({ tsa: pki.tsa, imprint: hash, genTimeMs: nowMs, crls: [pki.tsaCrl] }),
    ],
    lists: [pki.signerCrl, issueCrl(pki.signerCa, revoked, times)],
    responses: [
      issueOcspResponse(about),
      issueOcspResponse({ ...about, namedBy: 'key', status: { revokedAtMs: nowMs } }),
      issueOcspResponse({ ...about, certificates: [pki.signer.certificate], status: 'unknown' }),
    ],
    certificates: [pki.signer, pki.signerCa, pki.tsa].map(({ certificate }) => certificate),
  };
}

/** Elements by grammar alone. */
export function generatedElements(random: Random, count: number): readonly Uint8Array[] {
  return fc.sample(derElement, { numRuns: count, seed: random.below(2 ** 31) });
}

/** @param random `null` for the same values every time */
export function generatedValues(random: Random | null, count: number): readonly Uint8Array[] {
  const values = fc.sample(fc.array(pdfValue, { maxLength: 4 }), {
    numRuns: count,
    seed: random === null ? 1 : random.below(2 ** 31),
  });
  return values.map((each) => Buffer.from(each.join(' '), 'latin1'));
}
