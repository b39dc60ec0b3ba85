/** Controls: every sound chain, and every sound place and form of revocation data. */
import {
  type Der,
  implicitConstructed,
  implicitPrimitive,
  nothing,
  objectIdentifier,
  printableString,
  sequence,
  setOf,
  utf8String,
} from '../../der/der-writer.ts';
import { certificatePem, extension, keyUsage } from '../../pki/certificate.ts';
import { oid } from '../../pki/object-identifiers.ts';
import { type OcspDetails, basicResponse } from '../../pki/ocsp-response.ts';
import { issueCrl } from '../../pki/revocation-list.ts';
import type { HostileWorld } from '../hostile-case.ts';
import type { ControlParts } from './case-maker.ts';
import {
  authorityLike,
  chainOf,
  constrained,
  dayMs,
  directory,
  listOf,
  names,
  responderLike,
  responseOf,
  signerLike,
  yearMs,
} from './cast.ts';
import type { SecurityStore, SignatureParts } from './signed-document.ts';

export function trustControls(world: HostileWorld): readonly ControlParts[] {
  return [...chains(world), ...anchors(world), ...expected(world), ...lists(world), ...responses(world)];
}

function signed(name: string, signature: SignatureParts): ControlParts {
  return { name, parts: { signature } };
}

function chains(world: HostileWorld): readonly ControlParts[] {
  const { pki } = world;
  const between = authorityLike(world, { issuer: pki.signerCa });
  const signer = signerLike(world, { issuer: between });
  const chain = chainOf(world, { signer, between: [between] });
  const root = authorityLike(world, { commonName: '見本 Root', caPathLength: 2 });
  const upper = authorityLike(world, { commonName: '見本 Upper CA', caPathLength: 1, issuer: root });
  const lower = authorityLike(world, { commonName: '見本 Lower CA', issuer: upper });
  const deep = chainOf(world, {
    signer: signerLike(world, { issuer: lower }),
    between: [upper, lower],
    anchor: root,
  });
  const limited = (name: string, ...constraints: readonly Der[]): ControlParts => {
    const ca = authorityLike(world, {
      issuer: pki.signerCa,
      changes: { extensions: (usual) => [...usual, ...constraints] },
    });
    return signed(name, chainOf(world, { signer: signerLike(world, { issuer: ca }), between: [ca] }));
  };
  const host = implicitPrimitive(2, Buffer.from('example'));
  const crossed = authorityLike(world, { issuer: root, keys: between });
  return [
    signed('chain-one-between', chain),
    { ...signed('chain-two-between', deep), trust: { anchorsPem: [certificatePem(root)] } },
    {
      name: 'chain-from-store-only',
      parts: {
        signature: { ...chain, certificates: [], crls: [pki.tsaCrl] },
        updates: [{ store: { certificates: chain.certificates ?? [], crls: chain.crls ?? [] } }],
      },
    },
    signed('chain-with-crossed-certificate', {
      ...chain,
      certificates: [crossed.certificate, between.certificate, root.certificate],
    }),
    limited('names-permitted', constrained([directory('見本')], [])),
    limited('names-excluded-elsewhere', constrained([], [directory('例')])),
    limited('names-of-hosts-where-none-are', constrained([host], [])),
  ];
}

function anchors(world: HostileWorld): readonly ControlParts[] {
  const { pki } = world;
  const between = authorityLike(world, { issuer: pki.signerCa });
  const signer = signerLike(world, { issuer: between });
  const namesake = authorityLike(world, { commonName: names.signerCa });
  const anchored = (
    name: string,
    signature: SignatureParts,
    ...anchorsPem: readonly string[]
  ): ControlParts => ({
    ...signed(name, signature),
    trust: { anchorsPem },
  });
  const chain = chainOf(world, { signer, between: [between] });
  return [
    anchored('anchor-is-issuing-ca', chain, certificatePem(between)),
    anchored('anchor-is-signer', {}, certificatePem(pki.signer)),
    anchored('anchor-renewed-with-new-key', {}, certificatePem(namesake), pki.signerCaPem),
    anchored('anchors-in-one-file', {}, `${pki.tsaCaPem}${pki.signerCaPem}`),
  ];
}

function expected(world: HostileWorld): readonly ControlParts[] {
  const policy = '1.3.6.1.4.1.99999.5.1';
  const policies = extension(oid.certificatePolicies, true, sequence(sequence(objectIdentifier(policy))));
  const withPolicy = signerLike(world, { changes: { extensions: (usual) => [...usual, policies] } });
  const relative = (type: string, value: Der): Der => setOf(sequence(objectIdentifier(type), value));
  const respelled = sequence(
    relative(oid.countryName, utf8String('jp')),
    relative(oid.organizationName, utf8String('見本')),
    relative(oid.commonName, utf8String('見本  document SIGNING ca')),
  );
  const plain = sequence(relative(oid.commonName, printableString('Guarantee Association')));
  return [
    { ...signed('pattern-name', {}), trust: { issuerPattern: 'CN=見本信用保証協会*, O=見本' } },
    { ...signed('pattern-width', {}), trust: { issuerPattern: 'ＣＮ=*電子保証書' } },
    { ...signed('pattern-policy', { signer: withPolicy }), trust: { issuerPattern: `policy=${policy}` } },
    {
      ...signed('pattern-printable-name', { signer: signerLike(world, { changes: { subject: plain } }) }),
      trust: { issuerPattern: 'CN=guarantee association' },
    },
    signed('issuer-name-spelled-otherwise', {
      signer: signerLike(world, { changes: { issuerName: respelled } }),
    }),
    signed('usage-non-repudiation-only', {
      signer: signerLike(world, { keyUsage: [keyUsage.nonRepudiation] }),
    }),
    signed('purpose-any', {
      signer: signerLike(world, { extendedKeyUsage: { purposes: ['2.5.29.37.0'], critical: false } }),
    }),
  ];
}

function lists(world: HostileWorld): readonly ControlParts[] {
  const { pki, signedAtMs } = world;
  const details = { thisUpdateMs: signedAtMs - dayMs, nextUpdateMs: signedAtMs + yearMs };
  const list = (name: string, der: Der): ControlParts => signed(`crl-${name}`, { crls: [der, pki.tsaCrl] });
  const scoped = (name: string, ...fields: readonly Der[]): ControlParts => {
    const scope = extension(oid.issuingDistributionPoint, true, sequence(...fields));
    return list(name, issueCrl(pki.signerCa, [], { ...details, extensions: [scope] }));
  };
  const ownPoint = implicitPrimitive(6, Buffer.from('http://crl.invalid/signer.crl'));
  const other = { serialNumber: Uint8Array.of(0x11, 0x22), revokedAtMs: signedAtMs - dayMs };
  const later = { serialNumber: pki.signer.serialNumber, revokedAtMs: signedAtMs + 30_000 };
  const before = { serialNumber: pki.signer.serialNumber, revokedAtMs: signedAtMs - dayMs };
  const libel = listOf(world, authorityLike(world, { commonName: names.signerCa }), [before]);
  const stored = (name: string, store: SecurityStore): ControlParts => ({
    name: `crl-${name}`,
    parts: {
      signature: { crls: null },
      updates: [{ store: { crls: [pki.signerCrl, pki.tsaCrl], ...store } }],
    },
  });
  return [
    stored('in-store', {}),
    stored('in-store-under-vri', { perSignature: true }),
    {
      name: 'crl-in-token',
      parts: { signature: { crls: null }, updates: [{ timestamp: { crls: [pki.signerCrl, pki.tsaCrl] } }] },
    },
    scoped('of-own-point', implicitConstructed(0, implicitConstructed(0, ownPoint))),
    scoped('of-users-only', implicitPrimitive(1, Uint8Array.of(0xff))),
    list('with-others', listOf(world, pki.signerCa, [other])),
    list('revoked-after-signing', listOf(world, pki.signerCa, [later])),
    list('made-after-signing', issueCrl(pki.signerCa, [], { ...details, thisUpdateMs: signedAtMs + 60_000 })),
    list('ends-at-signing', issueCrl(pki.signerCa, [], { ...details, nextUpdateMs: signedAtMs })),
    list('begins-at-signing', issueCrl(pki.signerCa, [], { ...details, thisUpdateMs: signedAtMs })),
    signed('crl-forged-revocation-beside', { crls: [libel, pki.signerCrl, pki.tsaCrl] }),
    signed('crl-forged-one-beside', {
      crls: [listOf(world, authorityLike(world)), pki.signerCrl, pki.tsaCrl],
    }),
    signed('crl-ended-one-beside', {
      crls: [issueCrl(pki.signerCa, [], { thisUpdateMs: 0, nextUpdateMs: dayMs }), pki.signerCrl, pki.tsaCrl],
    }),
  ];
}

function responses(world: HostileWorld): readonly ControlParts[] {
  const { pki, signedAtMs } = world;
  const answered = (name: string, ...list: readonly Der[]): ControlParts =>
    signed(`ocsp-${name}`, { crls: [pki.tsaCrl], responses: list });
  const answer = (name: string, details: Partial<OcspDetails>): ControlParts =>
    answered(name, responseOf(world, details));
  const responder = responderLike(world);
  const delegated = { responder, certificates: [responder.certificate] };
  const noCheck = extension(oid.ocspNoCheck, true, nothing());
  const unchecked = responderLike(world, { changes: { extensions: (usual) => [...usual, noCheck] } });
  const libel = responseOf(world, {
    responder: authorityLike(world, { commonName: names.signerCa }),
    status: { revokedAtMs: signedAtMs - dayMs },
  });
  const bare = basicResponse({
    about: pki.signer,
    issuer: pki.signerCa,
    responder: pki.signerCa,
    thisUpdateMs: signedAtMs - dayMs,
    nextUpdateMs: signedAtMs + yearMs,
  });
  return [
    answer('by-issuer', {}),
    answer('by-issuer-named-by-key', { namedBy: 'key' }),
    answer('delegated', delegated),
    answer('delegated-named-by-key', { ...delegated, namedBy: 'key' }),
    answer('delegated-without-check', { responder: unchecked, certificates: [unchecked.certificate] }),
    answer('hashes-sha-256', { hash: 'sha256' }),
    answer('made-after-signing', { thisUpdateMs: signedAtMs + 30_000 }),
    answer('fresh-without-next-update', { thisUpdateMs: signedAtMs - 60_000 }),
    answer('revoked-after-signing', { status: { revokedAtMs: signedAtMs + 30_000 } }),
    answered('without-envelope', bare),
    answered('forged-revocation-beside', libel, responseOf(world)),
    answered('unknown-one-beside', responseOf(world, { status: 'unknown' }), responseOf(world)),
    {
      name: 'ocsp-in-store',
      parts: { signature: { crls: [pki.tsaCrl] }, updates: [{ store: { responses: [responseOf(world)] } }] },
    },
  ];
}
