/** Class H, cross-reference streams that lie (par-stream-…). */
import type { CheckId } from '#contract/verification.ts';
import type { Entries, StreamRevision, StreamRow } from '../../documents/stream-writer.ts';
import type { HostileCase } from '../hostile-case.ts';
import { forgedContents } from './incremental-saving.ts';
import { type Workshop, appendStream, asCases, signStream } from './workshop.ts';

type Lie = NonNullable<StreamRevision['crossReference']>;

const set =
  (key: string, value: string): Lie =>
  (entries) =>
    void entries.set(key, value);
const drop =
  (key: string): Lie =>
  (entries) =>
    void entries.delete(key);
/** Changes the row of object 4. */
const row =
  (change: (row: StreamRow, rows: readonly StreamRow[]) => StreamRow): Lie =>
  (_, rows) => {
    const at = rows.findIndex(([number]) => number === 4);
    const own = rows[at];
    if (own !== undefined) rows[at] = change(own, rows);
  };
const secondOf = (rows: readonly StreamRow[], number: number): number =>
  rows.find((each) => each[0] === number)?.[2] ?? 0;
/** Says of object 4 a second time that it is elsewhere. */
const again: Lie = (entries, rows) => {
  rows.push([4, 1, secondOf(rows, 5), 0]);
  entries.set('Index', `${entries.get('Index')?.slice(0, -1)} 4 1]`);
};

const lies: readonly (readonly [name: string, checks: readonly CheckId[], lie: Lie])[] = [
  ['widths-too-small', ['C7'], set('W', '[1 3 2]')],
  ['widths-too-large', ['C7'], set('W', '[1 4 3]')],
  ['widths-zero', ['C7'], set('W', '[0 0 0]')],
  ['widths-two', ['C7'], set('W', '[1 6]')],
  ['widths-four', ['C7'], set('W', '[1 4 2 0]')],
  ['widths-negative', ['C7'], set('W', '[1 -4 2]')],
  ['widths-huge', ['C7'], set('W', '[1 4000000000 2]')],
  ['widths-without-type', ['C7', 'C9'], set('W', '[0 5 2]')],
  ['widths-exchanged', ['C7', 'C9'], set('W', '[2 4 1]')],
  ['widths-missing', ['C7'], drop('W')],
  ['widths-a-reference', ['C7'], set('W', '4 0 R')],
  ['index-too-small', ['C7'], set('Index', '[0 5]')],
  ['index-too-large', ['C7'], set('Index', '[0 50]')],
  ['index-odd', ['C7'], set('Index', '[0 9 4]')],
  ['index-empty', ['C7'], set('Index', '[]')],
  ['index-shifted', ['C7', 'C9'], set('Index', '[1 9]')],
  ['index-overlapping', ['C7', 'C9'], set('Index', '[0 5 4 4]')],
  ['index-a-name', ['C7'], set('Index', '/None')],
  ['size-too-small', ['C7'], set('Size', '5')],
  ['size-missing', ['C7'], drop('Size')],
  ['size-negative', ['C7'], set('Size', '-9')],
  ['type-missing', ['C7'], drop('Type')],
  ['type-other', ['C7'], set('Type', '/ObjStm')],
  ['filter-unknown', ['C7', 'C9'], set('Filter', '/LZWDecode')],
  ['filter-missing', ['C7'], drop('Filter')],
  ['filter-twice', ['C7', 'C9'], set('Filter', '[/FlateDecode /FlateDecode]')],
  ['predictor-lies', ['C7', 'C9'], set('DecodeParms', '<< /Predictor 12 /Columns 7 >>')],
  ['predictor-unknown', ['C7', 'C9'], set('DecodeParms', '<< /Predictor 99 /Columns 7 >>')],
  ['predictor-of-tiff', ['C7', 'C9'], set('DecodeParms', '<< /Predictor 2 /Columns 7 >>')],
  ['length-wrong', ['C7'], set('Length', '5')],
  ['length-twice', ['C9', 'C7'], set('Length', '5 /Length 6')],
  ['root-twice', ['C9'], set('Root', '1 0 R /Root 5 0 R')],
  ['previous-itself', ['C7'], (entries, rows) => set('Prev', String(rows.at(-1)?.[2]))(entries, rows)],
  ['previous-an-object', ['C7'], (entries, rows) => set('Prev', String(secondOf(rows, 5)))(entries, rows)],
  ['previous-forward', ['C7'], set('Prev', '99999')],
  ['encrypted', ['C9'], set('Encrypt', '<< /Filter /Standard >>')],
  ['external', ['C9'], set('F', '(table.bin)')],
  [
    'entry-of-another-object',
    ['C9'],
    row(([number, type, , third], rows) => [number, type, secondOf(rows, 5), third]),
  ],
  ['entry-off-by-one', ['C9'], row(([number, type, second, third]) => [number, type, second + 1, third])],
  ['entry-beyond-the-end', ['C9'], row(([number, type, , third]) => [number, type, 0xffffffff, third])],
  ['entry-of-the-next-generation', ['C9'], row(([number, type, second]) => [number, type, second, 1])],
  ['entry-free', ['C9'], row(([number]) => [number, 0, 0, 0])],
  ['entry-of-an-unknown-type', ['C7'], row(([number, , second, third]) => [number, 3 as 2, second, third])],
  ['entry-in-no-object-stream', ['C9'], row(([number]) => [number, 2, 5, 0])],
  ['entry-in-itself', ['C9'], row(([number]) => [number, 2, 4, 0])],
  ['entry-in-the-table', ['C9'], row(([number], rows) => [number, 2, rows.at(-1)?.[0] ?? 0, 0])],
  ['entry-in-a-missing-stream', ['C9'], row(([number]) => [number, 2, 77, 0])],
  ['entry-twice', ['C9', 'C7'], again],
  [
    'entry-of-the-table-itself',
    ['C9', 'C7'],
    (_, rows) => {
      const last = rows.at(-1);
      if (last !== undefined) rows[rows.length - 1] = [last[0], 1, 20, 0];
    },
  ],
];

export function streamDifferentials(workshop: Workshop): readonly HostileCase[] {
  const appended = (crossReference: (entries: Entries, rows: StreamRow[]) => void) =>
    appendStream(signStream(workshop, {}), [[4, forgedContents]], { crossReference }).bytes;
  return [
    ...asCases(
      'par-stream',
      lies.map(([name, checks, lie]) => [
        name,
        checks,
        () => signStream(workshop, { crossReference: lie }).bytes,
        { signedAsIs: true },
      ]),
    ),
    ...asCases('par-stream-update', [
      ['changed', ['C20'], () => appended(() => undefined)],
      ['previous-dropped', ['C2'], () => appended(drop('Prev')), { verdicts: ['unsigned', 'rejected'] }],
      ['previous-to-an-object', ['C7'], () => appended(set('Prev', '20'))],
      [
        'previous-to-itself',
        ['C7'],
        () => appended((entries, rows) => set('Prev', String(rows.at(-1)?.[2]))(entries, rows)),
      ],
    ]),
  ];
}
