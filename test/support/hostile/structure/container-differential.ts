/** Class H, object streams that lie (par-container-…). */
import type { CheckId } from '#contract/verification.ts';
import { type Entries, type StreamRevision, writeStreamRevision } from '../../documents/stream-writer.ts';
import type { HostileCase } from '../hostile-case.ts';
import { signatureDictionary, smallObjects, smallRevision } from '../small-document.ts';
import { catalog } from './incremental-saving.ts';
import { type Workshop, asCases, signStream } from './workshop.ts';

interface Parts {
  head: string;
  body: string;
}

type Lie = NonNullable<StreamRevision['container']>;

const set =
  (key: string, value: string): Lie =>
  (entries) =>
    void entries.set(key, value);
const drop =
  (key: string): Lie =>
  (entries) =>
    void entries.delete(key);

/** Rewrites the pairs of numbers and offsets, and says right where the objects begin. */
function pairs(change: (pairs: (readonly [number: number, offset: number])[], parts: Parts) => void): Lie {
  return (entries: Entries, parts: Parts) => {
    const numbers = parts.head.trim().split(' ').map(Number);
    const list = Array.from(
      { length: numbers.length / 2 },
      (_, index) => [numbers[2 * index] ?? 0, numbers[2 * index + 1] ?? 0] as const,
    );
    const changed = [...list];
    change(changed, parts);
    parts.head = `${changed.flat().join(' ')}\n`;
    entries.set('N', String(changed.length));
    entries.set('First', String(parts.head.length));
  };
}

/** One more object behind the others. */
const also = (number: number, object: string): Lie =>
  pairs((list, parts) => {
    list.push([number, parts.body.length]);
    parts.body += `${object}\n`;
  });
const evilCatalog = `<< ${catalog.replace('2 0 R', '5 0 R')} >>`;

const lies: readonly (readonly [name: string, checks: readonly CheckId[], lie: Lie])[] = [
  ['count-too-small', ['C9'], set('N', '2')],
  ['count-too-large', ['C9'], set('N', '9')],
  ['count-zero', ['C9'], set('N', '0')],
  ['count-negative', ['C9'], set('N', '-5')],
  ['count-missing', ['C9'], drop('N')],
  ['first-too-small', ['C9'], set('First', '4')],
  ['first-too-large', ['C9'], set('First', '60')],
  ['first-beyond-the-end', ['C9'], set('First', '99999')],
  ['first-missing', ['C9'], drop('First')],
  ['type-missing', ['C9'], drop('Type')],
  ['type-other', ['C9'], set('Type', '/XRef')],
  ['extends-itself', ['C9'], set('Extends', '8 0 R')],
  ['extends-another', ['C9'], set('Extends', '4 0 R')],
  ['filter-unknown', ['C9'], set('Filter', '/LZWDecode')],
  ['filter-missing', ['C9'], drop('Filter')],
  ['length-wrong', ['C9'], set('Length', '5')],
  ['external', ['C9'], set('F', '(objects.bin)')],
  ['order-reversed', ['C9'], pairs((list) => void list.splice(0, list.length, ...list.toReversed()))],
  [
    'pairs-exchanged',
    ['C9'],
    pairs((list) => {
      const [first, second] = list;
      if (first !== undefined && second !== undefined)
        list.splice(0, 2, [first[0], second[1]], [second[0], first[1]]);
    }),
  ],
  ['number-of-another', ['C9'], pairs((list) => void list.splice(0, 1, [77, 0]))],
  ['object-twice', ['C9'], also(1, evilCatalog)],
  ['object-overrides-a-plain-one', ['C9'], also(4, 'null')],
  ['object-overrides-the-signature', ['C9'], also(7, '<< /Type /Sig >>')],
  ['object-nobody-lists', ['C9'], also(77, evilCatalog)],
  ['object-itself', ['C9'], also(8, 'null')],
  ['two-objects-in-one-place', ['C9'], pairs((list) => void list.push([77, list.at(-1)?.[1] ?? 0]))],
  ['bytes-between', ['C9'], (_, parts) => void (parts.body = parts.body.replace('>>\n', '>>9'))],
  ['bytes-after', ['C9'], (_, parts) => void (parts.body += '(9,000,000)')],
  [
    'bytes-before',
    ['C9'],
    pairs((list, parts) => {
      parts.body = `(9,000,000)\n${parts.body}`;
      list.splice(0, list.length, ...list.map(([number, offset]) => [number, offset + 12] as const));
    }),
  ],
  ['letters-in-the-head', ['C9'], (_, parts) => void (parts.head = parts.head.replace(/\d/, 'x'))],
  [
    'key-twice',
    ['C9'],
    (_, parts) => void (parts.body = parts.body.replace('/Pages', '/Pages 5 0 R /Pages')),
  ],
  ['whole-object-inside', ['C9'], (_, parts) => void (parts.body = `1 0 obj ${parts.body}`)],
  [
    'reference-inside',
    ['C9', 'C2'],
    pairs((list, parts) => {
      parts.body += '4 0 R\n';
      list.splice(0, 1, [list[0]?.[0] ?? 0, parts.body.length - 6]);
      list.push(...list.splice(0, 1));
    }),
  ],
];

export function containerDifferentials(workshop: Workshop): readonly HostileCase[] {
  const packed = [1, 2, 3, 5, 6];
  const signed = (stream: Partial<StreamRevision>) => (): Uint8Array => signStream(workshop, stream).bytes;
  const more = { signedAsIs: true } as const;
  // Such a thing was never signed.
  const unsigned = { verdicts: ['unsigned', 'rejected'] } as const;
  return asCases('par-container', [
    ...lies.map(([name, checks, container]) => [name, checks, signed({ packed, container }), more] as const),
    ['signature-inside', ['C2'], () => signatureInside(packed), unsigned],
    [
      'index-of-another',
      ['C9'],
      signed({
        packed,
        crossReference: (_, rows) => {
          const at = rows.findIndex(([number]) => number === 5);
          rows[at] = [5, 2, 8, 0];
        },
      }),
      more,
    ],
    [
      'stream-inside-itself',
      ['C9'],
      signed({
        packed,
        crossReference: (_, rows) => {
          const at = rows.findIndex(([number]) => number === 8);
          rows[at] = [8, 2, 8, 0];
        },
      }),
      more,
    ],
  ]);
}

/** Nothing signs what is compressed, so this one has no value worth the name. */
function signatureInside(packed: readonly number[]): Uint8Array {
  const entries = '/Filter /A /SubFilter /adbe.pkcs7.detached /ByteRange [0 1 2 3] /Contents <3000>';
  const objects = smallObjects(signatureDictionary(entries));
  return writeStreamRevision({ ...smallRevision(objects), packed: [...packed, 7] }).bytes;
}
