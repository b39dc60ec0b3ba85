/** Who signs, issues and stamps in the hostile cases: like the genuine ones, but for what a case exchanges. */
import { generateKeyPairSync } from 'node:crypto';
import { type Der, implicitConstructed, objectIdentifier, sequence } from '../../der/der-writer.ts';
import {
  type CertificateRequest,
  type Identity,
  type KeyPair,
  distinguishedName,
  extension,
  issueCertificate,
  keyUsage,
} from '../../pki/certificate.ts';
import { oid } from '../../pki/object-identifiers.ts';
import { type OcspDetails, issueOcspResponse } from '../../pki/ocsp-response.ts';
import { type RevokedCertificate, issueCrl } from '../../pki/revocation-list.ts';
import type { HostileWorld } from '../hostile-case.ts';
import type { SignatureParts } from './signed-document.ts';

export const dayMs = 24 * 60 * 60 * 1000;
export const yearMs = 365 * dayMs;

/** Elliptic keys are made in no time; RSA keys are not. */
export function ellipticKeys(namedCurve = 'prime256v1'): KeyPair {
  return generateKeyPairSync('ec', { namedCurve });
}

export type Exchanged = Partial<CertificateRequest>;

/** The names of the genuine identities, whom an impostor takes them from. */
export const names = {
  signer: '見本信用保証協会 電子保証書',
  signerCa: '見本 Document Signing CA',
  tsa: '見本 Timestamp Service',
  tsaCa: '見本 Time-Stamping CA',
} as const;

function validity({ signedAtMs }: HostileWorld) {
  return { notBeforeMs: signedAtMs - 4 * yearMs, notAfterMs: signedAtMs + 5 * yearMs };
}

/** A signer issued by the genuine CA. */
export function signerLike(world: HostileWorld, exchanged: Exchanged = {}): Identity {
  return issueCertificate({
    commonName: names.signer,
    organization: '見本',
    issuer: world.pki.signerCa,
    ...validity(world),
    keyUsage: [keyUsage.digitalSignature, keyUsage.nonRepudiation],
    extendedKeyUsage: { purposes: [oid.documentSigning, oid.emailProtection], critical: false },
    keys: ellipticKeys(),
    ...exchanged,
  });
}

/** A time-stamping authority issued by the genuine one's CA. */
export function tsaLike(world: HostileWorld, exchanged: Exchanged = {}): Identity {
  return issueCertificate({
    commonName: names.tsa,
    organization: '見本',
    issuer: world.pki.tsaCa,
    ...validity(world),
    keyUsage: [keyUsage.digitalSignature],
    extendedKeyUsage: { purposes: [oid.timeStamping], critical: true },
    keys: ellipticKeys(),
    ...exchanged,
  });
}

/** A CA; without `issuer` a root of its own. */
export function authorityLike(world: HostileWorld, exchanged: Exchanged = {}): Identity {
  return issueCertificate({
    commonName: '見本 Issuing CA',
    organization: '見本',
    ...validity(world),
    caPathLength: 0,
    keyUsage: [keyUsage.keyCertSign, keyUsage.crlSign],
    keys: ellipticKeys(),
    ...exchanged,
  });
}

/** A list of this issuer, current from before the signature until long after. */
export function listOf(
  world: HostileWorld,
  issuer: Identity,
  revoked: readonly RevokedCertificate[] = [],
): Der {
  return issueCrl(issuer, revoked, {
    thisUpdateMs: world.signedAtMs - dayMs,
    nextUpdateMs: world.signedAtMs + yearMs,
  });
}

/** A delegate of the signer's issuer for OCSP. */
export function responderLike(world: HostileWorld, exchanged: Exchanged = {}): Identity {
  return issueCertificate({
    commonName: '見本 OCSP',
    organization: '見本',
    issuer: world.pki.signerCa,
    ...validity(world),
    keyUsage: [keyUsage.digitalSignature],
    extendedKeyUsage: { purposes: [oid.ocspSigning], critical: false },
    keys: ellipticKeys(),
    ...exchanged,
  });
}

/** The issuer's answer about the signer, current from before the signature until long after. */
export function responseOf(world: HostileWorld, exchanged: Partial<OcspDetails> = {}): Der {
  const { pki, signedAtMs } = world;
  return issueOcspResponse({
    about: pki.signer,
    issuer: pki.signerCa,
    responder: pki.signerCa,
    thisUpdateMs: signedAtMs - dayMs,
    ...(exchanged.thisUpdateMs === undefined && { nextUpdateMs: signedAtMs + yearMs }),
    ...exchanged,
  });
}

/** Signature by this signer with every CA between, lists of all of them and of the anchor. */
export function chainOf(
  world: HostileWorld,
  chain: { readonly signer: Identity; readonly between: readonly Identity[]; readonly anchor?: Identity },
): SignatureParts {
  const { signer, between, anchor = world.pki.signerCa } = chain;
  return {
    signer,
    certificates: between.map(({ certificate }) => certificate),
    crls: [...[...between, anchor].map((issuer) => listOf(world, issuer)), world.pki.tsaCrl],
  };
}

/** NameConstraints over directory names. */
export function constrained(permitted: readonly Der[], excluded: readonly Der[]): Der {
  const subtrees = (number: number, bases: readonly Der[]): readonly Der[] =>
    bases.length === 0
      ? []
      : [implicitConstructed(number, Buffer.concat(bases.map((base) => sequence(base))))];
  return extension(oid.nameConstraints, true, sequence(...subtrees(0, permitted), ...subtrees(1, excluded)));
}

/** The directory subtree of an organization, as a GeneralName. */
export function directory(organization: string): Der {
  const relativeNames = distinguishedName({ commonName: '見本', organization });
  // Without the last relative name, CN: the subtree is the organization.
  const common = relativeNames.lastIndexOf(0x31, relativeNames.length - 3);
  return implicitConstructed(4, sequence(relativeNames.subarray(2, common)));
}

/** The usual extensions of a certificate with this one exchanged, added, or (without `replacement`) left out. */
export function withExtension(type: string, ...replacement: readonly Der[]) {
  const identifier = Buffer.from(objectIdentifier(type));
  return (usual: readonly Der[]): readonly Der[] => [
    ...usual.filter((each) => !Buffer.from(each.subarray(0, 4 + identifier.length)).includes(identifier)),
    ...replacement,
  ];
}
