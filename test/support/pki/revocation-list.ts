/** Issues certificate revocation lists (RFC 5280 §5), sound and unsound. */
import { type Der, explicit, integer, sequence, x509Time } from '../der/der-writer.ts';
import { type Identity, authorityKeyIdentifier, extension, signedBy } from './certificate.ts';
import { oid } from './object-identifiers.ts';
import { type SigningAlgorithm, usualAlgorithm } from './signing-algorithm.ts';

export interface RevokedCertificate {
  readonly serialNumber: Uint8Array;
  readonly revokedAtMs: number;
  /** Entry extensions. */
  readonly extensions?: readonly Der[];
}

export interface RevocationListDetails {
  readonly thisUpdateMs: number;
  readonly nextUpdateMs: number;
  readonly number?: number;
  /** Beside number and authority key identifier. */
  readonly extensions?: readonly Der[];
  readonly issuerName?: Der;
  readonly algorithm?: SigningAlgorithm;
  /** AlgorithmIdentifier inside the signed part, where it differs from the one outside. */
  readonly innerAlgorithm?: Der;
  /** Empty for version 1. */
  readonly version?: readonly Der[];
}

/** A version 2 CRL with number and authority key identifier. */
export function issueCrl(
  issuer: Identity,
  revoked: readonly RevokedCertificate[],
  details: RevocationListDetails,
): Der {
  const algorithm = details.algorithm ?? usualAlgorithm(issuer.privateKey);
  const entries = revoked.map(({ serialNumber, revokedAtMs, extensions }) =>
    sequence(
      integer(serialNumber),
      x509Time(revokedAtMs),
      ...(extensions === undefined ? [] : [sequence(...extensions)]),
    ),
  );
  const extensions = sequence(
    authorityKeyIdentifier(issuer.publicKey),
    extension(oid.crlNumber, false, integer(details.number ?? 1)),
    ...(details.extensions ?? []),
  );
  const toBeSigned = sequence(
    ...(details.version ?? [integer(1)]),
    details.innerAlgorithm ?? algorithm.identifier,
    details.issuerName ?? issuer.subject,
    x509Time(details.thisUpdateMs),
    x509Time(details.nextUpdateMs),
    ...(entries.length === 0 ? [] : [sequence(...entries)]),
    explicit(0, extensions),
  );
  return signedBy(toBeSigned, issuer.privateKey, algorithm);
}
