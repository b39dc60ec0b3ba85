/** Controls: every sound timestamp, and signatures that outlive the certificates they were made with. */
import { generateKeyPairSync } from 'node:crypto';
import { implicitConstructed, tagged } from '../../der/der-writer.ts';
import { type Identity, certificatePem, extension } from '../../pki/certificate.ts';
import { oid } from '../../pki/object-identifiers.ts';
import { issueCrl } from '../../pki/revocation-list.ts';
import { rsaPss } from '../../pki/signing-algorithm.ts';
import { attribute, signingCertificateV2 } from '../../timestamp/signed-data.ts';
import type { HostileWorld } from '../hostile-case.ts';
import { insteadOfAttribute } from './attribute-edits.ts';
import type { ControlParts } from './case-maker.ts';
import { authorityLike, dayMs, ellipticKeys, listOf, signerLike, tsaLike, yearMs } from './cast.ts';
import type { TokenParts } from './signed-document.ts';

export function timeControls(world: HostileWorld): readonly ControlParts[] {
  return [
    ...tokens(world),
    ...documentTimestamps(),
    ...authorities(world),
    ...edges(world),
    ...pastValidity(world),
  ];
}

function stamped(name: string, token: TokenParts): ControlParts {
  return { name: `timestamp-${name}`, parts: { tokens: [token] } };
}

function tokens(world: HostileWorld): readonly ControlParts[] {
  const { pki, signedAtMs } = world;
  const compact = new Date(signedAtMs).toISOString().replaceAll(/[-:T]/g, '').slice(0, 14);
  const fraction = tagged(0x18, Buffer.from(`${compact}.25Z`));
  const harmless = implicitConstructed(
    1,
    extension('1.3.6.1.4.1.99999.4.2', false, tagged(0x05, new Uint8Array())),
  );
  const version1 = attribute(oid.signingCertificate, signingCertificateV2(pki.tsa, { version: 1 }));
  return [
    stamped('imprint-sha-384', { hash: 'sha384' }),
    stamped('imprint-sha-512', { hash: 'sha512' }),
    stamped('signed-with-sha-512', { changes: { hash: 'sha512' } }),
    stamped('signed-with-pss', { changes: { algorithm: rsaPss('sha256') } }),
    stamped('fraction-of-a-second', { info: { genTime: fraction } }),
    stamped('extension', { info: { tail: [harmless] } }),
    stamped('ess-version-1', {
      changes: { attributes: insteadOfAttribute(oid.signingCertificateV2, version1) },
    }),
    stamped('certificate-elsewhere', { changes: { certificates: [] } }),
    stamped('clock-a-little-fast', { genTimeMs: signedAtMs + 30_000 }),
    { ...stamped('clock-within-tolerance', {}), trust: { atMs: signedAtMs - 3 * 60_000 } },
    { name: 'timestamp-two-sound-ones', parts: { tokens: [{}, { genTimeMs: signedAtMs + 1000 }] } },
    { name: 'timestamp-of-document-only', form: 'ES-T', parts: { tokens: [] } },
  ];
}

function documentTimestamps(): readonly ControlParts[] {
  return [
    { name: 'document-timestamp-type-sig', parts: { updates: [{ type: '/Type /Sig' }] } },
    { name: 'document-timestamp-without-type', parts: { updates: [{ type: '' }] } },
    { name: 'document-timestamp-sha-512', parts: { updates: [{ timestamp: { hash: 'sha512' } }] } },
    { name: 'document-timestamps-three', parts: { updates: [{}, {}, {}] } },
  ];
}

function authorities(world: HostileWorld): readonly ControlParts[] {
  const { pki, signedAtMs } = world;
  const both = (name: string, tsa: Identity): ControlParts => ({
    name: `tsa-${name}`,
    parts: { tokens: [{ tsa }], updates: [{ timestamp: { tsa } }] },
  });
  const between = authorityLike(world, { issuer: pki.tsaCa });
  const below = tsaLike(world, { issuer: between });
  const root = authorityLike(world, { commonName: '見本 Other Time-Stamping CA' });
  const stranger = tsaLike(world, { issuer: root });
  const revoked = tsaLike(world);
  const later = { serialNumber: revoked.serialNumber, revokedAtMs: signedAtMs + dayMs };
  return [
    both('elliptic', tsaLike(world)),
    both('elliptic-p-384', tsaLike(world, { keys: ellipticKeys('secp384r1') })),
    both('rsa-3072', tsaLike(world, { keys: generateKeyPairSync('rsa', { modulusLength: 3072 }) })),
    {
      name: 'tsa-below-another-ca',
      parts: {
        tokens: [{ tsa: below, certificates: [between.certificate], crls: [listOf(world, between)] }],
      },
    },
    {
      name: 'tsa-of-two-anchors',
      trust: { tsaAnchorsPem: [pki.tsaCaPem, certificatePem(root)] },
      parts: { tokens: [{ tsa: stranger, crls: [listOf(world, root)] }] },
    },
    {
      name: 'tsa-revoked-after-next-timestamp',
      parts: { tokens: [{ tsa: revoked, crls: [listOf(world, pki.tsaCa, [later])] }] },
    },
  ];
}

/** Both ends of a validity belong to it. */
function edges(world: HostileWorld): readonly ControlParts[] {
  const { signedAtMs } = world;
  const signer = signerLike(world, { notBeforeMs: signedAtMs, notAfterMs: signedAtMs });
  const tsa = tsaLike(world, { notBeforeMs: signedAtMs, notAfterMs: signedAtMs + 60_000 });
  return [
    { name: 'signer-valid-for-one-second', parts: { signature: { signer } } },
    { name: 'tsa-valid-until-next-timestamp', parts: { tokens: [{ tsa }] } },
  ];
}

/** Judged years later: each timestamp by the next one, the signer at the first. */
function pastValidity(world: HostileWorld): readonly ControlParts[] {
  const { pki, signedAtMs } = world;
  const valid = (fromMs: number, untilMs: number): Identity =>
    tsaLike(world, { notBeforeMs: signedAtMs + fromMs, notAfterMs: signedAtMs + untilMs });
  const list = (atMs: number) =>
    issueCrl(pki.tsaCa, [], {
      thisUpdateMs: signedAtMs + atMs,
      nextUpdateMs: signedAtMs + atMs + 30 * dayMs,
    });
  const shortLived = signerLike(world, { notAfterMs: signedAtMs + 2 * dayMs });
  const first = valid(-yearMs, yearMs);
  const second = valid(0, 5 * yearMs);
  const third = valid(4 * yearMs, 15 * yearMs);
  const renewal = (tsa: Identity, atMs: number) => ({
    store: { crls: [list(atMs - dayMs)] },
    timestamp: { tsa, genTimeMs: signedAtMs + atMs },
  });
  const archived = { timestamp: { tsa: first } };
  return [
    {
      name: 'signer-ended-today',
      trust: { atMs: signedAtMs + 3 * yearMs },
      parts: { signature: { signer: shortLived } },
    },
    {
      name: 'signer-and-first-tsa-ended-today',
      trust: { atMs: signedAtMs + 4 * yearMs },
      parts: {
        signature: { signer: shortLived },
        tokens: [{ tsa: first }],
        updates: [archived, renewal(second, 300 * dayMs)],
      },
    },
    {
      name: 'renewed-twice',
      trust: { atMs: signedAtMs + 14 * yearMs },
      parts: {
        signature: { signer: shortLived },
        tokens: [{ tsa: first }],
        updates: [archived, renewal(second, 300 * dayMs), renewal(third, 4.5 * yearMs)],
      },
    },
  ];
}
