/** Makes PKCS#12 files (RFC 7292) as associations hand them out, and every way they can be wrong. */
import { createHash, createHmac, createPrivateKey, randomBytes } from 'node:crypto';
import {
  type Der,
  bmpString,
  explicit,
  fromPem,
  implicitPrimitive,
  integer,
  nothing,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
} from '../der/der-writer.ts';
import type { PemCredential, Pkcs12Form } from '../world-types.ts';
import { oid } from './object-identifiers.ts';
import {
  type Encrypted,
  type Encryption,
  encryptPbes2,
  encryptRc2,
  encryptTripleDes,
} from './pkcs12-encryption.ts';
import { derivedFor, pkcs12Kdf } from './pkcs12-kdf.ts';

export interface Pkcs12Options {
  readonly form?: Pkcs12Form;
  /** Private keys (PEM) instead of the credential's own: none, several, or another one. */
  readonly privateKeysPem?: readonly string[];
  /** Certificates (PEM) in the order they are written; default leaf, then chain. */
  readonly certificatesPem?: readonly string[];
  /** Iteration count written into MAC and encryption parameters without being computed. */
  readonly claimedIterations?: number;
}

const iterations = 2048;

interface Scheme {
  readonly hash: 'sha1' | 'sha256';
  readonly hashOid: string;
  readonly encryptKey: (data: Uint8Array, options: Encryption) => Encrypted;
  readonly encryptCertificates: (data: Uint8Array, options: Encryption) => Encrypted;
}

const sha1 = { hash: 'sha1', hashOid: oid.sha1 } as const;
const schemes: Readonly<Record<Pkcs12Form, Scheme>> = {
  modern: {
    hash: 'sha256',
    hashOid: oid.sha256,
    encryptKey: encryptPbes2,
    encryptCertificates: encryptPbes2,
  },
  'triple-des': { ...sha1, encryptKey: encryptTripleDes, encryptCertificates: encryptTripleDes },
  'legacy-rc2-40': { ...sha1, encryptKey: encryptTripleDes, encryptCertificates: encryptRc2 },
};

export function createPkcs12(
  credential: PemCredential,
  password: string,
  options: Pkcs12Options = {},
): Uint8Array {
  const scheme = schemes[options.form ?? 'modern'];
  const claimed =
    options.claimedIterations === undefined ? {} : { claimedIterations: options.claimedIterations };
  const encryption: Encryption = { password, iterations, ...claimed };
  const certificates = options.certificatesPem ?? [credential.certificatePem, ...credential.chainPem];
  const keys = options.privateKeysPem ?? [credential.privateKeyPem];
  const localKeyId = createHash('sha1').update(fromPem(credential.certificatePem)).digest();
  const bagsOfCertificates = certificates.map((pem, index) =>
    certificateBag(fromPem(pem), index === 0 ? localKeyId : null),
  );
  const bagsOfKeys = keys.map((pem) => keyBag(scheme.encryptKey(toPkcs8(pem), encryption), localKeyId));
  const safe = sequence(
    encryptedContent(scheme.encryptCertificates(sequence(...bagsOfCertificates), encryption)),
    plainContent(sequence(...bagsOfKeys)),
  );
  return sequence(integer(3), plainContent(safe), macData(safe, scheme, encryption));
}

function toPkcs8(pem: string): Uint8Array {
  return createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' });
}

function bagAttributes(localKeyId: Uint8Array): Der {
  return setOf(
    sequence(objectIdentifier(oid.localKeyId), setOf(octetString(localKeyId))),
    sequence(objectIdentifier(oid.friendlyName), setOf(bmpString('見本クライアント証明書'))),
  );
}

function certificateBag(certificate: Der, localKeyId: Uint8Array | null): Der {
  const value = sequence(objectIdentifier(oid.x509Certificate), explicit(0, octetString(certificate)));
  const attributes = localKeyId === null ? [] : [bagAttributes(localKeyId)];
  return sequence(objectIdentifier(oid.certBag), explicit(0, value), ...attributes);
}

function keyBag({ algorithm, ciphertext }: Encrypted, localKeyId: Uint8Array): Der {
  const value = sequence(algorithm, octetString(ciphertext));
  return sequence(objectIdentifier(oid.pkcs8ShroudedKeyBag), explicit(0, value), bagAttributes(localKeyId));
}

function plainContent(contents: Der): Der {
  return sequence(objectIdentifier(oid.data), explicit(0, octetString(contents)));
}

function encryptedContent({ algorithm, ciphertext }: Encrypted): Der {
  const info = sequence(objectIdentifier(oid.data), algorithm, implicitPrimitive(0, ciphertext));
  return sequence(objectIdentifier(oid.encryptedData), explicit(0, sequence(integer(0), info)));
}

function macData(safe: Der, scheme: Scheme, encryption: Encryption): Der {
  const salt = randomBytes(8);
  const bytes = scheme.hash === 'sha1' ? 20 : 32;
  const { password } = encryption;
  const key = pkcs12Kdf({ hash: scheme.hash, password, salt, iterations, purpose: derivedFor.mac, bytes });
  const digest = createHmac(scheme.hash, key).update(safe).digest();
  const digestInfo = sequence(sequence(objectIdentifier(scheme.hashOid), nothing()), octetString(digest));
  return sequence(digestInfo, octetString(salt), integer(encryption.claimedIterations ?? iterations));
}
