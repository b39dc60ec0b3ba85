/** Class K, OCSP: of the wrong responder, time or certificate, forged, undecided, or saying that the signer was revoked. */
import { type Der, implicitConstructed, implicitPrimitive, integer, sequence } from '../../der/der-writer.ts';
import { type Identity, extension, keyUsage } from '../../pki/certificate.ts';
import { oid } from '../../pki/object-identifiers.ts';
import type { OcspDetails } from '../../pki/ocsp-response.ts';
import { issueCrl } from '../../pki/revocation-list.ts';
import { rsaPkcs1 } from '../../pki/signing-algorithm.ts';
import type { HostileCase, HostileWorld } from '../hostile-case.ts';
import { type HostileParts, hostileCases } from './case-maker.ts';
import {
  type Exchanged,
  authorityLike,
  dayMs,
  ellipticKeys,
  listOf,
  names,
  responderLike,
  responseOf,
  signerLike,
  yearMs,
} from './cast.ts';

export function ocspResponseCases(world: HostileWorld): readonly HostileCase[] {
  return hostileCases(world, [
    ...wrongResponders(world),
    ...wrongAnswers(world),
    ...outOfTime(world),
    ...revoked(world),
  ]);
}

const undecided = { verdicts: ['indeterminate'] } as const;

/** This response, and the list of the TSA's issuer, in the signature. */
function answered({ pki }: HostileWorld, name: string, ...responses: readonly Der[]): HostileParts {
  return {
    name: `ocsp-${name}`,
    checks: ['K7'],
    ...undecided,
    parts: { signature: { crls: [pki.tsaCrl], responses } },
  };
}

type Details = Partial<OcspDetails>;

function wrongResponders(world: HostileWorld): readonly HostileParts[] {
  const { pki, signedAtMs } = world;
  const stranger = authorityLike(world);
  const namesake = authorityLike(world, { commonName: names.signerCa });
  const by = (name: string, responder: Identity, more: Details = {}): HostileParts =>
    answered(world, name, responseOf(world, { responder, certificates: [responder.certificate], ...more }));
  const delegate = (name: string, exchanged: Exchanged, more: Details = {}): HostileParts =>
    by(name, responderLike(world, exchanged), more);
  const good = responderLike(world);
  const critical = extension('1.3.6.1.4.1.99999.4.5', true, sequence());
  return [
    by('stranger', stranger),
    by('stranger-by-key', stranger, { namedBy: 'key' }),
    by('namesake-of-issuer', namesake),
    by('is-the-signer', pki.signer),
    by('is-the-tsa', pki.tsa),
    by('is-the-tsa-issuer', pki.tsaCa),
    delegate('without-purpose', { extendedKeyUsage: { purposes: [oid.documentSigning], critical: false } }),
    delegate('any-purpose', { extendedKeyUsage: { purposes: ['2.5.29.37.0'], critical: false } }),
    delegate('of-another-issuer', { issuer: stranger }),
    delegate('of-namesake', { issuer: namesake }),
    delegate('of-leaf', { issuer: pki.signer }),
    delegate('ended', { notAfterMs: signedAtMs - 2 * dayMs }),
    delegate('not-yet-valid', { notBeforeMs: signedAtMs + dayMs }),
    delegate('weak-curve', { keys: ellipticKeys('secp256k1') }),
    delegate('usage-wrong', { keyUsage: [keyUsage.keyEncipherment] }),
    delegate('critical-extension', { changes: { extensions: (usual) => [...usual, critical] } }),
    delegate('serial-zero', { changes: { serialNumber: integer(0) } }),
    revokedResponder(world, 'revoked', { revokedAtMs: 0, producedAtMs: signedAtMs }),
    revokedResponder(world, 'revoked-before-it-answered', {
      revokedAtMs: signedAtMs + 60_000,
      producedAtMs: signedAtMs + 120_000,
    }),
    by('certificate-missing', good, { certificates: [] }),
    by('other-certificate', good, { certificates: [pki.signerCa.certificate] }),
  ];
}

/** Its list speaks of nobody else: the signer's state is left to the response. */
function revokedResponder(
  world: HostileWorld,
  name: string,
  times: { readonly revokedAtMs: number; readonly producedAtMs: number },
): HostileParts {
  const { pki, signedAtMs } = world;
  const crlUrl = 'http://crl.invalid/responders.crl';
  const responder = responderLike(world, { crlUrl });
  const { revokedAtMs, producedAtMs } = times;
  const point = implicitConstructed(0, implicitConstructed(0, implicitPrimitive(6, Buffer.from(crlUrl))));
  const list = issueCrl(pki.signerCa, [{ serialNumber: responder.serialNumber, revokedAtMs }], {
    thisUpdateMs: signedAtMs - dayMs,
    nextUpdateMs: signedAtMs + yearMs,
    extensions: [extension(oid.issuingDistributionPoint, true, sequence(point))],
  });
  const response = responseOf(world, { responder, certificates: [responder.certificate], producedAtMs });
  return {
    name: `ocsp-responder-${name}`,
    checks: ['K7'],
    ...undecided,
    parts: { signature: { crls: [pki.tsaCrl, list], responses: [response] } },
  };
}

function wrongAnswers(world: HostileWorld): readonly HostileParts[] {
  const { pki } = world;
  const other = signerLike(world);
  const answer = (name: string, details: Details): HostileParts =>
    answered(world, name, responseOf(world, details));
  const flipped = (value: Uint8Array): Uint8Array => value.map((byte, at) => (at === 40 ? byte ^ 1 : byte));
  const critical = [extension('1.3.6.1.4.1.99999.4.4', true, sequence())];
  return [
    answer('unknown', { status: 'unknown' }),
    answer('about-another', { about: other }),
    answer('about-same-serial-of-another-issuer', {
      about: { ...pki.signer, issuerName: pki.tsaCa.subject },
    }),
    answer('about-same-name-with-other-key', { issuer: pki.tsaCa, responder: pki.signerCa }),
    answer('signature-wrong', { signature: flipped }),
    answer('signature-empty', { signature: () => new Uint8Array() }),
    answer('sha-1', { algorithm: rsaPkcs1('sha1') }),
    answer('md5', { algorithm: rsaPkcs1('md5') }),
    answer('critical-single-extension', { singleExtensions: critical }),
    answer('hash-md5', { hash: 'md5' }),
    answer('malformed-request', { responseStatus: 1 }),
    answer('try-later', { responseStatus: 3 }),
    answer('unauthorized', { responseStatus: 6 }),
    answered(world, 'garbage', sequence()),
  ];
}

function outOfTime(world: HostileWorld): readonly HostileParts[] {
  const { signedAtMs } = world;
  const at = (name: string, details: Details): HostileParts =>
    answered(world, name, responseOf(world, details));
  return [
    at('ended-before-signing', { thisUpdateMs: signedAtMs - 3 * dayMs, nextUpdateMs: signedAtMs - dayMs }),
    at('old-without-next-update', { thisUpdateMs: signedAtMs - dayMs }),
    at('from-the-future', { thisUpdateMs: signedAtMs + dayMs, nextUpdateMs: signedAtMs + yearMs }),
    at('produced-in-the-future', {
      thisUpdateMs: signedAtMs - dayMs,
      nextUpdateMs: signedAtMs + yearMs,
      producedAtMs: signedAtMs + dayMs,
    }),
  ];
}

function revoked(world: HostileWorld): readonly HostileParts[] {
  const { pki, signedAtMs } = world;
  const status = { revokedAtMs: signedAtMs - dayMs };
  const bad = responseOf(world, { status });
  const good = responseOf(world, {});
  const list = listOf(world, pki.signerCa, [{ serialNumber: pki.signer.serialNumber, ...status }]);
  const rejected = (name: string, crls: readonly Der[], ...responses: readonly Der[]): HostileParts => ({
    name: `ocsp-${name}`,
    checks: ['K7'],
    parts: { signature: { crls: [...crls, pki.tsaCrl], responses } },
  });
  const responder = responderLike(world);
  const delegated = responseOf(world, { status, responder, certificates: [responder.certificate] });
  return [
    rejected('revoked', [], bad),
    rejected('revoked-at-signing', [], responseOf(world, { status: { revokedAtMs: signedAtMs } })),
    rejected('revoked-beside-good', [], good, bad),
    rejected('revoked-by-delegate', [], delegated),
    rejected('revoked-but-good-in-list', [pki.signerCrl], bad),
    rejected('good-but-revoked-in-list', [list], good),
    {
      name: 'ocsp-revoked-in-store-only',
      checks: ['K7'],
      parts: { updates: [{ store: { responses: [bad] } }] },
    },
    {
      name: 'ocsp-revoked-under-vri-only',
      checks: ['K7'],
      parts: { updates: [{ store: { responses: [bad], perSignature: true } }] },
    },
  ];
}
