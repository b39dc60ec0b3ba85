/** Class I, the signer's certificate: impostors, wrong purposes, malformed certificates, wrong times. */
import {
  type Der,
  bitString,
  explicit,
  integer,
  namedBits,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
  tagged,
  utf8String,
} from '../../der/der-writer.ts';
import {
  type CertificateChanges,
  type CertificateRequest,
  type Identity,
  certificatePem,
  extension,
  issueCertificate,
  keyUsage,
} from '../../pki/certificate.ts';
import { oid } from '../../pki/object-identifiers.ts';
import { rsaPkcs1 } from '../../pki/signing-algorithm.ts';
import { signingCertificateV2, subjectKeyIdentifier } from '../../timestamp/signed-data.ts';
import type { HostileCase, HostileWorld } from '../hostile-case.ts';
import { insteadOfEss } from './attribute-edits.ts';
import { type HostileParts, hostileCases } from './case-maker.ts';
import { authorityLike, dayMs, listOf, names, signerLike, withExtension, yearMs } from './cast.ts';

export function signerCases(world: HostileWorld): readonly HostileCase[] {
  return hostileCases(world, [
    ...impostors(world),
    ...misplacedTrust(world),
    ...purposes(world),
    ...malformed(world),
    ...times(world),
    ...expectations(world),
  ]);
}

const undecided = { verdicts: ['indeterminate'] } as const;

function signedBySigner(name: string, checks: HostileParts['checks'], signer: Identity): HostileParts {
  return { name: `signer-${name}`, checks, parts: { signature: { signer } } };
}

function impostors(world: HostileWorld): readonly HostileParts[] {
  const { pki } = world;
  const fakeCa = authorityLike(world, { commonName: names.signerCa });
  const stranger = authorityLike(world);
  const selfSigned = issueCertificate({
    commonName: names.signer,
    organization: '見本',
    notBeforeMs: world.signedAtMs - yearMs,
    notAfterMs: world.signedAtMs + yearMs,
    keyUsage: [keyUsage.digitalSignature],
    keys: pki.tsa,
  });
  const fromFake = signerLike(world, { issuer: fakeCa });
  const certificates = [fakeCa.certificate];
  const crls = [listOf(world, fakeCa), pki.tsaCrl];
  const leafAsCa = signerLike(world, { issuer: pki.signer });
  return [
    { ...signedBySigner('self-signed-namesake', ['K5'], selfSigned), ...undecided },
    {
      name: 'signer-fake-chain-with-root',
      checks: ['K5'],
      parts: { signature: { signer: fromFake, certificates, crls }, updates: [{ store: { certificates } }] },
    },
    {
      name: 'signer-unknown-root',
      checks: ['K5'],
      ...undecided,
      parts: {
        signature: { signer: signerLike(world, { issuer: stranger }), certificates: [stranger.certificate] },
      },
    },
    signedBySigner(
      'claims-issuer',
      ['K5'],
      signerLike(world, { issuer: { ...stranger, subject: pki.signerCa.subject } }),
    ),
    {
      name: 'signer-issued-by-leaf',
      checks: ['K5'],
      parts: {
        signature: { signer: leafAsCa, certificates: [pki.signer.certificate, pki.signerCa.certificate] },
      },
    },
  ];
}

/** Trust given for something else, or for nobody. */
function misplacedTrust(world: HostileWorld): readonly HostileParts[] {
  const { pki } = world;
  return [
    { ...signedBySigner('of-tsa-root', ['K5'], signerLike(world, { issuer: pki.tsaCa })), ...undecided },
    { name: 'signer-without-anchors', checks: ['K5'], ...undecided, trust: { anchorsPem: [] }, parts: {} },
    {
      name: 'signer-anchored-for-timestamps-only',
      checks: ['K5'],
      ...undecided,
      trust: { anchorsPem: [pki.tsaCaPem] },
      parts: {},
    },
  ];
}

function purposes(world: HostileWorld): readonly HostileParts[] {
  const usage = (name: string, bits: readonly number[]): HostileParts =>
    signedBySigner(`usage-${name}`, ['K5'], signerLike(world, { keyUsage: bits }));
  const purpose = (name: string, ...list: readonly string[]): HostileParts => {
    const extendedKeyUsage = { purposes: list, critical: true };
    return signedBySigner(`purpose-${name}`, ['K5'], signerLike(world, { extendedKeyUsage }));
  };
  return [
    usage('key-encipherment', [keyUsage.keyEncipherment]),
    usage('certificates', [keyUsage.keyCertSign, keyUsage.crlSign]),
    usage('lists', [keyUsage.crlSign]),
    purpose('server', oid.serverAuth),
    purpose('client', oid.clientAuth),
    purpose('timestamps', oid.timeStamping),
    purpose('ocsp', oid.ocspSigning),
    purpose('code', '1.3.6.1.5.5.7.3.3'),
    purpose('unknown', '1.3.6.1.4.1.99999.3.1'),
    purpose('none'),
  ];
}

function malformed(world: HostileWorld): readonly HostileParts[] {
  const unknown = (critical: boolean): Der =>
    extension('1.3.6.1.4.1.99999.4.1', critical, octetString(Buffer.from('?')));
  const made = (name: string, checks: HostileParts['checks'], changes: CertificateChanges): HostileParts =>
    signedBySigner(name, checks, signerLike(world, { changes }));
  const more = (...extensions: readonly Der[]) => ({
    extensions: (usual: readonly Der[]): readonly Der[] => [...usual, ...extensions],
  });
  const usage = (value: Der) => ({
    extensions: withExtension(oid.keyUsage, extension(oid.keyUsage, true, value)),
  });
  const numbered = (name: string, serialNumber: Der): HostileParts => byKey(world, name, { serialNumber });
  return [
    made('critical-extension', ['K5'], more(unknown(true))),
    made('policy-constraints-critical', ['K5'], more(extension('2.5.29.36', true, sequence()))),
    made('algorithms-differ', ['K4'], { innerAlgorithm: rsaPkcs1('sha512').identifier }),
    made('extension-twice', ['K4'], more(unknown(false), unknown(false))),
    made('version-1-with-extensions', ['K4'], { version: [] }),
    made('version-2-with-extensions', ['K4'], { version: [explicit(0, integer(1))] }),
    made('version-4', ['K4'], { version: [explicit(0, integer(3))] }),
    made('sha-1', ['K5'], { algorithm: rsaPkcs1('sha1') }),
    made('md5', ['K5'], { algorithm: rsaPkcs1('md5') }),
    made('usage-malformed', ['K5'], usage(octetString(Buffer.from('?')))),
    made('usage-empty', ['K5'], usage(bitString(new Uint8Array()))),
    made('usage-trailing', ['K5'], usage(Buffer.concat([namedBits(0), Uint8Array.of(0)]))),
    made('subject-without-set', ['K4'], {
      subject: sequence(sequence(objectIdentifier(oid.commonName), utf8String('見本'))),
    }),
    made('key-unreadable', ['K4'], {
      publicKeyInfo: sequence(sequence(objectIdentifier(oid.rsaEncryption)), bitString(Buffer.alloc(9))),
    }),
    numbered('serial-negative', tagged(0x02, Uint8Array.of(0xff, 0x01))),
    numbered('serial-zero', integer(0)),
  ];
}

/** Named by its key, since its serial number is what is wrong. */
function byKey(world: HostileWorld, name: string, changes: CertificateChanges): HostileParts {
  const signer = signerLike(world, { changes });
  const ess = signingCertificateV2(signer, { issuerSerial: null });
  return {
    name: `signer-${name}`,
    checks: ['K5'],
    parts: {
      signature: {
        signer,
        changes: {
          identifier: subjectKeyIdentifier(signer),
          signerVersion: 3,
          attributes: insteadOfEss(ess),
        },
      },
    },
  };
}

function times(world: HostileWorld): readonly HostileParts[] {
  const { signedAtMs } = world;
  const valid = (notBeforeMs: number, notAfterMs: number): Partial<CertificateRequest> => ({
    notBeforeMs,
    notAfterMs,
  });
  const ended = signerLike(world, valid(signedAtMs - yearMs, signedAtMs - dayMs));
  const young = signerLike(world, valid(signedAtMs + 60_000, signedAtMs + yearMs));
  const unstamped = { tokens: [], updates: [] };
  return [
    signedBySigner('ended-before-signing', ['S3'], ended),
    signedBySigner('not-yet-valid', ['S3'], young),
    {
      name: 'signer-ended-without-timestamp',
      checks: ['K7'],
      ...undecided,
      parts: { signature: { signer: ended }, ...unstamped },
    },
    {
      name: 'signer-ended-today-without-timestamp',
      checks: ['K7'],
      ...undecided,
      trust: { atMs: signedAtMs + 20 * yearMs },
      parts: unstamped,
    },
  ];
}

function expectations(world: HostileWorld): readonly HostileParts[] {
  const { pki } = world;
  const expecting = (name: string, issuerPattern: string, signer = pki.signer): HostileParts => ({
    ...signedBySigner(`unexpected-${name}`, ['K5'], signer),
    trust: { issuerPattern },
  });
  const named = (commonName: string): Identity => signerLike(world, { commonName });
  const exact = `CN=${names.signer}`;
  const twoNames = setOf(sequence(objectIdentifier(oid.organizationName), utf8String(names.signer)));
  const inOrganization = signerLike(world, { changes: { subject: sequence(twoNames) } });
  return [
    expecting('name', 'CN=○○信用保証協会*'),
    expecting('organization', `${exact}, O=○○信用保証協会`),
    expecting('policy', `${exact}, policy=1.3.6.1.4.1.99999.5.1`),
    expecting('nul-in-name', exact, named(`${names.signer}\0.example`)),
    expecting('longer-name', exact, named(`${names.signer} (偽)`)),
    expecting('name-in-other-attribute', exact, inOrganization),
    expecting('empty-pattern', ' , '),
    {
      ...expecting('other-anchor', exact),
      trust: { anchorsPem: [certificatePem(authorityLike(world))] },
      ...undecided,
    },
  ];
}
