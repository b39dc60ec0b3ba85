/** Class K, CRLs: of another issuer, scope or time, forged, narrowed, or saying that the signer was revoked. */
import { longLength } from '../../der/ber-forms.ts';
import {
  type Der,
  implicitConstructed,
  implicitPrimitive,
  integer,
  octetString,
  sequence,
  tagged,
} from '../../der/der-writer.ts';
import { type Identity, extension, keyUsage } from '../../pki/certificate.ts';
import { oid } from '../../pki/object-identifiers.ts';
import { type RevocationListDetails, issueCrl } from '../../pki/revocation-list.ts';
import { rsaPkcs1 } from '../../pki/signing-algorithm.ts';
import type { HostileCase, HostileWorld } from '../hostile-case.ts';
import { type HostileParts, hostileCases } from './case-maker.ts';
import { authorityLike, chainOf, dayMs, listOf, names, signerLike, yearMs } from './cast.ts';

export function revocationListCases(world: HostileWorld): readonly HostileCase[] {
  return hostileCases(world, [
    ...missing(world),
    ...forged(world),
    ...stored(world),
    ...narrowed(world),
    ...outOfTime(world),
    ...revoked(world),
  ]);
}

const undecided = { verdicts: ['indeterminate'] } as const;

/** These lists, and that of the TSA's issuer, in the signature. */
function listed({ pki }: HostileWorld, name: string, ...lists: readonly Der[]): HostileParts {
  return {
    name: `crl-${name}`,
    checks: ['K7'],
    ...undecided,
    parts: { signature: { crls: [...lists, pki.tsaCrl] } },
  };
}

function missing(world: HostileWorld): readonly HostileParts[] {
  const { pki } = world;
  return [
    listed(world, 'none'),
    {
      name: 'evidence-none',
      checks: ['K7'],
      ...undecided,
      parts: { signature: { crls: null }, updates: [] },
    },
    {
      name: 'evidence-of-timestamps-only',
      checks: ['K7'],
      ...undecided,
      parts: { signature: { crls: null }, updates: [{ store: { crls: [pki.tsaCrl] } }] },
    },
  ];
}

function forged(world: HostileWorld): readonly HostileParts[] {
  const { pki } = world;
  const stranger = authorityLike(world);
  const namesake = authorityLike(world, { commonName: names.signerCa });
  const details = currentFrom(world);
  const flipped = Buffer.from(pki.signerCrl);
  flipped[flipped.length - 1] = (flipped.at(-1) ?? 0) ^ 1;
  const mute = authorityLike(world, { issuer: pki.signerCa, keyUsage: [keyUsage.keyCertSign] });
  const muteChain = chainOf(world, { signer: signerLike(world, { issuer: mute }), between: [mute] });
  const namedAsIssuer = (issuer: Identity): Der =>
    issueCrl(issuer, [], { ...details, issuerName: pki.signerCa.subject });
  return [
    listed(world, 'of-another-issuer', listOf(world, stranger)),
    listed(world, 'of-namesake-with-other-key', listOf(world, namesake)),
    listed(world, 'by-attacker-in-issuer-name', namedAsIssuer(stranger)),
    listed(world, 'by-signer-itself', namedAsIssuer(pki.signer)),
    listed(world, 'by-tsa-issuer', namedAsIssuer(pki.tsaCa)),
    listed(world, 'signature-wrong', flipped),
    listed(world, 'sha-1', issueCrl(pki.signerCa, [], { ...details, algorithm: rsaPkcs1('sha1') })),
    listed(world, 'md5', issueCrl(pki.signerCa, [], { ...details, algorithm: rsaPkcs1('md5') })),
    listed(
      world,
      'algorithms-differ',
      issueCrl(pki.signerCa, [], { ...details, innerAlgorithm: rsaPkcs1('sha512').identifier }),
    ),
    listed(world, 'version-1-with-extensions', issueCrl(pki.signerCa, [], { ...details, version: [] })),
    {
      name: 'crl-issuer-may-not-sign-lists',
      checks: ['K7'],
      ...undecided,
      parts: { signature: muteChain },
    },
  ];
}

/** Lists that stand in the store only. */
function stored(world: HostileWorld): readonly HostileParts[] {
  const { pki } = world;
  const forgedList = issueCrl(authorityLike(world), [], {
    ...currentFrom(world),
    issuerName: pki.signerCa.subject,
  });
  const inStore = (name: string, list: Der): HostileParts => ({
    name: `crl-${name}-in-store`,
    checks: ['K7'],
    ...undecided,
    parts: { signature: { crls: [pki.tsaCrl] }, updates: [{ store: { crls: [list] } }] },
  });
  return [
    inStore('forged', forgedList),
    inStore('not-der', longLength(pki.signerCrl)),
    inStore('garbage', Buffer.from('no list at all')),
    inStore('empty', new Uint8Array()),
  ];
}

function currentFrom({ signedAtMs }: HostileWorld): RevocationListDetails {
  return { thisUpdateMs: signedAtMs - dayMs, nextUpdateMs: signedAtMs + yearMs };
}

/** IssuingDistributionPoint with these fields (RFC 5280 §5.2.5). */
function scoped(...fields: readonly Der[]): Der {
  return extension(oid.issuingDistributionPoint, true, sequence(...fields));
}

const yes = Uint8Array.of(0xff);

function narrowed(world: HostileWorld): readonly HostileParts[] {
  const { signerCa } = world.pki;
  const list = (name: string, ...extensions: readonly Der[]): HostileParts =>
    listed(world, name, issueCrl(signerCa, [], { ...currentFrom(world), extensions }));
  const uri = implicitPrimitive(6, Buffer.from('http://crl.invalid/another.crl'));
  const entry = (...extensions: readonly Der[]): Der =>
    issueCrl(
      signerCa,
      [{ serialNumber: Uint8Array.of(9), revokedAtMs: world.signedAtMs, extensions }],
      currentFrom(world),
    );
  return [
    list('delta', extension(oid.deltaCrlIndicator, true, integer(1))),
    list('delta-not-critical', extension(oid.deltaCrlIndicator, false, integer(1))),
    list('indirect', scoped(implicitPrimitive(4, yes))),
    list('some-reasons', scoped(implicitPrimitive(3, Uint8Array.of(1, 0x40)))),
    list('authorities-only', scoped(implicitPrimitive(2, yes))),
    list('attributes-only', scoped(implicitPrimitive(5, yes))),
    list('another-point', scoped(implicitConstructed(0, implicitConstructed(0, uri)))),
    list('relative-point', scoped(implicitConstructed(0, implicitConstructed(1, sequence())))),
    list('scope-malformed', extension(oid.issuingDistributionPoint, true, octetString(yes))),
    list('scope-element-unknown', scoped(tagged(0x86, yes))),
    list('critical-extension', extension('1.3.6.1.4.1.99999.4.3', true, sequence())),
    list('extension-twice', extension(oid.crlNumber, false, integer(2))),
    listed(world, 'critical-entry-extension', entry(extension('2.5.29.29', true, sequence()))),
  ];
}

function outOfTime(world: HostileWorld): readonly HostileParts[] {
  const { signedAtMs, pki } = world;
  const between = (thisUpdateMs: number, nextUpdateMs: number, issuer = pki.signerCa): Der =>
    issueCrl(issuer, [], { thisUpdateMs, nextUpdateMs });
  const short = signerLike(world, { notAfterMs: signedAtMs + dayMs });
  const late = listed(world, 'after-certificate-ended', between(signedAtMs + 2 * dayMs, signedAtMs + yearMs));
  return [
    listed(world, 'ended-before-signing', between(signedAtMs - 30 * dayMs, signedAtMs - dayMs)),
    listed(world, 'ended-a-second-before', between(signedAtMs - dayMs, signedAtMs - 1000)),
    listed(world, 'from-the-future', between(signedAtMs + 30 * dayMs, signedAtMs + yearMs)),
    {
      ...late,
      trust: { atMs: signedAtMs + 3 * dayMs },
      parts: { ...late.parts, signature: { ...late.parts.signature, signer: short } },
    },
    {
      ...listed(world, 'unstamped-ended-before-now', between(signedAtMs - dayMs, signedAtMs)),
      parts: {
        signature: { crls: [between(signedAtMs - dayMs, signedAtMs)] },
        tokens: [],
        updates: [],
      },
    },
  ];
}

function revoked(world: HostileWorld): readonly HostileParts[] {
  const { pki, signedAtMs } = world;
  const { serialNumber } = pki.signer;
  const reason = (code: number): Der => extension(oid.reasonCode, false, tagged(0x0a, Uint8Array.of(code)));
  const on = (revokedAtMs: number, code = 1): Der =>
    listOf(world, pki.signerCa, [{ serialNumber, revokedAtMs, extensions: [reason(code)] }]);
  const rejected = (name: string, ...lists: readonly Der[]): HostileParts => {
    const { name: full, checks, parts } = listed(world, name, ...lists);
    return { name: full, checks, parts };
  };
  const old = issueCrl(pki.signerCa, [{ serialNumber, revokedAtMs: signedAtMs - yearMs }], {
    thisUpdateMs: signedAtMs - yearMs,
    nextUpdateMs: signedAtMs - yearMs + dayMs,
  });
  const before = on(signedAtMs - dayMs);
  return [
    rejected('revoked-before-signing', before),
    rejected('revoked-at-signing', on(signedAtMs)),
    rejected('on-hold', on(signedAtMs - dayMs, 6)),
    rejected('revoked-superseded', on(signedAtMs - dayMs, 4)),
    rejected('revoked-beside-good-list', pki.signerCrl, before),
    rejected('revoked-then-good-list', before, pki.signerCrl),
    rejected('revoked-in-ended-list', old, pki.signerCrl),
    {
      name: 'crl-revoked-in-store-only',
      checks: ['K7'],
      parts: { updates: [{ store: { crls: [before] } }] },
    },
    {
      name: 'crl-revoked-in-later-store',
      checks: ['K7'],
      parts: { updates: [{}, { store: { crls: [before] }, timestamp: null }] },
    },
    {
      name: 'crl-revoked-in-token-only',
      checks: ['K7'],
      parts: { updates: [{ timestamp: { crls: [pki.tsaCrl, before] } }] },
    },
    {
      name: 'crl-revoked-between-signing-and-now-unstamped',
      checks: ['K7'],
      parts: { signature: { crls: [on(signedAtMs + 60_000)] }, tokens: [], updates: [] },
    },
  ];
}
