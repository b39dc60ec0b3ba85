/** Class I, ESS signing-certificate (RFC 5035): which certificate the signer meant. */
import { type Der, objectIdentifier, octetString, sequence } from '../../der/der-writer.ts';
import type { Identity } from '../../pki/certificate.ts';
import { oid } from '../../pki/object-identifiers.ts';
import { digest } from '../../pki/signing-algorithm.ts';
import {
  type SigningCertificateDetails,
  attribute,
  essIssuerSerial,
  signingCertificateV2,
} from '../../timestamp/signed-data.ts';
import type { HostileCase, HostileWorld } from '../hostile-case.ts';
import { insteadOfAttribute } from './attribute-edits.ts';
import { type HostileParts, changedCms, hostileCases } from './case-maker.ts';
import { signerLike } from './cast.ts';

export function signingCertificateCases(world: HostileWorld): readonly HostileCase[] {
  return hostileCases(world, [...otherCertificates(world), ...malformed(world), substituted(world)]);
}

/** These values in the place of the right one. */
function bound(name: string, ...values: readonly Der[]): HostileParts {
  const replacement = attribute(oid.signingCertificateV2, ...values);
  return changedCms(`ess-${name}`, ['K3'], {
    attributes: insteadOfAttribute(oid.signingCertificateV2, replacement),
  });
}

const version1 = (identity: Identity): Der =>
  attribute(oid.signingCertificate, signingCertificateV2(identity, { version: 1 }));

function otherCertificates(world: HostileWorld): readonly HostileParts[] {
  const { signer, signerCa } = world.pki;
  const twin = signerLike(world, { commonName: '見本商事', keys: signer });
  const without = (name: string, ...replacement: readonly Der[]): HostileParts =>
    changedCms(`ess-${name}`, ['K3'], {
      attributes: insteadOfAttribute(oid.signingCertificateV2, ...replacement),
    });
  const more = (name: string, attributeToo: Der): HostileParts =>
    changedCms(`ess-${name}`, ['K2', 'K3'], { attributes: (usual) => [...usual, attributeToo] });
  const ofIssuer = essIssuerSerial({ ...signer, issuerName: signer.subject });
  return [
    { ...without('missing'), verdicts: ['indeterminate'] },
    { ...without('version-1-only', version1(signer)), verdicts: ['indeterminate'] },
    without('version-1-mismatch', version1(twin)),
    more('versions-disagree', version1(twin)),
    more('twice', attribute(oid.signingCertificateV2, signingCertificateV2(twin))),
    bound('mismatch', signingCertificateV2(twin)),
    bound('of-ca', signingCertificateV2(signerCa)),
    bound('two-values', signingCertificateV2(signer), signingCertificateV2(twin)),
    bound('second-entry-only', sequence(sequence(...[twin, signer].map(entryOf)))),
    bound('serial-wrong', signingCertificateV2(signer, { issuerSerial: essIssuerSerial(twin) })),
    bound('issuer-wrong', signingCertificateV2(signer, { issuerSerial: ofIssuer })),
  ];
}

function entryOf({ certificate }: Identity): Der {
  return sequence(octetString(digest('sha256', certificate)));
}

function malformed(world: HostileWorld): readonly HostileParts[] {
  const { signer } = world.pki;
  const own = digest('sha256', signer.certificate);
  const only = (hash: Uint8Array): Der => sequence(sequence(sequence(octetString(hash))));
  const by = (hash: SigningCertificateDetails['hash'] & string): Der =>
    signingCertificateV2(signer, { hash });
  return [
    bound('sha-1', by('sha1')),
    bound('md5', by('md5')),
    bound('hash-short', only(own.subarray(0, 20))),
    bound('hash-not-said', only(digest('sha512', signer.certificate))),
    bound('empty', sequence(sequence())),
    bound('no-sequence', octetString(own)),
    bound('identifier', objectIdentifier(oid.data)),
  ];
}

/** The same key in a certificate to another name: what the attribute exists for. */
function substituted(world: HostileWorld): HostileParts {
  const { signer } = world.pki;
  const twin = signerLike(world, { commonName: '見本商事', keys: signer });
  const right = attribute(oid.signingCertificateV2, signingCertificateV2(signer));
  const changes = { attributes: insteadOfAttribute(oid.signingCertificateV2, right) };
  return {
    name: 'ess-certificate-substituted',
    checks: ['K3'],
    parts: { signature: { signer: twin, changes } },
  };
}
