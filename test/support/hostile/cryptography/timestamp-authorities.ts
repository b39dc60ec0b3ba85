/** Class J, S2: who stamped, for which purpose, anchored to whom, and whether its certificate still stood. */
import { generateKeyPairSync } from 'node:crypto';
import { octetString } from '../../der/der-writer.ts';
import {
  type Identity,
  certificatePem,
  extension,
  issueCertificate,
  keyUsage,
} from '../../pki/certificate.ts';
import { oid } from '../../pki/object-identifiers.ts';
import { attribute, signingCertificateV2 } from '../../timestamp/signed-data.ts';
import type { HostileCase, HostileWorld } from '../hostile-case.ts';
import { insteadOfAttribute, insteadOfEss } from './attribute-edits.ts';
import { type HostileParts, hostileCases } from './case-maker.ts';
import { type Exchanged, authorityLike, dayMs, listOf, names, signerLike, tsaLike, yearMs } from './cast.ts';
import type { TokenParts } from './signed-document.ts';

export function timestampAuthorityCases(world: HostileWorld): readonly HostileCase[] {
  return hostileCases(world, [
    ...purposes(world),
    ...impostors(world),
    ...bindings(world),
    ...times(world),
    ...documentAuthorities(world),
    ...renewals(world),
  ]);
}

const undecided = { verdicts: ['indeterminate'] } as const;

function stampedBy(name: string, token: TokenParts, checks: HostileParts['checks'] = ['S2']): HostileParts {
  return { name: `tsa-${name}`, checks, ...undecided, parts: { tokens: [token] } };
}

function purposes(world: HostileWorld): readonly HostileParts[] {
  const made = (name: string, exchanged: Exchanged): HostileParts =>
    stampedBy(name, { tsa: tsaLike(world, exchanged) });
  const purpose = (name: string, critical: boolean, ...list: readonly string[]): HostileParts =>
    made(name, { extendedKeyUsage: { purposes: list, critical } });
  const { extendedKeyUsage: _purpose, ...plain } = {
    commonName: names.tsa,
    organization: '見本',
    issuer: world.pki.tsaCa,
    notBeforeMs: world.signedAtMs - yearMs,
    notAfterMs: world.signedAtMs + yearMs,
    keyUsage: [keyUsage.digitalSignature],
    extendedKeyUsage: null,
  };
  const unknown = extension('1.3.6.1.4.1.99999.4.1', true, octetString(Buffer.from('?')));
  return [
    stampedBy('without-purpose', { tsa: issueCertificate({ ...plain, keys: world.pki.signerCa }) }),
    purpose('purpose-not-critical', false, oid.timeStamping),
    purpose('purpose-too-many', true, oid.timeStamping, oid.documentSigning),
    purpose('purpose-any', true, '2.5.29.37.0'),
    purpose('purpose-signing', true, oid.documentSigning),
    made('usage-wrong', { keyUsage: [keyUsage.keyEncipherment] }),
    made('usage-certificates', { keyUsage: [keyUsage.keyCertSign] }),
    made('critical-extension', { changes: { extensions: (usual) => [...usual, unknown] } }),
    {
      ...made('weak-key', { keys: generateKeyPairSync('rsa', { modulusLength: 1024 }) }),
      checks: ['S1', 'S2'],
    },
  ];
}

function impostors(world: HostileWorld): readonly HostileParts[] {
  const { pki, signedAtMs } = world;
  const fakeCa = authorityLike(world, { commonName: names.tsaCa });
  const fromFake = tsaLike(world, { issuer: fakeCa });
  const selfSigned = issueCertificate({
    commonName: names.tsa,
    organization: '見本',
    notBeforeMs: signedAtMs - yearMs,
    notAfterMs: signedAtMs + yearMs,
    keyUsage: [keyUsage.digitalSignature],
    extendedKeyUsage: { purposes: [oid.timeStamping], critical: true },
    keys: pki.signer,
  });
  const byStamped = tsaLike(world, { issuer: pki.tsa });
  return [
    stampedBy('self-signed', { tsa: selfSigned }),
    stampedBy('fake-chain', { tsa: fromFake, certificates: [fakeCa.certificate] }),
    stampedBy('is-the-signer', { tsa: pki.signer }),
    stampedBy('of-signer-anchor', { tsa: tsaLike(world, { issuer: pki.signerCa }) }),
    stampedBy('issued-by-leaf', { tsa: byStamped, certificates: [pki.tsa.certificate] }),
    stampedBy('unknown-root', { tsa: tsaLike(world, { issuer: authorityLike(world) }) }),
    { ...stampedBy('without-anchors', {}), trust: { tsaAnchorsPem: [] } },
    { ...stampedBy('other-anchors', {}), trust: { tsaAnchorsPem: [certificatePem(fakeCa)] } },
    stampedBy('certificate-nowhere', { tsa: tsaLike(world), changes: { certificates: null } }, ['S1', 'S2']),
  ];
}

function bindings(world: HostileWorld): readonly HostileParts[] {
  const { pki } = world;
  const twin = tsaLike(world, { keys: pki.tsa, commonName: '見本商事' });
  const ess = (name: string, identity: Identity): HostileParts =>
    stampedBy(name, { changes: { attributes: insteadOfEss(signingCertificateV2(identity)) } });
  const weak = attribute(oid.signingCertificate, signingCertificateV2(twin, { version: 1 }));
  const right = insteadOfEss(signingCertificateV2(pki.tsa));
  return [
    stampedBy('ess-missing', { changes: { attributes: insteadOfAttribute(oid.signingCertificateV2) } }),
    ess('ess-mismatch', twin),
    ess('ess-of-signer', pki.signer),
    stampedBy('ess-version-1-mismatch', {
      changes: { attributes: insteadOfAttribute(oid.signingCertificateV2, weak) },
    }),
    stampedBy('certificate-substituted', { tsa: twin, changes: { attributes: right } }),
  ];
}

function times(world: HostileWorld): readonly HostileParts[] {
  const { pki, signedAtMs } = world;
  const valid = (notBeforeMs: number, notAfterMs: number): Identity =>
    tsaLike(world, { notBeforeMs, notAfterMs });
  const revoked = tsaLike(world);
  const list = (revokedAtMs: number) =>
    listOf(world, pki.tsaCa, [{ serialNumber: revoked.serialNumber, revokedAtMs }]);
  const withList = (name: string, revokedAtMs: number): HostileParts => ({
    ...stampedBy(name, {}),
    parts: { tokens: [{ tsa: revoked, crls: [list(revokedAtMs)] }] },
  });
  return [
    stampedBy('ended-before-stamping', { tsa: valid(signedAtMs - yearMs, signedAtMs - dayMs) }),
    stampedBy('not-yet-valid', { tsa: valid(signedAtMs + dayMs, signedAtMs + yearMs) }),
    stampedBy('valid-only-after-stamping', { tsa: valid(signedAtMs + 10_000, signedAtMs + yearMs) }),
    stampedBy('ended-before-next-timestamp', { tsa: valid(signedAtMs - yearMs, signedAtMs + 30_000) }),
    withList('revoked-before', signedAtMs - dayMs),
    withList('revoked-before-next-timestamp', signedAtMs + 30_000),
    {
      ...stampedBy('without-evidence', {}),
      parts: { signature: { crls: [pki.signerCrl] }, updates: [{ timestamp: { crls: [] } }] },
    },
    {
      ...stampedBy('ended-today', {}),
      trust: { atMs: signedAtMs + 8 * yearMs },
      parts: { updates: [] },
    },
  ];
}

function documentAuthorities(world: HostileWorld): readonly HostileParts[] {
  const { pki, signedAtMs } = world;
  const stamped = (name: string, timestamp: TokenParts): HostileParts => ({
    name: `document-tsa-${name}`,
    checks: ['S2'],
    ...undecided,
    parts: { updates: [{ timestamp }] },
  });
  const revoked = tsaLike(world);
  const list = listOf(world, pki.tsaCa, [
    { serialNumber: revoked.serialNumber, revokedAtMs: signedAtMs - dayMs },
  ]);
  const ended = tsaLike(world, { notAfterMs: signedAtMs - dayMs });
  return [
    stamped('unknown', { tsa: tsaLike(world, { issuer: authorityLike(world) }) }),
    stamped('is-the-signer', { tsa: pki.signer }),
    stamped('of-signer-anchor', { tsa: tsaLike(world, { issuer: pki.signerCa }) }),
    stamped('revoked', { tsa: revoked, crls: [list] }),
    stamped('ended', { tsa: ended }),
    stamped('ess-missing', { changes: { attributes: insteadOfAttribute(oid.signingCertificateV2) } }),
    { ...stamped('ended-today', {}), trust: { atMs: signedAtMs + 8 * yearMs } },
    {
      name: 'document-tsa-signer-not-valid-any-more',
      checks: ['K7', 'S2', 'S3'],
      verdicts: ['indeterminate', 'rejected'],
      trust: { atMs: signedAtMs + 8 * yearMs },
      parts: { signature: { signer: signerLike(world, { notAfterMs: signedAtMs + dayMs }) } },
    },
  ];
}

/** Archives whose chain of timestamps has a gap. */
function renewals(world: HostileWorld): readonly HostileParts[] {
  const { pki, signedAtMs } = world;
  const first = tsaLike(world, { notAfterMs: signedAtMs + yearMs });
  const second = tsaLike(world, { notAfterMs: signedAtMs + 9 * yearMs });
  const renewed = (name: string, atMs: number, crls = [pki.tsaCrl]): HostileParts => ({
    name: `renewal-${name}`,
    checks: ['S2'],
    ...undecided,
    trust: { atMs: signedAtMs + 4 * yearMs },
    parts: {
      tokens: [{ tsa: first }],
      updates: [
        { timestamp: { tsa: first } },
        { timestamp: { tsa: second, genTimeMs: signedAtMs + atMs, crls } },
      ],
    },
  });
  const revoked = { serialNumber: first.serialNumber, revokedAtMs: signedAtMs + 30 * dayMs };
  return [
    renewed('too-late', 2 * yearMs),
    renewed('after-revocation', 300 * dayMs, [listOf(world, pki.tsaCa, [revoked])]),
    {
      ...renewed('missing', 0),
      parts: { tokens: [{ tsa: first }], updates: [{ timestamp: { tsa: first } }] },
    },
    {
      ...renewed('broken', 300 * dayMs),
      checks: ['S1'],
      verdicts: ['rejected'],
      parts: {
        tokens: [{ tsa: first }],
        updates: [
          { timestamp: { tsa: first } },
          { timestamp: { tsa: second, genTimeMs: signedAtMs + 300 * dayMs, stamped: new Uint8Array() } },
        ],
      },
    },
  ];
}
