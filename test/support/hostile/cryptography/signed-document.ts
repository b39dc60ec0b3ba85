/** The small document, signed, stamped and updated by parts that a case can exchange one by one. */
import { type Der, explicit, sequence } from '../../der/der-writer.ts';
import { type PdfObject, writeRevision } from '../../documents/pdf-writer.ts';
import { fillPlaceholder, placeholderOf } from '../../documents/signature-placeholder.ts';
import type { Identity } from '../../pki/certificate.ts';
import { oid } from '../../pki/object-identifiers.ts';
import { type FakeHash, digest, digestIdentifier } from '../../pki/signing-algorithm.ts';
import { type SignedDataChanges, attribute, createSignedData } from '../../timestamp/signed-data.ts';
import { type TimestampRequest, createTimestampToken } from '../../timestamp/timestamp-token.ts';
import type { HostileWorld } from '../hostile-case.ts';
import {
  type Written,
  signatureDictionary,
  smallNumbers,
  smallObjects,
  smallPage,
  smallRevision,
  smallWidget,
} from '../small-document.ts';

/** What is usual: signed by the world's signer, stamped by its authority, archived by a document timestamp. */
export interface DocumentParts {
  readonly signature?: SignatureParts;
  /** Signature timestamps; empty = none. */
  readonly tokens?: readonly TokenParts[];
  readonly updates?: readonly UpdateParts[];
}

export interface SignatureParts {
  readonly signer?: Identity;
  readonly changes?: SignedDataChanges;
  /** Beside the signer's; default: its CA's. */
  readonly certificates?: readonly Der[];
  /** Revocation data in the signed attributes; `null` = no such attribute. */
  readonly crls?: readonly Der[] | null;
  readonly responses?: readonly Der[];
  /** Lists beside the certificates of the CMS. */
  readonly bareCrls?: readonly Der[];
  readonly signedAttributes?: readonly Der[];
  readonly unsignedAttributes?: readonly Der[];
  readonly subFilter?: string;
  /** Stands in the place of the CMS. */
  readonly cms?: (usual: Der, covered: Uint8Array) => Uint8Array;
}

/** How a token differs from the usual one. */
export interface TokenParts extends Partial<Omit<TimestampRequest, 'imprint'>> {
  /** Of the imprint. */
  readonly hash?: FakeHash;
  /** What is stamped, instead of what should be. */
  readonly stamped?: Uint8Array;
  readonly token?: (usual: Der) => Der;
}

/** One revision after the signature. */
export interface UpdateParts {
  readonly store?: SecurityStore;
  /** `null` = none in this revision. */
  readonly timestamp?: TokenParts | null;
  /** `/Type` of the timestamp's dictionary; empty = missing. */
  readonly type?: '/Type /DocTimeStamp' | '/Type /Sig' | '';
}

/** `/DSS` with its streams. */
export interface SecurityStore {
  readonly certificates?: readonly Der[];
  readonly crls?: readonly Der[];
  readonly responses?: readonly Der[];
  /** Put under `/VRI` instead of into the store itself. */
  readonly perSignature?: boolean;
}

/** Hexadecimal digits of `/Contents`: room for long chains. */
const contentsDigits = 40_000;
const minuteMs = 60_000;

export function signedDocument(world: HostileWorld, parts: DocumentParts = {}): Uint8Array {
  const { signature = {}, updates = [{}] } = parts;
  const subFilter = signature.subFilter ?? 'adbe.pkcs7.detached';
  const dictionary = signatureDictionary(
    `/Filter /Adobe.PPKLite /SubFilter /${subFilter} ${placeholderOf(contentsDigits)}`,
  );
  const { bytes, startxref } = writeRevision(smallRevision(smallObjects(dictionary)));
  const sign = (_sha256: Uint8Array, covered: Uint8Array): Uint8Array => {
    const usual = issuerSignature(world, parts, covered);
    return signature.cms?.(usual, covered) ?? usual;
  };
  let written: Written = { bytes: fillPlaceholder(bytes, sign), startxref };
  for (const [index, update] of updates.entries())
    written = appendUpdate(world, written, { index, updates, update });
  return written.bytes;
}

/** The CMS over these bytes, with its timestamps. */
export function issuerSignature(
  { pki, signedAtMs }: HostileWorld,
  parts: DocumentParts,
  covered: Uint8Array,
): Der {
  const { signature = {}, tokens = [{}] } = parts;
  const { crls = [pki.signerCrl, pki.tsaCrl], responses = [], changes = {} } = signature;
  const archival = sequence(
    ...(crls === null || crls.length === 0 ? [] : [explicit(0, sequence(...crls))]),
    ...(responses.length === 0 ? [] : [explicit(1, sequence(...responses))]),
  );
  return createSignedData({
    signer: signature.signer ?? pki.signer,
    contentType: oid.data,
    content: { detachedDigest: digest(changes.hash ?? 'sha256', covered) },
    certificates: signature.certificates ?? [pki.signerCa.certificate],
    signedAttributes: [
      ...(crls === null ? [] : [attribute(oid.adbeRevocationInfoArchival, archival)]),
      ...(signature.signedAttributes ?? []),
    ],
    unsignedAttributes: (value) => [
      ...tokens.map((token) =>
        attribute(
          oid.signatureTimeStampToken,
          createToken(pki.tsa, signedAtMs, { stamped: value, ...token }),
        ),
      ),
      ...(signature.unsignedAttributes ?? []),
    ],
    ...(signature.bareCrls && { crls: signature.bareCrls }),
    changes,
  });
}

function createToken(
  tsa: Identity,
  genTimeMs: number,
  parts: TokenParts & { readonly stamped: Uint8Array },
): Der {
  const { hash = 'sha256', stamped, token, ...rest } = parts;
  const info = { imprintAlgorithm: digestIdentifier(hash), ...rest.info };
  const usual = createTimestampToken({ tsa, genTimeMs, ...rest, imprint: digest(hash, stamped), info });
  return token?.(usual) ?? usual;
}

interface UpdatePlace {
  readonly index: number;
  readonly updates: readonly UpdateParts[];
  readonly update: UpdateParts;
}

/** Object numbers of one update: timestamp field, timestamp, store and the store's streams. */
function numbersOf(index: number) {
  const first = smallNumbers.timestampField + index * 40;
  return { field: first, timestamp: first + 1, store: first + 2, streams: first + 3 };
}

/** A document timestamp (each a minute later than the one before) and the store of this update, if any. */
function appendUpdate(world: HostileWorld, earlier: Written, place: UpdatePlace): Written {
  const { index, update } = place;
  const objects = updateObjects(place);
  const revision = { objects, catalog: 1, size: smallNumbers.timestampField + (index + 1) * 40 };
  const { bytes, startxref } = writeRevision(revision, earlier);
  if (update.timestamp === null) return { bytes, startxref };
  const { tsa, tsaCrl } = world.pki;
  const genTimeMs = world.signedAtMs + (index + 1) * minuteMs;
  const signed = fillPlaceholder(bytes, (_sha256, covered) =>
    createToken(tsa, genTimeMs, { crls: [tsaCrl], stamped: covered, ...update.timestamp }),
  );
  return { bytes: signed, startxref };
}

function updateObjects({ index, updates, update }: UpdatePlace): Map<number, PdfObject> {
  const stamped = [...updates.slice(0, index + 1).entries()].filter(([, each]) => each.timestamp !== null);
  const fields = [smallNumbers.field, ...stamped.map(([at]) => numbersOf(at).field)].map(
    (each) => `${each} 0 R`,
  );
  const stores = [...updates.slice(0, index + 1).entries()].filter(([, each]) => each.store !== undefined);
  const newestStore = stores.at(-1);
  const store = newestStore === undefined ? '' : ` /DSS ${numbersOf(newestStore[0]).store} 0 R`;
  const objects = new Map<number, PdfObject>([
    [
      smallNumbers.catalog,
      `<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [${fields.join(' ')}] /SigFlags 3 >>${store} >>`,
    ],
  ]);
  const numbers = numbersOf(index);
  if (update.timestamp !== null) {
    const type = update.type ?? '/Type /DocTimeStamp';
    objects.set(smallNumbers.page, smallPage(fields.join(' ')));
    objects.set(numbers.field, smallWidget(`Timestamp${index + 1}`, numbers.timestamp));
    objects.set(
      numbers.timestamp,
      `<< ${type} /Filter /Adobe.PPKLite /SubFilter /ETSI.RFC3161 ${placeholderOf(contentsDigits)} >>`,
    );
  }
  if (update.store !== undefined) addStore(objects, updates.slice(0, index + 1));
  return objects;
}

/** The store of the last of these updates: what the earlier ones held stays (ETSI EN 319 142-1 §5.4.2). */
function addStore(objects: Map<number, PdfObject>, updates: readonly UpdateParts[]): void {
  const references: Readonly<Record<'Cert' | 'CRL' | 'OCSP', string[]>> = { Cert: [], CRL: [], OCSP: [] };
  const last = updates.length - 1;
  for (const [index, { store = {} }] of updates.entries()) {
    let next = numbersOf(index).streams;
    const add = (key: keyof typeof references, streams: readonly Der[] = []): void => {
      for (const stream of streams) {
        if (index === last) objects.set(next, { dictionary: '', stream });
        references[key].push(`${next} 0 R`);
        next += 1;
      }
    };
    add('Cert', store.certificates);
    add('CRL', store.crls);
    add('OCSP', store.responses);
  }
  const { Cert, CRL, OCSP } = references;
  const entry = `<< /Cert [${Cert.join(' ')}] /CRL [${CRL.join(' ')}] /OCSP [${OCSP.join(' ')}] >>`;
  const arrays = `/Certs [${Cert.join(' ')}] /CRLs [${CRL.join(' ')}] /OCSPs [${OCSP.join(' ')}]`;
  const isPerSignature = updates[last]?.store?.perSignature === true;
  const contents = isPerSignature ? `/VRI << /${'0'.repeat(40)} ${entry} >>` : arrays;
  objects.set(numbersOf(last).store, `<< /Type /DSS ${contents} >>`);
}
