/** Class F, sneaky signatures: a further signature field that shows the attacker's text (ssa-…). */
import type { HostileCase } from '../hostile-case.ts';
import {
  type Written,
  signatureDictionary,
  smallNumbers,
  smallPage,
  smallWidget,
} from '../small-document.ts';
import { signRanges } from './byte-edits.ts';
import { catalog } from './incremental-saving.ts';
import {
  type Attack,
  type NumberedObjects,
  type Workshop,
  append,
  attacksOn,
  signVariation,
} from './workshop.ts';

const { next } = smallNumbers;
const drawing = 'BT /F1 24 Tf 12 10 Td (GUARANTEE 9,000,000 JPY) Tj ET';
const appearance = `<< /Type /XObject /Subtype /Form /BBox [0 0 440 40] /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`;
const seal = (entries: string): string =>
  `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Seal) ${entries} /P 3 0 R /Rect [60 690 500 730] /F 4 /AP << /N ${next + 1} 0 R >> >>`;
const twoWidgets = smallPage(`6 0 R ${next} 0 R`);
const value = `/V ${next + 2} 0 R`;

/** Adds a field that shows text. */
function sealed(genuine: Written, entries: string, more: NumberedObjects = []): Written {
  return append(genuine, [
    [1, `<< ${catalog.replace('[6 0 R]', `[6 0 R ${next} 0 R]`)} >>`],
    [3, twoWidgets],
    [next, seal(entries)],
    [next + 1, appearance],
    ...more,
  ]);
}

const withSeal =
  (entries: string, ...more: NumberedObjects): Attack[2] =>
  (genuine) =>
    sealed(genuine, entries, more).bytes;

const withSignedSeal =
  (signer: 'sign' | 'attacker'): Attack[2] =>
  (genuine, workshop) =>
    signRanges(
      sealed(genuine, value, [[next + 2, signatureDictionary()]]).bytes,
      signer === 'sign' ? workshop.sign : workshop.attacker(),
    );

const signedLast = { signedAsIs: true } as const;

const attacks: readonly Attack[] = [
  ['unsigned', ['C20'], withSeal('')],
  ['value-null', ['C2'], withSeal('/V null')],
  ['value-empty', ['C2'], withSeal(value, [next + 2, '<< >>'])],
  ['value-only-a-type', ['C2'], withSeal(value, [next + 2, '<< /Type /Sig >>'])],
  ['value-reused', ['C2'], withSeal('/V 7 0 R')],
  ['by-attacker', ['C2', 'C20'], withSignedSeal('attacker'), signedLast],
  ['by-issuer', ['C2', 'C20'], withSignedSeal('sign'), signedLast],
  [
    'field-not-listed',
    ['C20'],
    (genuine) =>
      append(genuine, [
        [3, twoWidgets],
        [next, seal('')],
        [next + 1, appearance],
      ]).bytes,
  ],
  [
    'kid-of-the-field',
    ['C20'],
    (genuine) =>
      append(genuine, [
        [6, smallWidget('Signature1', 7).replace('/V', `/Kids [${next} 0 R] /V`)],
        [3, twoWidgets],
        [next, seal('/Parent 6 0 R')],
        [next + 1, appearance],
      ]).bytes,
  ],
];

/** A signature object planted before signing, for a field to be added later. */
function phantom(workshop: Workshop): Written {
  const planted =
    '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 1 2 3] /Contents <00> >>';
  return signVariation(workshop, { change: (objects) => objects.set(20, planted) });
}

export function sealFields(workshop: Workshop): readonly HostileCase[] {
  return [
    ...attacksOn('ssa', [workshop, workshop.signed], attacks),
    ...attacksOn('ssa-archived', [workshop, workshop.archived], [['unsigned', ['C20'], withSeal('')]]),
    ...attacksOn(
      'ssa-phantom',
      [workshop, () => phantom(workshop)],
      [
        ['planted', ['C2'], ({ bytes }) => bytes, signedLast],
        ['used', ['C2'], withSeal('/V 20 0 R')],
      ],
    ),
  ];
}
