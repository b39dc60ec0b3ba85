/** Class G: signatures after the issuer's, and signatures taken from other documents (multi-…, recycled-…). */
import type { HostileCase } from '../hostile-case.ts';
import { signatureDictionary, smallNumbers, smallPage, smallWidget } from '../small-document.ts';
import { alterAmount, findGap, overwrite, signRanges } from './byte-edits.ts';
import { catalog, forgedContents } from './incremental-saving.ts';
import {
  type Attack,
  type NumberedObjects,
  type Workshop,
  append,
  attacksOn,
  signVariation,
} from './workshop.ts';

const { next } = smallNumbers;

const secondField: NumberedObjects = [
  [1, `<< ${catalog.replace('[6 0 R]', `[6 0 R ${next} 0 R]`)} >>`],
  [3, smallPage(`6 0 R ${next} 0 R`)],
  [next, smallWidget('Signature2', next + 1)],
];
const altered: NumberedObjects = [[4, forgedContents]];
const newSignature = signatureDictionary();

/** A revision with an invisible field, signed. */
const secondSigned =
  (signer: 'sign' | 'attacker', more: NumberedObjects = []): Attack[2] =>
  (genuine, workshop) =>
    signRanges(
      append(genuine, [...secondField, [next + 1, newSignature], ...more]).bytes,
      signer === 'sign' ? workshop.sign : workshop.attacker(),
    );

const signedLast = { signedAsIs: true } as const;

const laterSigners: readonly Attack[] = [
  ['attacker-signs-last', ['C2', 'C20'], secondSigned('attacker'), signedLast],
  ['attacker-signs-altered', ['C2', 'C20'], secondSigned('attacker', altered), signedLast],
  ['issuer-signs-last', ['C2', 'C20'], secondSigned('sign'), signedLast],
  ['issuer-signs-altered', ['C2', 'C20'], secondSigned('sign', altered), signedLast],
  [
    'issuer-signs-after-broken',
    ['C2', 'K2'],
    (genuine, workshop) => secondSigned('sign')({ ...genuine, bytes: alterAmount(genuine.bytes) }, workshop),
    signedLast,
  ],
  [
    'attacker-replaces',
    ['K5'],
    (genuine, workshop) =>
      signRanges(append(genuine, [[7, newSignature], ...altered]).bytes, workshop.attacker()),
    { signedAsIs: true, verdicts: ['indeterminate'] },
  ],
  ['two-in-one-revision', ['C2'], (_, workshop) => twoInOneRevision(workshop), signedLast],
];

function twoInOneRevision(workshop: Workshop): Uint8Array {
  const other =
    '/Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 100 200 100] /Contents <3000>';
  return signVariation(workshop, {
    change: (objects) => {
      for (const [number, object] of secondField) objects.set(number, object);
      objects.set(next + 1, signatureDictionary(other));
    },
  }).bytes;
}

/** The value of one file's first or last signature put into another. */
function take(source: Buffer, which: 'first' | 'last', target: Buffer): Uint8Array {
  const { start, end } = findGap(source, which);
  return overwrite(target, findGap(target).start, source.subarray(start, end).toString('latin1'));
}

const recycled: readonly Attack[] = [
  ['signature', ['K2'], ({ bytes }, workshop) => take(otherDocument(workshop), 'first', bytes)],
  [
    'signature-over-altered',
    ['K2'],
    ({ bytes }, workshop) => take(otherDocument(workshop), 'first', alterAmount(bytes)),
  ],
  ['timestamp-as-signature', ['K1'], ({ bytes }, { archived }) => take(archived().bytes, 'last', bytes)],
  [
    'signature-as-timestamp',
    ['S1'],
    ({ bytes }, { archived }) => {
      const { start, end } = findGap(bytes);
      const target = archived().bytes;
      return overwrite(target, findGap(target, 'last').start, bytes.subarray(start, end).toString('latin1'));
    },
    // A timestamp that cannot be read leaves the issuer's signature as it was.
    { verdicts: ['indeterminate'] },
  ],
];

function otherDocument(workshop: Workshop): Buffer {
  return signVariation(workshop, { before: { 5: '% another document\n' } }).bytes;
}

export function foreignSignatures(workshop: Workshop): readonly HostileCase[] {
  return [
    ...attacksOn('multi', [workshop, workshop.signed], laterSigners),
    ...attacksOn('recycled', [workshop, workshop.signed], recycled),
  ];
}
