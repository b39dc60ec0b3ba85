/** Makes CMS SignedData (RFC 5652 §5) of signers and time-stamping authorities, sound and unsound. */
import {
  type Der,
  explicit,
  implicitConstructed,
  implicitPrimitive,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
} from '../der/der-writer.ts';
import { type Identity, keyIdentifier } from '../pki/certificate.ts';
import { oid } from '../pki/object-identifiers.ts';
import {
  type FakeHash,
  type SigningAlgorithm,
  digest,
  digestIdentifier,
  rsaWithSeparateHash,
  usualAlgorithm,
} from '../pki/signing-algorithm.ts';

export interface SignedDataRequest {
  readonly signer: Identity;
  readonly contentType: string;
  /** What is signed: embedded, or its digest; `detachedDigest` is one by `changes.hash`. */
  readonly content:
    | { readonly embedded: Der }
    | { readonly detachedSha256: Uint8Array }
    | { readonly detachedDigest: Uint8Array };
  /** Further signed attributes beside contentType, messageDigest and signing-certificate-v2. */
  readonly signedAttributes?: readonly Der[];
  /** Given the signature's bytes, e.g. to stamp it. */
  readonly unsignedAttributes?: (signature: Uint8Array) => readonly Der[];
  /** Certificates beside the signer's. */
  readonly certificates?: readonly Der[];
  readonly crls?: readonly Der[];
  readonly changes?: SignedDataChanges;
}

/** What a SignedData can be wrong about; each takes the place of the usual element. */
export interface SignedDataChanges {
  readonly hash?: FakeHash;
  readonly algorithm?: SigningAlgorithm;
  readonly version?: number;
  readonly digestAlgorithms?: readonly Der[];
  /** In the SignerInfo. */
  readonly digestAlgorithm?: Der;
  readonly contentInfo?: Der;
  /** The whole list, the signer's included; `null` = the field is absent. */
  readonly certificates?: readonly Der[] | null;
  readonly signerInfos?: (usual: Der) => readonly Der[];
  readonly signerVersion?: number;
  readonly identifier?: Der;
  readonly attributes?: (usual: readonly Der[]) => readonly Der[];
  /** Puts the attributes into their SET; default: in DER's order. */
  readonly attributeSet?: (attributes: readonly Der[]) => Der;
  /** The field as it is shown; default: the set with tag [0]. Empty = absent. */
  readonly attributesElement?: (attributeSet: Der) => Der;
  readonly toBeSigned?: (attributeSet: Der) => Uint8Array;
  readonly signature?: (usual: Uint8Array) => Uint8Array;
  readonly signatureElement?: (signature: Uint8Array) => Der;
  readonly wrap?: (contentInfo: Der) => Der;
}

export function attribute(type: string, ...values: readonly Der[]): Der {
  return sequence(objectIdentifier(type), setOf(...values));
}

/** ContentInfo with SignedData and one SignerInfo. */
export function createSignedData(request: SignedDataRequest): Der {
  const { changes = {} } = request;
  const embedded = 'embedded' in request.content ? request.content.embedded : null;
  const usualContent = sequence(
    objectIdentifier(request.contentType),
    ...(embedded === null ? [] : [explicit(0, octetString(embedded))]),
  );
  const certificates =
    changes.certificates === undefined
      ? [request.signer.certificate, ...(request.certificates ?? [])]
      : changes.certificates;
  const signer = signerInfo(request, changes);
  const signedData = sequence(
    integer(changes.version ?? (embedded === null ? 1 : 3)),
    setOf(...(changes.digestAlgorithms ?? [digestIdentifier(changes.hash ?? 'sha256')])),
    changes.contentInfo ?? usualContent,
    ...(certificates === null ? [] : [implicitConstructed(0, Buffer.concat(certificates))]),
    ...(request.crls === undefined ? [] : [implicitConstructed(1, Buffer.concat(request.crls))]),
    setOf(...(changes.signerInfos?.(signer) ?? [signer])),
  );
  const contentInfo = sequence(objectIdentifier(oid.signedData), explicit(0, signedData));
  return changes.wrap?.(contentInfo) ?? contentInfo;
}

/** SignerInfo: the signature is over the attributes as SET OF, which stand there as [0] IMPLICIT (§5.4). */
function signerInfo(request: SignedDataRequest, changes: SignedDataChanges): Der {
  const { hash = 'sha256' } = changes;
  const { privateKey } = request.signer;
  const isRsa = privateKey.asymmetricKeyType === 'rsa';
  const algorithm = changes.algorithm ?? (isRsa ? rsaWithSeparateHash(hash) : usualAlgorithm(privateKey));
  const usual = usualAttributes(request, hash);
  const set = (changes.attributeSet ?? inOrder)(changes.attributes?.(usual) ?? usual);
  const toBeSigned = changes.toBeSigned?.(set) ?? set;
  const made = algorithm.sign(toBeSigned, privateKey);
  const signature = changes.signature?.(made) ?? made;
  const unsigned = request.unsignedAttributes?.(signature) ?? [];
  return sequence(
    integer(changes.signerVersion ?? 1),
    changes.identifier ?? issuerAndSerialNumber(request.signer),
    changes.digestAlgorithm ?? digestIdentifier(hash),
    (changes.attributesElement ?? retagged)(set),
    algorithm.identifier,
    (changes.signatureElement ?? octetString)(signature),
    ...(unsigned.length === 0 ? [] : [implicitConstructed(1, Buffer.concat(unsigned))]),
  );
}

/** The set as [0] IMPLICIT. */
export function retagged(set: Der): Der {
  const element = Buffer.from(set);
  element[0] = 0xa0;
  return element;
}

function inOrder(attributes: readonly Der[]): Der {
  return setOf(...attributes);
}

function usualAttributes(request: SignedDataRequest, hash: FakeHash): readonly Der[] {
  return [
    attribute(oid.contentType, objectIdentifier(request.contentType)),
    attribute(oid.messageDigest, octetString(messageDigest(request, hash))),
    attribute(oid.signingCertificateV2, signingCertificateV2(request.signer)),
    ...(request.signedAttributes ?? []),
  ];
}

function messageDigest({ content }: SignedDataRequest, hash: FakeHash): Uint8Array {
  if ('embedded' in content) return digest(hash, content.embedded);
  return 'detachedSha256' in content ? content.detachedSha256 : content.detachedDigest;
}

export function issuerAndSerialNumber(identity: Identity): Der {
  return sequence(identity.issuerName, integer(identity.serialNumber));
}

/** The other way of naming a certificate in a SignerInfo of version 3. */
export function subjectKeyIdentifier({ publicKey }: Identity): Der {
  return implicitPrimitive(0, keyIdentifier(publicKey));
}

export interface SigningCertificateDetails {
  /** Version 1 knows SHA-1 only; version 2 leaves SHA-256 unsaid (RFC 5035 §3). */
  readonly version?: 1 | 2;
  readonly hash?: FakeHash;
  /** Default: issuer and serial number of the certificate; `null` = absent. */
  readonly issuerSerial?: Der | null;
}

/** SigningCertificate or SigningCertificateV2, the value of the attribute. */
export function signingCertificateV2(identity: Identity, details: SigningCertificateDetails = {}): Der {
  const { version = 2, issuerSerial = essIssuerSerial(identity) } = details;
  const hash = version === 1 ? 'sha1' : (details.hash ?? 'sha256');
  const entry = sequence(
    ...(version === 1 || hash === 'sha256' ? [] : [digestIdentifier(hash)]),
    octetString(digest(hash, identity.certificate)),
    ...(issuerSerial === null ? [] : [issuerSerial]),
  );
  return sequence(sequence(entry));
}

export function essIssuerSerial({ issuerName, serialNumber }: Identity): Der {
  return sequence(sequence(implicitConstructed(4, issuerName)), integer(serialNumber));
}

/** CMSAlgorithmProtection (RFC 6211 §2). */
export function algorithmProtection(digestAlgorithm: Der, signatureAlgorithm: Der): Der {
  const implicit = Buffer.from(signatureAlgorithm);
  implicit[0] = 0xa1;
  return sequence(digestAlgorithm, implicit);
}
