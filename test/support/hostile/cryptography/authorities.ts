/** Class I, the path: what stands between the signer and the anchor and may not stand there. */
import { type Der, boolean, implicitPrimitive, integer, sequence } from '../../der/der-writer.ts';
import {
  type CertificateRequest,
  type Identity,
  certificatePem,
  extension,
  keyUsage,
} from '../../pki/certificate.ts';
import { oid } from '../../pki/object-identifiers.ts';
import { rsaPkcs1 } from '../../pki/signing-algorithm.ts';
import type { HostileCase, HostileWorld } from '../hostile-case.ts';
import { type HostileParts, hostileCases } from './case-maker.ts';
import {
  type Exchanged,
  authorityLike,
  chainOf,
  constrained,
  dayMs,
  directory,
  ellipticKeys,
  listOf,
  signerLike,
  withExtension,
  yearMs,
} from './cast.ts';

export function authorityCases(world: HostileWorld): readonly HostileCase[] {
  return hostileCases(world, [
    ...unfit(world),
    ...tooLong(world),
    ...namesOutside(world),
    ...loops(world),
    ...timesOf(world),
  ]);
}

const undecided = { verdicts: ['indeterminate'] } as const;

interface Pair {
  readonly authority: Exchanged;
  readonly leaf: Exchanged;
}

/** Signer ← this CA ← the genuine anchor. */
function below(world: HostileWorld, name: string, exchanged: Exchanged | Pair): HostileParts {
  const { authority, leaf } = 'authority' in exchanged ? exchanged : { authority: exchanged, leaf: {} };
  const issuing = authorityLike(world, { issuer: world.pki.signerCa, ...authority });
  const signer = signerLike(world, { issuer: issuing, ...leaf });
  return {
    name: `path-${name}`,
    checks: ['K5'],
    parts: { signature: chainOf(world, { signer, between: [issuing] }) },
  };
}

function unfit(world: HostileWorld): readonly HostileParts[] {
  const noCa = extension(oid.basicConstraints, true, sequence());
  const critical = extension('1.3.6.1.4.1.99999.4.1', true, sequence());
  const made = (name: string, changes: NonNullable<CertificateRequest['changes']>): HostileParts =>
    below(world, name, { changes });
  const without = (type: string, ...replacement: readonly Der[]) => ({
    extensions: withExtension(type, ...replacement),
  });
  return [
    made('without-basic-constraints', without(oid.basicConstraints)),
    made('basic-constraints-false', without(oid.basicConstraints, noCa)),
    made(
      'basic-constraints-malformed',
      without(oid.basicConstraints, extension(oid.basicConstraints, true, integer(1))),
    ),
    below(world, 'usage-without-certificates', { keyUsage: [keyUsage.digitalSignature, keyUsage.crlSign] }),
    made('critical-extension', { extensions: (usual) => [...usual, critical] }),
    { ...made('sha-1', { algorithm: rsaPkcs1('sha1') }) },
    { ...below(world, 'weak-curve', { keys: ellipticKeys('secp256k1') }), ...undecided },
    { ...made('algorithms-differ', { innerAlgorithm: rsaPkcs1('sha512').identifier }), ...undecided },
    { ...made('extension-twice', { extensions: (usual) => [...usual, ...usual.slice(0, 1)] }), ...undecided },
    { ...made('version-1', { version: [] }), ...undecided },
    below(world, 'serial-zero', { changes: { serialNumber: integer(0) } }),
  ];
}

/** A root of the case's own, given as anchor. */
function rooted(name: string, root: Identity, parts: HostileParts['parts']): HostileParts {
  return { name: `path-${name}`, checks: ['K5'], trust: { anchorsPem: [certificatePem(root)] }, parts };
}

/** CAs below each other, the root first. */
function ladder(world: HostileWorld, lengths: readonly number[]): readonly Identity[] {
  const made: Identity[] = [];
  for (const [index, caPathLength] of lengths.entries()) {
    const issuer = made.at(-1);
    made.push(
      authorityLike(world, { commonName: `見本 CA ${index}`, caPathLength, ...(issuer && { issuer }) }),
    );
  }
  return made;
}

function climbed(world: HostileWorld, name: string, lengths: readonly number[]): HostileParts {
  const [root, ...between] = ladder(world, lengths);
  const issuer = between.at(-1);
  if (root === undefined || issuer === undefined) throw new RangeError('a root and a CA below it');
  return rooted(name, root, {
    signature: chainOf(world, { signer: signerLike(world, { issuer }), between, anchor: root }),
  });
}

function tooLong(world: HostileWorld): readonly HostileParts[] {
  return [
    climbed(world, 'length-exceeded-at-root', [0, 0]),
    climbed(world, 'length-exceeded-between', [5, 0, 5]),
    climbed(world, 'length-exceeded-by-two', [1, 9, 9, 9]),
    { ...climbed(world, 'longer-than-limit', [9, 9, 9, 9, 9, 9, 9, 9]), ...undecided },
  ];
}

function namesOutside(world: HostileWorld): readonly HostileParts[] {
  const named = (name: string, constraint: Der, leaf: Exchanged = {}): HostileParts =>
    below(world, name, { authority: { changes: { extensions: (usual) => [...usual, constraint] } }, leaf });
  const own = directory('見本');
  const other = directory('例');
  const host = implicitPrimitive(2, Buffer.from('example'));
  const between = authorityLike(world, {
    issuer: world.pki.signerCa,
    organization: '例',
    changes: { extensions: (usual) => [...usual, constrained([other], [])] },
  });
  const signer = signerLike(world, { issuer: between, organization: '例え' });
  return [
    named('name-not-permitted', constrained([other], [])),
    named('name-excluded', constrained([], [own])),
    named('name-permitted-and-excluded', constrained([own], [own])),
    named('names-malformed', extension(oid.nameConstraints, true, boolean(true))),
    named('names-of-hosts', constrained([host], []), { dnsNames: ['elsewhere.invalid'] }),
    named('names-of-hosts-excluded', constrained([], [host]), { dnsNames: ['example'] }),
    named('names-of-hosts-too', constrained([own, host], []), { dnsNames: ['elsewhere.invalid'] }),
    {
      name: 'path-name-begins-like-permitted',
      checks: ['K5'],
      parts: { signature: chainOf(world, { signer, between: [between] }) },
    },
  ];
}

/** Two CAs that certify each other, and one that certifies itself under new keys: the search ends. */
function loops(world: HostileWorld): readonly HostileParts[] {
  const first = authorityLike(world, { commonName: '見本 CA A', caPathLength: 9 });
  const second = authorityLike(world, { commonName: '見本 CA B', caPathLength: 9, issuer: first });
  const crossed = authorityLike(world, {
    commonName: '見本 CA A',
    caPathLength: 9,
    issuer: second,
    keys: first,
  });
  const many = Array.from({ length: 12 }, () =>
    authorityLike(world, { commonName: '見本 CA A', caPathLength: 9, issuer: first, keys: first }),
  );
  const signer = signerLike(world, { issuer: first });
  return [
    {
      name: 'path-cross-certified-loop',
      checks: ['K5'],
      ...undecided,
      parts: { signature: chainOf(world, { signer, between: [first, second, crossed] }) },
    },
    {
      name: 'path-many-namesakes',
      checks: ['K5', 'L1'],
      ...undecided,
      parts: { signature: { ...chainOf(world, { signer, between: many }), crls: [] } },
    },
  ];
}

function timesOf(world: HostileWorld): readonly HostileParts[] {
  const { signedAtMs, pki } = world;
  const ended = { notBeforeMs: signedAtMs - yearMs, notAfterMs: signedAtMs - dayMs };
  const young = { notBeforeMs: signedAtMs + dayMs, notAfterMs: signedAtMs + yearMs };
  const revokedCa = authorityLike(world, { issuer: pki.signerCa });
  const signer = signerLike(world, { issuer: revokedCa });
  const chain = chainOf(world, { signer, between: [revokedCa] });
  const list = listOf(world, pki.signerCa, [
    { serialNumber: revokedCa.serialNumber, revokedAtMs: signedAtMs - dayMs },
  ]);
  return [
    { ...below(world, 'ca-ended', ended), checks: ['K7'] },
    { ...below(world, 'ca-not-yet-valid', young), checks: ['K7'] },
    {
      name: 'path-ca-revoked',
      checks: ['K7'],
      parts: { signature: { ...chain, crls: [...(chain.crls ?? []), list] } },
    },
    {
      name: 'path-signer-revoked-below-ca-without-evidence',
      checks: ['K7'],
      parts: {
        signature: {
          ...chain,
          crls: [
            listOf(world, revokedCa, [{ serialNumber: signer.serialNumber, revokedAtMs: 0 }]),
            pki.tsaCrl,
          ],
        },
      },
    },
    {
      name: 'path-ca-without-evidence',
      checks: ['K7'],
      ...undecided,
      parts: { signature: { ...chain, crls: [listOf(world, revokedCa), pki.tsaCrl] } },
    },
  ];
}
