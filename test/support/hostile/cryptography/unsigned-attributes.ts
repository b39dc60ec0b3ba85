/** Class I, K8: what stands in the unsigned attributes may say anything, and changes nothing for the better. */
import { randomBytes } from 'node:crypto';
import { type Der, explicit, integer, octetString, sequence } from '../../der/der-writer.ts';
import type { Identity } from '../../pki/certificate.ts';
import { oid } from '../../pki/object-identifiers.ts';
import { digestIdentifier } from '../../pki/signing-algorithm.ts';
import { attribute, issuerAndSerialNumber, signingCertificateV2 } from '../../timestamp/signed-data.ts';
import type { HostileCase, HostileWorld } from '../hostile-case.ts';
import { insteadOfAttribute } from './attribute-edits.ts';
import { type HostileParts, hostileCases } from './case-maker.ts';
import { authorityLike, signerLike } from './cast.ts';
import type { SignatureParts } from './signed-document.ts';

export function unsignedAttributeCases(world: HostileWorld): readonly HostileCase[] {
  const { pki } = world;
  const stranger = authorityLike(world);
  const archival = sequence(explicit(0, sequence(pki.signerCrl, pki.tsaCrl)));
  const certificates = attribute('1.2.840.113549.1.9.16.2.23', sequence(stranger.certificate));
  const counter = attribute('1.2.840.113549.1.9.6', counterSignature(pki.signer));
  const moved = (type: string, value: Der): SignatureParts => ({
    unsignedAttributes: [attribute(type, value)],
    changes: { attributes: insteadOfAttribute(type) },
  });
  const one = (name: string, checks: HostileParts['checks'], signature: SignatureParts): HostileParts => ({
    name: `unsigned-${name}`,
    checks,
    parts: { signature },
  });
  return hostileCases(world, [
    {
      ...one('revocation-data', ['K7'], { ...moved(oid.adbeRevocationInfoArchival, archival), crls: null }),
      verdicts: ['indeterminate'],
    },
    {
      ...one('ess', ['K3'], moved(oid.signingCertificateV2, signingCertificateV2(pki.signer))),
      verdicts: ['indeterminate'],
    },
    one('digest', ['K2'], moved(oid.messageDigest, octetString(randomBytes(32)))),
    {
      ...one('certificate-values', ['K5'], {
        signer: signerLike(world, { issuer: stranger }),
        unsignedAttributes: [certificates],
      }),
      verdicts: ['indeterminate'],
    },
    one('counter-signature', ['K4'], {
      changes: { signature: () => randomBytes(256) },
      unsignedAttributes: [counter],
    }),
  ]);
}

/** A SignerInfo over nothing that matters. */
function counterSignature(signer: Identity): Der {
  const sha256 = digestIdentifier('sha256');
  return sequence(integer(1), issuerAndSerialNumber(signer), sha256, sha256, octetString(randomBytes(256)));
}
