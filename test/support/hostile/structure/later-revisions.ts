/** What comes after a genuine long-term document: data taken away, objects reused, timestamps that do not fit (ltv-later-…). */
import type { HostileCase } from '../hostile-case.ts';
import { type SmallObjects, type Written, smallPage, smallWidget } from '../small-document.ts';
import { all, add } from './abuse.ts';
import { overwriteRange, replaceText } from './byte-edits.ts';
import { forgedContents } from './incremental-saving.ts';
import { appendStamped, followingTimestamp, longTerm, storeNumbers, vriKey } from './long-term.ts';
import type { RawRevision } from './raw-revision.ts';
import { type Attack, type Workshop, attacksOn, edit, updated } from './workshop.ts';

const { next } = storeNumbers;
const form = '/AcroForm << /Fields [6 0 R 8 0 R] /SigFlags 3 >>';
const catalog = `<< /Type /Catalog /DSS 10 0 R /Pages 2 0 R ${form} >>`;
const store = '<< /Type /DSS /CRLs [11 0 R 12 0 R] /Certs [13 0 R 14 0 R] /VRI 15 0 R >>';
const data = '<< /Length 1 >>\nstream\n0\nendstream';

/** Nobody stamped these. */
const unstamped: readonly Attack[] = [
  ['store-dropped', ['C20'], updated([1, catalog.replace('/DSS 10 0 R ', '')])],
  ['store-null', ['C20'], updated([1, catalog.replace('10 0 R', 'null')])],
  ['store-emptied', ['C20'], updated([10, '<< >>'])],
  ['store-moved-empty', ['C20'], updated([1, catalog.replace('10 0 R', `${next} 0 R`)], [next, '<< >>'])],
  ['certificates-dropped', ['C20'], updated([10, store.replace('/Certs [13 0 R 14 0 R] ', '')])],
  ['crl-dropped', ['C20'], updated([10, store.replace('[11 0 R 12 0 R]', '[12 0 R]')])],
  ['crl-replaced', ['C20'], updated([10, store.replace('11 0 R', `${next} 0 R`)], [next, data])],
  ['crl-changed', ['C20'], updated([11, data])],
  ['crl-is-null', ['C20'], updated([11, 'null'])],
  ['certificate-changed', ['C20'], updated([13, data])],
  ['entries-dropped', ['C20'], updated([10, store.replace(' /VRI 15 0 R', '')])],
  ['entry-dropped', ['C20'], updated([15, '<< >>'])],
  ['entry-emptied', ['C20'], updated([16, '<< >>'])],
  ['entry-renamed', ['C20'], updated([15, `<< /${vriKey.replace('0', 'F')} 16 0 R >>`])],
  ['timestamp-dropped', ['C20', 'C2'], updated([1, catalog.replace(' 8 0 R]', ']')])],
  [
    'timestamp-value-dropped',
    ['C20', 'C2'],
    updated([8, smallWidget('Signature2', 9).replace('/V 9 0 R ', '')]),
  ],
  ['timestamp-redefined', ['C20', 'C2', 'C3'], updated([9, '<< /Type /DocTimeStamp >>'])],
  ['timestamp-shown', ['C20'], updated([8, smallWidget('Signature2', 9).replace('[0 0 0 0]', '[0 0 9 9]')])],
  ['widget-dropped', ['C20'], updated([3, smallPage('6 0 R')])],
  ['content-changed', ['C20'], updated([4, forgedContents])],
  [
    'content-in-the-name-of-a-crl',
    ['C20'],
    updated([10, store.replace('11 0 R', '11 0 R 4 0 R')], [4, forgedContents]),
  ],
];

const stamped =
  (change: (objects: SmallObjects) => void, raw: Partial<RawRevision> = {}): Attack[2] =>
  (genuine, workshop) => {
    const objects = followingTimestamp([8], true);
    change(objects);
    return appendStamped(workshop, genuine, { objects, minutes: 2, ...raw }).bytes;
  };

const signedLast = { signedAsIs: true } as const;
const value = next + 1;

/** These end in a timestamp that a TSA really gave. */
const stampedAgain: readonly Attack[] = [
  ['stamped-content-changed', ['C20'], stamped(add(4, forgedContents)), signedLast],
  ['stamped-store-dropped', ['C20'], stamped(edit(1, '/DSS 10 0 R ', '')), signedLast],
  ['stamped-crl-changed', ['C20'], stamped(add(11, data)), signedLast],
  [
    'stamped-font-in-the-name-of-a-crl',
    ['C20'],
    stamped(all(add(10, store.replace('11 0 R', '11 0 R 5 0 R')), add(5, data))),
    signedLast,
  ],
  [
    'stamped-takes-the-old-value',
    ['C20', 'C2'],
    stamped(
      all(edit(next, `/V ${value} 0 R`, '/V 9 0 R'), (objects) => {
        objects.set(9, objects.get(value) ?? '');
        objects.delete(value);
      }),
    ),
    signedLast,
  ],
  [
    'stamped-takes-the-old-field',
    ['C20', 'C2'],
    stamped((objects) => {
      objects.set(8, smallWidget('Signature2', value));
      objects.delete(next);
      objects.delete(3);
      objects.delete(1);
    }),
    signedLast,
  ],
  ['stamped-shares-the-old-value', ['C2'], stamped(edit(next, `/V ${value} 0 R`, '/V 9 0 R')), signedLast],
  [
    'stamped-frees-the-content',
    ['C20'],
    stamped(() => undefined, {
      rows: (rows) => [...rows, { number: 4, offset: 0, generation: 1, type: 'f' }],
    }),
    signedLast,
  ],
  [
    'stamped-frees-the-first',
    ['C20', 'C2'],
    stamped(() => undefined, {
      rows: (rows) => [...rows, { number: 9, offset: 0, generation: 1, type: 'f' }],
    }),
    signedLast,
  ],
];

/** Ranges of the document timestamp itself. */
const ranges: readonly Attack[] = [
  [
    'timestamp-range-short',
    ['C7', 'C3'],
    (_, workshop) => lastRange(workshop, (numbers) => [...numbers.slice(0, 3), 100]),
  ],
  ['timestamp-range-zero', ['C3'], (_, workshop) => lastRange(workshop, () => [0, 0, 0, 0])],
  [
    'timestamp-range-of-the-first',
    ['C4', 'C6', 'C7'],
    (_, workshop) => lastRange(workshop, () => firstRange(workshop.signed().bytes)),
  ],
  ['first-range-spoilt', ['C3'], ({ bytes }) => overwriteRange(bytes, () => '[0 0 0 0]')],
];

function firstRange(bytes: Buffer): readonly number[] {
  const [, numbers = ''] = /\/ByteRange \[([\d ]+)\]/.exec(bytes.toString('latin1')) ?? [];
  return numbers.trim().split(' ').map(Number);
}

function lastRange(
  workshop: Workshop,
  change: (numbers: readonly number[]) => readonly number[],
): Uint8Array {
  const { bytes } = longTerm(workshop);
  const at = bytes.lastIndexOf('/ByteRange [');
  const written = bytes.subarray(at, bytes.indexOf(']', at) + 1).toString('latin1');
  const numbers = firstRange(Buffer.from(written, 'latin1'));
  const text = `/ByteRange [${change(numbers).join(' ')}]`.padEnd(written.length);
  return Buffer.concat([bytes.subarray(0, at), replaceText(bytes.subarray(at), written, text)]);
}

export function laterRevisions(workshop: Workshop): readonly HostileCase[] {
  const genuine = (): Written => longTerm(workshop);
  return attacksOn('ltv-later', [workshop, genuine], [...unstamped, ...stampedAgain, ...ranges]);
}
