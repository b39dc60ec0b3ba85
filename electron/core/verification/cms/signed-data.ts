/** Reads a CMS SignedData (RFC 5652 §5) in strict DER, without judging it. */
import { childrenOf, openAs } from '../der/der-cursor.ts';
import {
  DerError,
  type DerNode,
  contextConstructed,
  derTag,
  encodingOf,
  parseDer,
} from '../der/der-reader.ts';
import { integerHexOf, objectIdentifierOf, octetStringOf, smallIntegerOf } from '../der/der-values.ts';
import { transcodeBer } from '../der/transcode-ber.ts';
import { LimitError, limits } from '../limits.ts';
import {
  type DigestAlgorithm,
  type SignatureAlgorithm,
  parseDigestAlgorithm,
  parseSignatureAlgorithm,
} from '../x509/algorithms.ts';
import { parseName } from '../x509/name.ts';

export const cmsOid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  tstInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  signatureTimeStampToken: '1.2.840.113549.1.9.16.2.14',
  algorithmProtection: '1.2.840.113549.1.9.52',
  revocationInfoArchival: '1.2.840.113583.1.1.8',
  certificateValues: '1.2.840.113549.1.9.16.2.23',
  revocationValues: '1.2.840.113549.1.9.16.2.24',
} as const;

export interface Attribute {
  readonly oid: string;
  readonly values: readonly DerNode[];
}

/** How a SignerInfo names its certificate (§5.3). */
export type SignerIdentifier =
  | { readonly kind: 'issuer-serial'; readonly issuerKey: string; readonly serial: string }
  | { readonly kind: 'key-identifier'; readonly identifier: Uint8Array };

export interface SignerInfo {
  readonly version: number;
  readonly identifier: SignerIdentifier;
  readonly digestAlgorithm: DigestAlgorithm;
  /** `null` when absent. */
  readonly signedAttributes: readonly Attribute[] | null;
  /** The attributes as they were signed: with the tag of a SET OF (§5.4). */
  readonly signedAttributesDer: Uint8Array | null;
  readonly signatureAlgorithm: SignatureAlgorithm;
  readonly signature: Uint8Array;
  readonly unsignedAttributes: readonly Attribute[];
}

export interface SignedData {
  readonly version: number;
  readonly digestAlgorithms: readonly DigestAlgorithm[];
  readonly contentType: string;
  /** Contents of the OCTET STRING; `null` = detached. */
  readonly content: Uint8Array | null;
  /** DER of X.509 certificates; other forms are counted only. */
  readonly certificates: readonly Uint8Array[];
  readonly otherCertificates: number;
  /** DER of CRLs. */
  readonly crls: readonly Uint8Array[];
  readonly signerInfos: readonly SignerInfo[];
}

/** Throws DerError, or LimitError for more than any real signature holds. */
export function parseSignedData(der: Uint8Array): SignedData {
  if (der.length > limits.cmsBytes) throw new LimitError('cmsBytes');
  const info = openAs(parseDer(der), derTag.sequence, 'ContentInfo');
  const type = objectIdentifierOf(info.takeAny('contentType'));
  if (type !== cmsOid.signedData) throw new DerError(`content type ${type}`);
  const content = info.takeExplicit(0);
  info.end('ContentInfo');
  if (content === null) throw new DerError('SignedData expected');
  return readSignedData(content);
}

/** What a file holds: strict, or (`isDer` false) rewritten from BER to see what it says. Throws DerError for neither. */
export function readSignedDataLoosely(der: Uint8Array): {
  readonly signed: SignedData;
  readonly isDer: boolean;
} {
  try {
    return { signed: parseSignedData(der), isDer: true };
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    return { signed: parseSignedData(transcodeBer(der)), isDer: false };
  }
}

function readSignedData(node: DerNode): SignedData {
  const cursor = openAs(node, derTag.sequence, 'SignedData');
  const version = smallIntegerOf(cursor.takeAny('version'));
  const digestAlgorithms = childrenOf(cursor.take(derTag.set, 'digestAlgorithms')).map(parseDigestAlgorithm);
  const encapsulated = openAs(cursor.takeAny('encapContentInfo'), derTag.sequence, 'EncapsulatedContentInfo');
  const contentType = objectIdentifierOf(encapsulated.takeAny('eContentType'));
  const contentNode = encapsulated.takeExplicit(0);
  encapsulated.end('EncapsulatedContentInfo');
  const certificates = elementsIn(cursor.takeIf(contextConstructed(0)));
  const crls = elementsIn(cursor.takeIf(contextConstructed(1)));
  const signerInfos = childrenOf(cursor.take(derTag.set, 'signerInfos'));
  cursor.end('SignedData');
  if (certificates.length > limits.certificates) throw new LimitError('certificates');
  const plain = certificates.filter(({ tag }) => tag === derTag.sequence);
  return {
    version,
    digestAlgorithms,
    contentType,
    content: contentNode === null ? null : octetStringOf(contentNode),
    certificates: plain.map(encodingOf),
    otherCertificates: certificates.length - plain.length,
    crls: crls.filter(({ tag }) => tag === derTag.sequence).map(encodingOf),
    signerInfos: signerInfos.slice(0, 8).map(readSignerInfo),
  };
}

function elementsIn(node: DerNode | null): readonly DerNode[] {
  return node === null ? [] : childrenOf(node);
}

function readSignerInfo(node: DerNode): SignerInfo {
  const cursor = openAs(node, derTag.sequence, 'SignerInfo');
  const version = smallIntegerOf(cursor.takeAny('version'));
  const identifier = readIdentifier(cursor.takeAny('sid'));
  const digestAlgorithm = parseDigestAlgorithm(cursor.takeAny('digestAlgorithm'));
  const signedNode = cursor.takeIf(contextConstructed(0));
  const signatureAlgorithm = parseSignatureAlgorithm(cursor.takeAny('signatureAlgorithm'));
  const signature = octetStringOf(cursor.takeAny('signature'));
  const unsignedNode = cursor.takeIf(contextConstructed(1));
  cursor.end('SignerInfo');
  return {
    version,
    identifier,
    digestAlgorithm,
    signedAttributes: signedNode === null ? null : readAttributes(signedNode),
    signedAttributesDer: signedNode === null ? null : retagged(signedNode),
    signatureAlgorithm,
    signature,
    unsignedAttributes: unsignedNode === null ? [] : readAttributes(unsignedNode),
  };
}

function retagged(node: DerNode): Uint8Array {
  const der = Uint8Array.from(encodingOf(node));
  der[0] = derTag.set;
  return der;
}

function readIdentifier(node: DerNode): SignerIdentifier {
  if (node.tag === 0x80) {
    return { kind: 'key-identifier', identifier: node.source.subarray(node.start, node.end) };
  }
  const cursor = openAs(node, derTag.sequence, 'issuerAndSerialNumber');
  const issuer = parseName(cursor.takeAny('issuer'));
  const serial = integerHexOf(cursor.takeAny('serialNumber'));
  cursor.end('issuerAndSerialNumber');
  return { kind: 'issuer-serial', issuerKey: issuer.key, serial };
}

function readAttributes(set: DerNode): readonly Attribute[] {
  return childrenOf(set).map((node) => {
    const cursor = openAs(node, derTag.sequence, 'Attribute');
    const oid = objectIdentifierOf(cursor.takeAny('attrType'));
    const values = childrenOf(cursor.take(derTag.set, 'attrValues'));
    cursor.end('Attribute');
    return { oid, values };
  });
}

/** All values of an attribute; several attributes of one type add up. */
export function attributeValues(attributes: readonly Attribute[] | null, oid: string): readonly DerNode[] {
  return (attributes ?? []).filter((each) => each.oid === oid).flatMap(({ values }) => values);
}
