/** Class J, S1 and S3: tokens over something else, malformed, doubly signed, weak, or at an impossible time. */
import { indefinite, longLength } from '../../der/ber-forms.ts';
import {
  type Der,
  implicitConstructed,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  tagged,
  utf8String,
  x509Time,
} from '../../der/der-writer.ts';
import { writeRevision } from '../../documents/pdf-writer.ts';
import { fillPlaceholder, placeholder } from '../../documents/signature-placeholder.ts';
import { extension } from '../../pki/certificate.ts';
import { oid } from '../../pki/object-identifiers.ts';
import { digestIdentifier, rsaPkcs1 } from '../../pki/signing-algorithm.ts';
import { attribute } from '../../timestamp/signed-data.ts';
import type { TimestampInfoChanges } from '../../timestamp/timestamp-token.ts';
import type { HostileCase, HostileWorld } from '../hostile-case.ts';
import {
  signatureDictionary,
  smallObjects,
  smallRevision,
  usualDocumentTimestamp,
} from '../small-document.ts';
import { insteadOfAttribute } from './attribute-edits.ts';
import { type HostileParts, hostileCases, lastByteFlipped } from './case-maker.ts';
import { dayMs, signerLike, yearMs } from './cast.ts';
import { type TokenParts, issuerSignature } from './signed-document.ts';

export function timestampTokenCases(world: HostileWorld): readonly HostileCase[] {
  return [
    ...hostileCases(world, [
      ...imprints(),
      ...malformed(world),
      ...frames(),
      ...times(world),
      ...documentTimestamps(),
      signatureAsTimestamp(world),
    ]),
    { name: 'timestamp-only', checks: ['C2'], verdicts: ['unsigned'], file: () => timestampOnly(world) },
  ];
}

const undecided = { verdicts: ['indeterminate'] } as const;

function stamped(name: string, token: TokenParts, more: readonly TokenParts[] = []): HostileParts {
  return { name: `timestamp-${name}`, checks: ['S1'], ...undecided, parts: { tokens: [token, ...more] } };
}

const another = Buffer.from('another document');

function imprints(): readonly HostileParts[] {
  const said = (hash: 'sha256' | 'sha512'): TimestampInfoChanges => ({
    imprintAlgorithm: digestIdentifier(hash),
  });
  const unknown = sequence(objectIdentifier('2.16.840.1.101.3.4.2.8'));
  return [
    stamped('of-another-signature', { stamped: another }),
    stamped('of-nothing', { stamped: new Uint8Array() }),
    stamped('imprint-sha-1', { hash: 'sha1' }),
    stamped('imprint-md5', { hash: 'md5' }),
    stamped('imprint-too-short', { hash: 'sha1', info: said('sha256') }),
    stamped('imprint-too-long', { hash: 'sha512', info: said('sha256') }),
    stamped('imprint-of-other-hash', { hash: 'sha256', info: said('sha512') }),
    stamped('imprint-unknown', { info: { imprintAlgorithm: unknown } }),
    stamped('right-one-beside-wrong-one', { stamped: another }, [{}]),
  ];
}

function malformed({ signedAtMs }: HostileWorld): readonly HostileParts[] {
  const info = (name: string, changes: TimestampInfoChanges): HostileParts =>
    stamped(name, { info: changes });
  const time = (text: string): Der => tagged(0x18, Buffer.from(text));
  const compact = new Date(signedAtMs).toISOString().replaceAll(/[-:T]/g, '').slice(0, 14);
  const extensions = (critical: boolean, tag = 1): Der =>
    implicitConstructed(tag, extension('1.3.6.1.4.1.99999.4.2', critical, octetString(Buffer.from('?'))));
  return [
    info('version-2', { version: 2 }),
    info('critical-extension', { tail: [extensions(true)] }),
    info('extension-twice', {
      tail: [implicitConstructed(1, Buffer.concat([1, 2].map(() => extension(oid.data, false, sequence()))))],
    }),
    info('element-too-many', { tail: [utf8String('見本')] }),
    info('no-info', { whole: utf8String('見本') }),
    info('info-empty', { whole: sequence() }),
    info('info-not-der', { whole: indefinite(sequence(integer(1), objectIdentifier(oid.data))) }),
    info('time-utc', { genTime: x509Time(signedAtMs) }),
    info('time-without-zone', { genTime: time(compact) }),
    info('time-with-offset', { genTime: time(`${compact}+0900`) }),
    info('time-without-seconds', { genTime: time(`${compact.slice(0, 12)}Z`) }),
    info('time-fraction-padded', { genTime: time(`${compact}.50Z`) }),
    info('time-fraction-empty', { genTime: time(`${compact}.Z`) }),
    info('time-february-30', { genTime: time('20260230120000Z') }),
    info('time-second-60', { genTime: time(`${compact.slice(0, 12)}60Z`) }),
  ];
}

function frames(): readonly HostileParts[] {
  const changed = (name: string, changes: NonNullable<TokenParts['changes']>): HostileParts =>
    stamped(name, { changes });
  const token = (name: string, change: (usual: Der) => Der): HostileParts => stamped(name, { token: change });
  const flipped = (value: Uint8Array): Uint8Array => value.map((byte, at) => (at === 40 ? byte ^ 1 : byte));
  return [
    changed('two-signers', { signerInfos: (usual) => [usual, lastByteFlipped(usual)] }),
    changed('no-signer', { signerInfos: () => [] }),
    changed('detached', { contentInfo: sequence(objectIdentifier(oid.tstInfo)) }),
    changed('attribute-of-another-type', {
      attributes: insteadOfAttribute(oid.contentType, attribute(oid.contentType, objectIdentifier(oid.data))),
    }),
    changed('digest-missing', { attributes: insteadOfAttribute(oid.messageDigest) }),
    changed('digest-wrong', {
      attributes: insteadOfAttribute(
        oid.messageDigest,
        attribute(oid.messageDigest, octetString(Buffer.alloc(32))),
      ),
    }),
    changed('without-attributes', { attributesElement: () => new Uint8Array() }),
    changed('sha-1', { hash: 'sha1' }),
    changed('md5', { hash: 'md5', algorithm: rsaPkcs1('md5') }),
    changed('value-wrong', { signature: flipped }),
    changed('digest-algorithms-differ', { digestAlgorithms: [digestIdentifier('sha512')] }),
    stamped('content-is-data', { contentType: oid.data }),
    {
      ...token('indefinite-length', indefinite),
      checks: ['C5', 'S1'],
      verdicts: ['rejected', 'indeterminate'],
    },
    {
      ...token('length-not-minimal', longLength),
      checks: ['C5', 'S1'],
      verdicts: ['rejected', 'indeterminate'],
    },
    token('no-signed-data', () => utf8String('見本')),
    token('info-alone', () => sequence(integer(1), objectIdentifier(oid.data))),
  ];
}

function times(world: HostileWorld): readonly HostileParts[] {
  const { signedAtMs } = world;
  const young = signerLike(world, { notBeforeMs: signedAtMs - 30 * dayMs });
  const old = signerLike(world, { notAfterMs: signedAtMs - dayMs });
  const future = { genTimeMs: signedAtMs + 30 * dayMs };
  return [
    {
      name: 'timestamp-before-signer-certificate',
      checks: ['S3'],
      parts: { signature: { signer: young }, tokens: [{ genTimeMs: signedAtMs - 60 * dayMs }] },
    },
    { name: 'timestamp-after-signer-certificate', checks: ['S3'], parts: { signature: { signer: old } } },
    { ...stamped('in-future', future), checks: ['S3'] },
    { ...stamped('beyond-tolerance', {}), checks: ['S3'], trust: { atMs: signedAtMs - 6 * 60_000 } },
    {
      name: 'timestamp-all-in-future',
      checks: ['S3'],
      ...undecided,
      parts: { tokens: [future], updates: [{ timestamp: { genTimeMs: signedAtMs + yearMs } }] },
    },
    {
      name: 'timestamp-document-in-future',
      checks: ['S3'],
      ...undecided,
      parts: { updates: [{ timestamp: { genTimeMs: signedAtMs + yearMs } }] },
    },
  ];
}

function documentTimestamps(): readonly HostileParts[] {
  const broken = (name: string, ...timestamps: readonly TokenParts[]): HostileParts => ({
    name: `document-timestamp-${name}`,
    checks: ['S1'],
    parts: { updates: timestamps.map((timestamp) => ({ timestamp })) },
  });
  const flipped = (value: Uint8Array): Uint8Array => value.map((byte, at) => (at === 40 ? byte ^ 1 : byte));
  return [
    broken('of-another-document', { stamped: another }),
    broken('first-of-two-broken', { stamped: another }, {}),
    broken('second-of-two-broken', {}, { stamped: another }),
    { ...broken('sha-1', { hash: 'sha1' }), ...undecided },
    { ...broken('value-wrong', { changes: { signature: flipped } }), ...undecided },
    {
      ...broken('two-signers', {
        changes: { signerInfos: (usual) => [usual, lastByteFlipped(usual)] },
      }),
      ...undecided,
    },
    { ...broken('not-der', { token: longLength }), ...undecided },
    {
      ...broken('trailing-byte', { token: (usual) => Buffer.concat([usual, Uint8Array.of(0, 1)]) }),
      checks: ['C5'],
    },
    { ...broken('no-info', { info: { whole: utf8String('見本') } }), ...undecided },
  ];
}

/** The signer signs a second time, under the name of a document timestamp. */
function signatureAsTimestamp(world: HostileWorld): HostileParts {
  const token = (): Der => issuerSignature(world, { tokens: [] }, another);
  return {
    name: 'document-timestamp-is-a-signature',
    checks: ['S1'],
    ...undecided,
    parts: { updates: [{ timestamp: { token } }] },
  };
}

/** Somebody had the unsigned document stamped: true, and no signature. */
function timestampOnly({ pki, signedAtMs }: HostileWorld): Uint8Array {
  const dictionary = signatureDictionary(`/Filter /Adobe.PPKLite /SubFilter /ETSI.RFC3161 ${placeholder}`);
  const { bytes } = writeRevision(smallRevision(smallObjects(dictionary)));
  return fillPlaceholder(bytes, usualDocumentTimestamp(pki, signedAtMs));
}
