/** Every hostile case of classes I (CMS, X.509), J (timestamps), K (revocation, DSS) and L (weak hashes); threats §2.3. */
import type { HostileCase, HostileWorld } from '../hostile-case.ts';
import { algorithmCases } from './algorithms.ts';
import { authorityCases } from './authorities.ts';
import { cmsAttributeCases } from './cms-attributes.ts';
import { cmsStructureCases } from './cms-structure.ts';
import { signerCases } from './signers.ts';
import { signingCertificateCases } from './signing-certificates.ts';
import { ocspResponseCases } from './ocsp-responses.ts';
import { revocationListCases } from './revocation-lists.ts';
import { timestampAuthorityCases } from './timestamp-authorities.ts';
import { timestampTokenCases } from './timestamp-tokens.ts';
import { unsignedAttributeCases } from './unsigned-attributes.ts';

const classes: readonly ((world: HostileWorld) => readonly HostileCase[])[] = [
  cmsStructureCases,
  cmsAttributeCases,
  signingCertificateCases,
  unsignedAttributeCases,
  algorithmCases,
  signerCases,
  authorityCases,
  timestampTokenCases,
  timestampAuthorityCases,
  revocationListCases,
  ocspResponseCases,
];

export function cryptographyCases(world: HostileWorld): readonly HostileCase[] {
  return classes.flatMap((casesOf) => casesOf(world));
}
