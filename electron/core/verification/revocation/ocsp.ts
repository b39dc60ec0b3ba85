/** Reads an OCSP response (RFC 6960 §4.2.1) without judging who signed it. */
import { createHash } from 'node:crypto';
import { childrenOf, openAs } from '../der/der-cursor.ts';
import { DerError, type DerNode, contentsOf, derTag, encodingOf, parseDer } from '../der/der-reader.ts';
import {
  integerHexOf,
  objectIdentifierOf,
  octetStringOf,
  smallIntegerOf,
  timeOf,
  wholeBitStringOf,
} from '../der/der-values.ts';
import { LimitError, limits } from '../limits.ts';
import { parseDigestAlgorithm, parseSignatureAlgorithm } from '../x509/algorithms.ts';
import { type Certificate, parseExtensions } from '../x509/certificate.ts';
import { parseName } from '../x509/name.ts';
import type { SignedObject } from '../x509/signed-object.ts';

export interface SingleResponse {
  readonly isAbout: (certificate: Certificate, issuer: Certificate) => boolean;
  readonly status: 'good' | 'revoked' | 'unknown';
  readonly revokedAtMs: number | null;
  readonly thisUpdateMs: number;
  readonly nextUpdateMs: number | null;
}

export interface OcspResponse {
  readonly isResponder: (certificate: Certificate) => boolean;
  readonly producedAtMs: number;
  readonly responses: readonly SingleResponse[];
  /** DER of certificates the responder sent along. */
  readonly certificates: readonly Uint8Array[];
  readonly signed: SignedObject;
}

const basicResponse = '1.3.6.1.5.5.7.48.1.1';

/** Takes an OCSPResponse, or a BasicOCSPResponse as some tools store it. Throws DerError or LimitError. */
export function parseOcspResponse(der: Uint8Array): OcspResponse {
  if (der.length > limits.ocspBytes) throw new LimitError('ocspBytes');
  const cursor = openAs(parseDer(der), derTag.sequence, 'OCSPResponse');
  const statusNode = cursor.takeIf(derTag.enumerated);
  if (statusNode === null) return readBasic(der);
  if (smallIntegerOf(statusNode, derTag.enumerated) !== 0) throw new DerError('response status');
  const bytesNode = cursor.takeExplicit(0);
  cursor.end('OCSPResponse');
  if (bytesNode === null) throw new DerError('responseBytes');
  const bytes = openAs(bytesNode, derTag.sequence, 'ResponseBytes');
  if (objectIdentifierOf(bytes.takeAny('responseType')) !== basicResponse)
    throw new DerError('response type');
  const basic = octetStringOf(bytes.takeAny('response'));
  bytes.end('ResponseBytes');
  return readBasic(basic);
}

function readBasic(der: Uint8Array): OcspResponse {
  const outer = openAs(parseDer(der), derTag.sequence, 'BasicOCSPResponse');
  const dataNode = outer.take(derTag.sequence, 'tbsResponseData');
  const algorithm = parseSignatureAlgorithm(outer.take(derTag.sequence, 'signatureAlgorithm'));
  const signature = wholeBitStringOf(outer.take(derTag.bitString, 'signature'));
  const certificatesNode = outer.takeExplicit(0);
  outer.end('BasicOCSPResponse');
  const data = openAs(dataNode, derTag.sequence, 'ResponseData');
  data.takeExplicit(0);
  const isResponder = readResponder(data.takeAny('responderID'));
  const producedAtMs = timeOf(data.takeAny('producedAt'));
  const responses = childrenOf(data.take(derTag.sequence, 'responses')).map(readSingle);
  refuseCritical(data.takeExplicit(1));
  data.end('ResponseData');
  return {
    isResponder,
    producedAtMs,
    responses,
    certificates: certificatesNode === null ? [] : childrenOf(certificatesNode).map(encodingOf),
    signed: { data: encodingOf(dataNode), algorithm, signature },
  };
}

function refuseCritical(extensionsNode: DerNode | null): void {
  if (extensionsNode === null) return;
  for (const [oid, { critical }] of parseExtensions(extensionsNode)) {
    if (critical) throw new DerError(`critical extension ${oid}`);
  }
}

function readResponder(node: DerNode): OcspResponse['isResponder'] {
  const [inner] = childrenOf(node);
  if (inner === undefined) throw new DerError('responderID');
  if (node.tag === 0xa1) {
    const { key } = parseName(inner);
    return ({ subject }) => subject.key === key;
  }
  if (node.tag !== 0xa2) throw new DerError('responderID');
  const keyHash = octetStringOf(inner);
  return ({ publicKeyBits }) => isHashOf(keyHash, 'sha1', publicKeyBits);
}

function isHashOf(hash: Uint8Array, algorithm: string, of: Uint8Array): boolean {
  return Buffer.compare(createHash(algorithm).update(of).digest(), hash) === 0;
}

function readSingle(node: DerNode): SingleResponse {
  const cursor = openAs(node, derTag.sequence, 'SingleResponse');
  const isAbout = readCertId(cursor.takeAny('certID'));
  const statusNode = cursor.takeAny('certStatus');
  const thisUpdateMs = timeOf(cursor.takeAny('thisUpdate'));
  const nextNode = cursor.takeExplicit(0);
  refuseCritical(cursor.takeExplicit(1));
  cursor.end('SingleResponse');
  return {
    isAbout,
    ...readStatus(statusNode),
    thisUpdateMs,
    nextUpdateMs: nextNode === null ? null : timeOf(nextNode),
  };
}

function readStatus(node: DerNode): Pick<SingleResponse, 'status' | 'revokedAtMs'> {
  switch (node.tag) {
    case 0x80:
      if (contentsOf(node).length > 0) throw new DerError('good with contents');
      return { status: 'good', revokedAtMs: null };
    case 0xa1: {
      const [time] = childrenOf(node);
      if (time === undefined) throw new DerError('revocationTime');
      return { status: 'revoked', revokedAtMs: timeOf(time) };
    }
    case 0x82:
      return { status: 'unknown', revokedAtMs: null };
    default:
      throw new DerError('certStatus');
  }
}

/** CertID (§4.1.1); SHA-1 only names here, it protects nothing. */
function readCertId(node: DerNode): SingleResponse['isAbout'] {
  const cursor = openAs(node, derTag.sequence, 'CertID');
  const digest = parseDigestAlgorithm(cursor.takeAny('hashAlgorithm'));
  const nameHash = octetStringOf(cursor.takeAny('issuerNameHash'));
  const keyHash = octetStringOf(cursor.takeAny('issuerKeyHash'));
  const serial = integerHexOf(cursor.takeAny('serialNumber'));
  cursor.end('CertID');
  return (certificate, issuer) =>
    digest.kind === 'hash' &&
    certificate.serial === serial &&
    isHashOf(nameHash, digest.hash, certificate.issuer.der) &&
    isHashOf(keyHash, digest.hash, issuer.publicKeyBits);
}
