/** The fake time-stamping authority: RFC 3161 tokens over a hash. */
import { createHash, randomBytes, sign } from 'node:crypto';
import {
  type Der,
  boolean,
  explicit,
  generalizedTime,
  implicitConstructed,
  integer,
  nothing,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
  x509Time,
} from '../der/der-writer.ts';
import type { Identity } from '../pki/certificate.ts';
import { oid } from '../pki/object-identifiers.ts';

export interface TimestampRequest {
  readonly tsa: Identity;
  /** SHA-256 of what is stamped. */
  readonly imprint: Uint8Array;
  /** Milliseconds since the epoch; tokens carry whole seconds. */
  readonly genTimeMs: number;
  /** DER CRLs put into the token, so that it can be judged offline. */
  readonly crls?: readonly Der[];
}

const policy = '1.3.6.1.4.1.99999.1.1'; // 見本: a private-enterprise arc nobody owns
const sha256Identifier = sequence(objectIdentifier(oid.sha256), nothing());

/** A TimeStampToken: CMS SignedData over TSTInfo (RFC 3161 §2.4.2, RFC 5816). */
export function createTimestampToken(request: TimestampRequest): Der {
  const info = sequence(
    integer(1),
    objectIdentifier(policy),
    sequence(sha256Identifier, octetString(request.imprint)),
    integer(Uint8Array.of(0x01, ...randomBytes(8))),
    generalizedTime(request.genTimeMs),
    sequence(integer(1)), // accuracy: one second
    boolean(false),
  );
  return createSignedData({
    signer: request.tsa,
    contentType: oid.tstInfo,
    content: { embedded: info },
    signedAttributes: [attribute(oid.signingTime, x509Time(request.genTimeMs))],
    ...(request.crls && { crls: request.crls }),
  });
}

export interface SignedDataRequest {
  readonly signer: Identity;
  readonly contentType: string;
  readonly content: { readonly embedded: Der } | { readonly detachedSha256: Uint8Array };
  /** Further signed attributes beside contentType, messageDigest and signing-certificate-v2. */
  readonly signedAttributes?: readonly Der[];
  /** Given the signature's bytes, e.g. to stamp it. */
  readonly unsignedAttributes?: (signature: Uint8Array) => readonly Der[];
  /** Certificates beside the signer's. */
  readonly certificates?: readonly Der[];
  readonly crls?: readonly Der[];
}

export function attribute(type: string, ...values: readonly Der[]): Der {
  return sequence(objectIdentifier(type), setOf(...values));
}

/** ContentInfo with SignedData and one SignerInfo (RFC 5652 §5), RSA PKCS#1 v1.5 with SHA-256. */
export function createSignedData(request: SignedDataRequest): Der {
  const embedded = 'embedded' in request.content ? request.content.embedded : null;
  const digest =
    'embedded' in request.content
      ? createHash('sha256').update(request.content.embedded).digest()
      : request.content.detachedSha256;
  const attributes = setOf(
    attribute(oid.contentType, objectIdentifier(request.contentType)),
    attribute(oid.messageDigest, octetString(digest)),
    attribute(oid.signingCertificateV2, signingCertificateV2(request.signer)),
    ...(request.signedAttributes ?? []),
  );
  const contentInfo = sequence(
    objectIdentifier(request.contentType),
    ...(embedded === null ? [] : [explicit(0, octetString(embedded))]),
  );
  const certificates = [request.signer.certificate, ...(request.certificates ?? [])];
  const signedData = sequence(
    integer(embedded === null ? 1 : 3),
    setOf(sha256Identifier),
    contentInfo,
    implicitConstructed(0, Buffer.concat(certificates)),
    ...(request.crls === undefined ? [] : [implicitConstructed(1, Buffer.concat(request.crls))]),
    setOf(signerInfo(request, attributes)),
  );
  return sequence(objectIdentifier(oid.signedData), explicit(0, signedData));
}

/** SignerInfo: the signature is over the attributes as SET OF, which stand there as [0] IMPLICIT (RFC 5652 §5.4). */
function signerInfo(request: SignedDataRequest, attributes: Der): Der {
  const signature = sign('sha256', attributes, request.signer.privateKey);
  const retagged = Buffer.from(attributes);
  retagged[0] = 0xa0;
  const unsigned = request.unsignedAttributes?.(signature) ?? [];
  return sequence(
    integer(1),
    issuerAndSerialNumber(request.signer),
    sha256Identifier,
    retagged,
    sequence(objectIdentifier(oid.rsaEncryption), nothing()),
    octetString(signature),
    ...(unsigned.length === 0 ? [] : [implicitConstructed(1, Buffer.concat(unsigned))]),
  );
}

function issuerAndSerialNumber(identity: Identity): Der {
  return sequence(identity.issuerName, integer(identity.serialNumber));
}

/** SigningCertificateV2 with the default hash SHA-256 (RFC 5035 §3). */
function signingCertificateV2(identity: Identity): Der {
  const hash = createHash('sha256').update(identity.certificate).digest();
  const generalName = implicitConstructed(4, identity.issuerName);
  const issuerSerial = sequence(sequence(generalName), integer(identity.serialNumber));
  return sequence(sequence(sequence(octetString(hash), issuerSerial)));
}
