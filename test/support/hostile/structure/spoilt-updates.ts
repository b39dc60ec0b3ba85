/** Class B again: appended bytes that only a reader takes which repairs, or with the wrong end (isa-…). */
import type { HostileCase } from '../hostile-case.ts';
import { smallNumbers } from '../small-document.ts';
import { findGap } from './byte-edits.ts';
import { catalog, forgedContents } from './incremental-saving.ts';
import type { RawRevision } from './raw-revision.ts';
import { type Attack, type Workshop, append, attacksOn } from './workshop.ts';

const { next } = smallNumbers;
const content = [4, forgedContents] as const;
const object = `4 0 obj\n${forgedContents}\nendobj\n`;

const plain =
  (text: string): Attack[2] =>
  ({ bytes }) =>
    Buffer.concat([bytes, Buffer.from(text, 'latin1')]);
const ended =
  (ending: NonNullable<RawRevision['ending']>): Attack[2] =>
  (base) =>
    append(base, [content], { ending }).bytes;

const attacks: readonly Attack[] = [
  ['body-only', ['C1'], plain(object)],
  ['body-and-trailer', ['C1', 'C7'], plain(`${object}trailer\n<< /Size 8 /Root 1 0 R >>\n%%EOF\n`)],
  [
    'body-and-old-startxref',
    ['C1'],
    ({ bytes, startxref }) => {
      return Buffer.concat([bytes, Buffer.from(`${object}startxref\n${startxref}\n%%EOF\n`)]);
    },
  ],
  ['body-and-end-marker', ['C7', 'C1', 'C8'], plain(`${object}%%EOF\n`)],
  ['no-trailer', ['C7'], ended((_, startxref) => `startxref\n${startxref}\n%%EOF\n`)],
  ['no-startxref', ['C7'], ended((trailer) => `trailer\n${trailer}\n%%EOF\n`)],
  [
    'no-end-marker',
    ['C1', 'C7'],
    ended((trailer, startxref) => `trailer\n${trailer}\nstartxref\n${startxref}\n`),
  ],
  ['nothing-after-the-table', ['C1', 'C7'], ended(() => '')],
  [
    'misspelt-end',
    ['C1', 'C7'],
    ended((trailer, startxref) => `trailer\n${trailer}\nstartxref\n${startxref}\n%Must be %%EOF`),
  ],
  ['startxref-zero', ['C7'], ended((trailer) => `trailer\n${trailer}\nstartxref\n0\n%%EOF\n`)],
  [
    'startxref-off-by-one',
    ['C7'],
    ended((trailer, startxref) => `trailer\n${trailer}\nstartxref\n${startxref + 1}\n%%EOF\n`),
  ],
  ['startxref-negative', ['C7'], ended((trailer) => `trailer\n${trailer}\nstartxref\n-1\n%%EOF\n`)],
  ['comment', ['C1'], plain('% a comment\n')],
  ['one-space', ['C1'], plain(' ')],
  ['empty-line', ['C1'], plain('\n')],
  ['only-an-end-marker', ['C1', 'C7', 'C8'], plain('%%EOF\n')],
  ['only-a-trailer', ['C1', 'C7'], plain('trailer\n<< /Root 1 0 R >>\n')],
  [
    'table-only-to-the-font',
    ['C20', 'C9'],
    (base) =>
      append(base, [], {
        rows: () => [{ number: 4, offset: base.bytes.indexOf('5 0 obj'), generation: 0, type: 'n' }],
      }).bytes,
  ],
  [
    'table-only-frees-the-content',
    ['C20'],
    (base) => append(base, [], { rows: () => [{ number: 4, offset: 0, generation: 1, type: 'f' }] }).bytes,
  ],
  [
    'table-only-into-the-gap',
    ['C20', 'C9'],
    (base) =>
      append(base, [], {
        rows: () => [{ number: 4, offset: findGap(base.bytes).end - 40, generation: 0, type: 'n' }],
      }).bytes,
  ],
  [
    'trailer-only-new-root',
    ['C20'],
    (base) =>
      append(base, [[next, `<< ${catalog} >>`]], {
        trailer: (entries) => entries.replace('/Root 1', `/Root ${next}`),
      }).bytes,
  ],
  [
    'trailer-only-new-info',
    ['C20'],
    (base) =>
      append(base, [[next, '<< /Title (9,000,000) >>']], {
        trailer: (entries) => `${entries} /Info ${next} 0 R`,
      }).bytes,
  ],
  [
    'trailer-only-encrypt',
    ['C20', 'C9'],
    (base) =>
      append(base, [], {
        rows: () => [],
        trailer: (entries) => `${entries} /Encrypt << /Filter /Standard /V 1 /R 2 /O () /U () /P -4 >>`,
      }).bytes,
  ],
  [
    'no-previous',
    ['C7', 'C3', 'C2', 'C9'],
    (base) => append(base, [content], { trailer: (entries) => entries.replace(/\/Prev \d+/, '') }).bytes,
    { verdicts: ['unsigned'] },
  ],
];

export function spoiltUpdates(workshop: Workshop): readonly HostileCase[] {
  return attacksOn('isa', [workshop, workshop.signed], attacks);
}
