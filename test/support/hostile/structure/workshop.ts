/** The genuine documents that hostile ones are made from, each made once for a world, and the tools to sign others. */
import type { CheckId } from '#contract/verification.ts';
import { type StreamRevision, writeStreamRevision } from '../../documents/stream-writer.ts';
import { type Identity, issueCertificate, keyUsage } from '../../pki/certificate.ts';
import type { HostileCase, HostileWorld } from '../hostile-case.ts';
import {
  type SmallObjects,
  type Written,
  smallDocument,
  smallObjects,
  smallRevision,
  usualDocumentTimestamp,
  usualSignature,
} from '../small-document.ts';
import { type Sign, type SignedRanges, type Gap, signRanges } from './byte-edits.ts';
import { type RawRevision, writeRaw } from './raw-revision.ts';

export interface Workshop {
  readonly world: HostileWorld;
  /** The issuer's signature. */
  readonly sign: Sign;
  /** The signature of a namesake of the issuer, certified by nobody. */
  readonly attacker: () => Sign;
  /** A document timestamp, minutes after the signature. */
  readonly stamp: (minutes: number) => Sign;
  /** ES-T: one revision. */
  readonly signed: () => Written;
  /** ES-A: signature, then document timestamp. */
  readonly archived: () => Written;
}

export function openWorkshop(world: HostileWorld): Workshop {
  const { pki, signedAtMs } = world;
  return {
    world,
    sign: usualSignature(pki, signedAtMs),
    attacker: once(() => usualSignature({ ...pki, signer: selfSigned(signedAtMs) }, signedAtMs)),
    stamp: (minutes) => usualDocumentTimestamp(pki, signedAtMs + minutes * 60_000),
    signed: once(() => smallDocument(pki, signedAtMs, 'ES-T')),
    archived: once(() => smallDocument(pki, signedAtMs, 'ES-A')),
  };
}

const yearMs = 365 * 24 * 60 * 60 * 1000;

function selfSigned(atMs: number): Identity {
  return issueCertificate({
    commonName: '見本信用保証協会 電子保証書',
    organization: '見本',
    notBeforeMs: atMs - yearMs,
    notAfterMs: atMs + yearMs,
    keyUsage: [keyUsage.digitalSignature, keyUsage.nonRepudiation],
  });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** What a signed revision has that the usual one has not. */
export interface Variation extends Omit<RawRevision, 'objects'> {
  readonly change?: (objects: SmallObjects) => void;
  readonly ranges?: (gap: Gap) => SignedRanges;
  /** Last edits before the signature. */
  readonly patch?: (unsigned: Buffer, startxref: number) => Buffer;
}

/** A first revision with something in it, signed by the issuer. */
export function signVariation({ sign }: Workshop, { change, ranges, patch, ...raw }: Variation): Written {
  const objects = smallObjects();
  change?.(objects);
  const { bytes, startxref } = writeRaw({ objects, ...raw });
  return { bytes: signRanges(patch?.(bytes, startxref) ?? bytes, sign, ranges), startxref };
}

/** A first revision in PDF 1.5 form, signed by the issuer. */
export function signStream(
  { sign }: Workshop,
  { change, ...stream }: Partial<StreamRevision> & Pick<Variation, 'change'>,
): StreamWritten {
  const objects = smallObjects();
  change?.(objects);
  const { bytes, startxref, size } = writeStreamRevision({ ...smallRevision(objects), ...stream });
  return { bytes: signRanges(bytes, sign), startxref, size };
}

/** `size` is the next free object number. */
export interface StreamWritten extends Written {
  readonly size: number;
}

/** Appends a revision in PDF 1.5 form that nobody signed. */
export function appendStream(
  earlier: StreamWritten,
  objects: NumberedObjects,
  stream: Partial<StreamRevision> = {},
): StreamWritten {
  const { size } = earlier;
  return writeStreamRevision({ objects: new Map(objects), catalog: 1, size, ...stream }, earlier);
}

/** Object numbers and what stands there. */
export type NumberedObjects = readonly (readonly [number: number, object: string])[];

/** Appends a revision nobody signed. */
export function append(
  earlier: Written,
  objects: NumberedObjects,
  raw: Omit<RawRevision, 'objects'> = {},
): Written {
  return writeRaw({ objects: new Map(objects), ...raw }, earlier);
}

/** A change that replaces part of an object that is text. */
export function edit(number: number, from: string, to: string): (objects: SmallObjects) => void {
  return (objects) => {
    const object = objects.get(number);
    if (typeof object !== 'string' || !object.includes(from)) throw new RangeError(`no ${from} in ${number}`);
    objects.set(number, object.replace(from, to));
  };
}

/** Name, the predicates that may catch it, the file, and what is different about it. */
export type Row = readonly [
  name: string,
  checks: readonly CheckId[],
  file: () => Uint8Array,
  more?: Pick<HostileCase, 'verdicts' | 'signedAsIs'> | undefined,
];

export function asCases(prefix: string, rows: readonly Row[]): readonly HostileCase[] {
  return rows.map(([name, checks, file, more]) => ({ name: `${prefix}-${name}`, checks, file, ...more }));
}

/** Name, predicates, and what is done to a genuine file. */
export type Attack = readonly [
  name: string,
  checks: readonly CheckId[],
  act: (genuine: Written, workshop: Workshop) => Uint8Array,
  more?: Row[3],
];

/** @param on the workshop, and which document of it is attacked */
export function attacksOn(
  prefix: string,
  on: readonly [workshop: Workshop, genuine: () => Written],
  attacks: readonly Attack[],
): readonly HostileCase[] {
  const [workshop, genuine] = on;
  return asCases(
    prefix,
    attacks.map(([name, checks, act, more]): Row => [name, checks, () => act(genuine(), workshop), more]),
  );
}

/** An attack that appends a well-formed revision. */
export function updated(...objects: NumberedObjects): Attack[2] {
  return (genuine) => append(genuine, objects).bytes;
}

/** Name, predicates, and what the issuer was made to sign. */
export type SignedAttack = readonly [
  name: string,
  checks: readonly CheckId[],
  variation: Variation,
  verdicts?: HostileCase['verdicts'],
];

export function signedAttacks(
  prefix: string,
  workshop: Workshop,
  attacks: readonly SignedAttack[],
): readonly HostileCase[] {
  return asCases(
    prefix,
    attacks.map(([name, checks, variation, verdicts]): Row => {
      const more = { signedAsIs: true, ...(verdicts && { verdicts }) };
      return [name, checks, () => signVariation(workshop, variation).bytes, more];
    }),
  );
}
