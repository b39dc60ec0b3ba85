/**
 * Reads certificates, CRLs and OCSP responses and verifies their signatures, each at most once however many files carry
 * them. Keeps results of pure functions of the bytes only, so that no verdict can depend on the files before it.
 */
import { createHash } from 'node:crypto';
import { DerError } from '../der/der-reader.ts';
import { type RevocationList, parseRevocationList } from '../revocation/crl.ts';
import { type OcspResponse, parseOcspResponse } from '../revocation/ocsp.ts';
import { type Certificate, parseCertificate } from './certificate.ts';
import { isSignedBy } from './signed-object.ts';

/** `null` stands for bytes that are not what they should be. */
export interface CertificateReader {
  certificate(der: Uint8Array): Certificate | null;
  revocationList(der: Uint8Array): RevocationList | null;
  ocspResponse(der: Uint8Array): OcspResponse | null;
  isIssuedBy(certificate: Certificate, issuer: Certificate): boolean;
  isListSignedBy(der: Uint8Array, issuer: Certificate): boolean;
}

/** Entries of one kind kept at most; the oldest go first. CRLs may be large. */
const keptCertificates = 2_000;
const keptLists = 50;

function createStore<T>(kept: number): (key: string, make: () => T) => T {
  const store = new Map<string, T>();
  return (key, make) => {
    const known = store.get(key);
    if (known !== undefined) return known;
    const made = make();
    store.set(key, made);
    const [oldest] = store.keys();
    if (store.size > kept && oldest !== undefined) store.delete(oldest);
    return made;
  };
}

const hashOf = (der: Uint8Array): string => createHash('sha256').update(der).digest('base64');

/** Parse failures are results too. A copy is parsed, so that a kept result does not keep its file. */
function parsed<T>(parse: (der: Uint8Array) => T, der: Uint8Array): T | Unreadable {
  try {
    return parse(Uint8Array.from(der));
  } catch (error) {
    if (error instanceof DerError) return unreadable;
    throw error;
  }
}

const unreadable = Symbol('unreadable');
type Unreadable = typeof unreadable;

const orNull = <T extends object>(value: T | Unreadable): T | null => (value === unreadable ? null : value);

export function createCertificateReader(): CertificateReader {
  const certificates = createStore<Certificate | Unreadable>(keptCertificates);
  const lists = createStore<RevocationList | Unreadable>(keptLists);
  const responses = createStore<OcspResponse | Unreadable>(keptCertificates);
  const links = createStore<boolean>(keptCertificates);
  const reader: CertificateReader = {
    certificate: (der) => orNull(certificates(hashOf(der), () => parsed(parseCertificate, der))),
    revocationList: (der) => orNull(lists(hashOf(der), () => parsed(parseRevocationList, der))),
    ocspResponse: (der) => orNull(responses(hashOf(der), () => parsed(parseOcspResponse, der))),
    isIssuedBy: (certificate, issuer) =>
      links(`${certificate.sha256} ${issuer.sha256}`, () => isSignedBy(certificate.signed, issuer)),
    isListSignedBy(der, issuer) {
      const list = reader.revocationList(der);
      return list !== null && links(`${hashOf(der)} ${issuer.sha256}`, () => isSignedBy(list.signed, issuer));
    },
  };
  return reader;
}
