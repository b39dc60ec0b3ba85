/** Imports a client certificate with its key from a PKCS#12 file, or says exactly what is wrong with it (R88–R93). */
import { type KeyObject, X509Certificate, createPrivateKey } from 'node:crypto';
import type { CertificateSummary } from '#contract/profile.ts';
import { requireClientAuthentication, requireValidity, summarize } from './client-certificate.ts';
import { CredentialError } from './credential-error.ts';
import { openPkcs12 } from './pkcs12-contents.ts';

/** Everything TLS needs, as PEM; the key is PKCS#8. */
export interface ImportedCredential {
  readonly certificatePem: string;
  /** Issuers above the certificate, nearest first. */
  readonly chainPem: readonly string[];
  readonly privateKeyPem: string;
  readonly summary: CertificateSummary;
}

const maxChainLength = 10;

/** @param nowMs the present, milliseconds since the epoch */
export async function importPkcs12(
  bytes: Uint8Array,
  password: string,
  nowMs: number,
): Promise<ImportedCredential> {
  const contents = openPkcs12(bytes, password);
  const key = onlyKey(contents.privateKeys);
  const certificates = contents.certificates.map(readCertificate);
  const leaf = certificates.find((certificate) => certificate.checkPrivateKey(key));
  if (leaf === undefined) throw new CredentialError('p12-key-mismatch');
  const summary = summarize(leaf);
  requireValidity(summary, nowMs);
  requireClientAuthentication(leaf);
  return {
    certificatePem: leaf.toString(),
    chainPem: issuersOf(leaf, certificates).map((certificate) => certificate.toString()),
    privateKeyPem: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
    summary,
  };
}

/** The same key may be there twice; different ones leave no way to choose. */
function onlyKey(privateKeys: readonly Uint8Array[]): KeyObject {
  const keys = privateKeys.map((der) => {
    try {
      return createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' });
    } catch (error) {
      throw new CredentialError('p12-unreadable', 'PrivateKeyInfo', { cause: error });
    }
  });
  const [first] = keys;
  if (first === undefined) throw new CredentialError('p12-no-key');
  if (keys.some((key) => !key.equals(first)))
    throw new CredentialError('p12-several-keys', String(keys.length));
  return first;
}

function readCertificate(der: Uint8Array): X509Certificate {
  try {
    return new X509Certificate(der);
  } catch (error) {
    throw new CredentialError('p12-unreadable', 'Certificate', { cause: error });
  }
}

/** Follows issuer names and signatures upwards, whatever the order in the file. */
function issuersOf(
  leaf: X509Certificate,
  certificates: readonly X509Certificate[],
): readonly X509Certificate[] {
  const chain: X509Certificate[] = [];
  let current = leaf;
  while (chain.length < maxChainLength) {
    const below = current;
    const issuer = certificates.find((each) => !isSame(each, below) && isIssuer(each, below));
    if (issuer === undefined || chain.some((each) => isSame(each, issuer))) break;
    chain.push(issuer);
    current = issuer;
  }
  return chain;
}

function isSame(left: X509Certificate, right: X509Certificate): boolean {
  return left.fingerprint256 === right.fingerprint256;
}

function isIssuer(issuer: X509Certificate, subject: X509Certificate): boolean {
  return subject.checkIssued(issuer) && subject.verify(issuer.publicKey);
}
