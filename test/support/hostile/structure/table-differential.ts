/** Class H, cross-reference tables and trailers that can be read in two ways (par-table-…). */
import type { HostileCase } from '../hostile-case.ts';
import { add, all } from './abuse.ts';
import { replaceText } from './byte-edits.ts';
import { forgedContents } from './incremental-saving.ts';
import type { Row } from './raw-revision.ts';
import { type SignedAttack, type Variation, type Workshop, signedAttacks } from './workshop.ts';

/** Changes the entry of one object. */
const row = (number: number, change: Partial<Row>): Variation => ({
  rows: (rows) => rows.map((each) => (each.number === number ? { ...each, ...change } : each)),
});
const offsetOf = (rows: readonly Row[], number: number): number =>
  rows.find((each) => each.number === number)?.offset ?? 0;
const trailer = (from: RegExp | string, to: string): Variation => ({
  trailer: (entries) => entries.replace(from, to),
});
const moreTrailer = (text: string): Variation => ({ trailer: (entries) => `${entries} ${text}` });
const patched = (from: string, to: string): Variation => ({ patch: (bytes) => replaceText(bytes, from, to) });

const entries: readonly SignedAttack[] = [
  [
    'entry-of-another-object',
    ['C9'],
    {
      rows: (rows) => rows.map((each) => (each.number === 4 ? { ...each, offset: offsetOf(rows, 5) } : each)),
    },
  ],
  [
    'entries-exchanged',
    ['C9'],
    {
      rows: (rows) =>
        rows.map((each) =>
          each.number === 4 || each.number === 5
            ? { ...each, offset: offsetOf(rows, 9 - each.number) }
            : each,
        ),
    },
  ],
  ['entry-of-the-next-generation', ['C9'], row(4, { generation: 1 })],
  [
    'entry-off-by-one',
    ['C9'],
    { rows: (rows) => rows.map((each) => (each.number === 4 ? { ...each, offset: each.offset - 1 } : each)) },
  ],
  [
    'entry-inside-the-object',
    ['C9'],
    { rows: (rows) => rows.map((each) => (each.number === 4 ? { ...each, offset: each.offset + 2 } : each)) },
  ],
  ['entry-zero', ['C9'], row(4, { offset: 0 })],
  ['entry-beyond-the-end', ['C9'], row(4, { offset: 9_999_999_999 })],
  [
    'entry-at-the-table',
    ['C9'],
    {
      patch: (bytes, at) =>
        replaceText(bytes, String(bytes.indexOf('4 0 obj')).padStart(10, '0'), String(at).padStart(10, '0')),
    },
  ],
  ['entry-free-but-there', ['C9'], row(4, { type: 'f' })],
  ['entry-missing', ['C9'], { rows: (rows) => rows.filter(({ number }) => number !== 4) }],
  [
    'entry-twice',
    ['C9'],
    { rows: (rows) => [...rows, { number: 4, offset: offsetOf(rows, 5), generation: 0, type: 'n' }] },
  ],
  [
    'entry-twice-alike',
    ['C9'],
    { rows: (rows) => [...rows, { number: 4, offset: offsetOf(rows, 4), generation: 0, type: 'n' }] },
  ],
  [
    'entry-free-and-used',
    ['C9'],
    { rows: (rows) => [...rows, { number: 4, offset: 0, generation: 1, type: 'f' }] },
  ],
  ['entry-of-an-unknown-type', ['C7'], patched(' 65535 f ', ' 65535 x ')],
  ['entry-too-short', ['C7'], patched(' 65535 f \n', ' 65535 f\n')],
  ['entry-too-long', ['C7'], patched(' 65535 f \n', ' 65535 f  \n')],
  ['entry-with-sign', ['C7'], patched('0000000000 65535', '+000000000 65535')],
  ['count-too-small', ['C7'], patched('xref\n0 8\n', 'xref\n0 7\n')],
  ['count-too-large', ['C7'], patched('xref\n0 8\n', 'xref\n0 9\n')],
  ['count-negative', ['C7'], patched('xref\n0 8\n', 'xref\n0 -8\n')],
  ['numbered-from-one', ['C9', 'C7', 'C2'], patched('xref\n0 8\n', 'xref\n1 8\n')],
  ['word-misspelt', ['C7'], patched('xref\n0 8\n', 'xreF\n0 8\n')],
  ['comment-in-the-table', ['C7'], patched('xref\n0 8\n', 'xref\n0 8 % 9\n')],
];

const trailers: readonly SignedAttack[] = [
  ['size-too-small', ['C7'], trailer('/Size 8', '/Size 7')],
  ['size-missing', ['C7'], trailer('/Size 8', '')],
  ['size-negative', ['C7'], trailer('/Size 8', '/Size -8')],
  ['size-a-reference', ['C7'], trailer('/Size 8', '/Size 4 0 R')],
  ['root-twice', ['C9'], moreTrailer('/Root 5 0 R')],
  ['root-twice-alike', ['C9'], moreTrailer('/Root 1 0 R')],
  ['root-escaped', ['C9'], moreTrailer('/Roo#74 5 0 R')],
  ['size-twice', ['C9'], moreTrailer('/Size 99')],
  ['info-twice', ['C9'], moreTrailer('/Info 5 0 R /Info 4 0 R')],
  ['encrypted', ['C9'], moreTrailer('/Encrypt << /Filter /Standard /V 1 /R 2 /O () /U () /P -4 >>')],
  ['encrypted-by-reference', ['C9'], moreTrailer('/Encrypt 99 0 R')],
  ['encrypted-by-null', ['C9'], moreTrailer('/Encrypt null')],
  [
    'previous-itself',
    ['C7'],
    {
      ...moreTrailer('/Prev 1111111111'),
      patch: (bytes, at) => replaceText(bytes, '1111111111', String(at).padEnd(10)),
    },
  ],
  ['previous-forward', ['C7'], moreTrailer('/Prev 99999')],
  ['previous-zero', ['C7'], moreTrailer('/Prev 0')],
  [
    'previous-an-object',
    ['C7'],
    {
      ...moreTrailer('/Prev 1111111111'),
      patch: (bytes) => replaceText(bytes, '1111111111', String(bytes.indexOf('5 0 obj')).padEnd(10)),
    },
  ],
  ['previous-negative', ['C7'], moreTrailer('/Prev -1')],
  ['previous-a-real-number', ['C7'], moreTrailer('/Prev 9.5')],
  ['previous-a-reference', ['C7'], moreTrailer('/Prev 4 0 R')],
  ['previous-null', ['C7'], moreTrailer('/Prev null')],
  ['hybrid', ['C7'], hybrid('20 0 R', [20, 0])],
  ['hybrid-hides-content', ['C7'], hybrid('4 0 R', [4, 1])],
  ['hybrid-to-nowhere', ['C7'], moreTrailer('/XRefStm 99999')],
  ['linearized-first-page', ['C7'], linearized()],
];

/** A table that sends newer readers to a stream, where an object has another place. */
function hybrid(_: string, [number, type]: readonly [number: number, type: number]): Variation {
  const data = Buffer.from([type, 0, 9, 0]).toString('latin1');
  const stream = `<< /Type /XRef /Size 22 /W [1 2 1] /Index [${number} 1] /Root 1 0 R /Length 4 >>\nstream\n${data}\nendstream`;
  return {
    change: add(21, stream),
    ...moreTrailer('/XRefStm 1111111111'),
    patch: (bytes) => replaceText(bytes, '1111111111', String(bytes.indexOf('21 0 obj')).padEnd(10)),
  };
}

/** The last `startxref` names a first-page section at the front, which continues with the table at the back. */
function linearized(): Variation {
  const first = 'xref\n0 0\ntrailer\n<< /Size 8 /Root 1 0 R /Prev 1111111111 >>\nstartxref\n0\n%%EOF\n';
  return {
    before: { 1: first },
    ending: (text) => `trailer\n${text}\nstartxref\n2222222222\n%%EOF\n`,
    patch: (bytes, at) => {
      const back = replaceText(bytes, '1111111111', String(at).padEnd(10));
      return replaceText(back, '2222222222', String(bytes.indexOf('xref')).padStart(10, '0'));
    },
  };
}

/** Bytes in between that a reader which repairs takes for objects. */
const between: readonly SignedAttack[] = [
  ['object-twice', ['C9'], { before: { 5: `4 0 obj\n${forgedContents}\nendobj\n` } }],
  ['object-twice-first', ['C9'], { before: { 1: `4 0 obj\n${forgedContents}\nendobj\n` } }],
  ['object-twice-last', ['C9'], { before: { 0: `4 0 obj\n${forgedContents}\nendobj\n` } }],
  ['object-of-the-next-generation', ['C9'], { before: { 5: `4 1 obj\n${forgedContents}\nendobj\n` } }],
  ['object-unknown', ['C9'], { before: { 5: '77 0 obj\n<< >>\nendobj\n' } }],
  ['object-in-a-comment', ['C9'], { before: { 5: '% 4 0 obj << /Length 0 >> endobj\n' } }],
  ['table-in-a-comment', ['C9'], { before: { 5: '% xref 0 0 trailer << /Root 5 0 R >>\n' } }],
  ['words-between', ['C9'], { before: { 5: 'attacker\n' } }],
  ['number-between', ['C9'], { before: { 5: '9\n' } }],
  ['string-between', ['C9'], { before: { 5: '(9,000,000)\n' } }],
  ['trailer-between', ['C9'], { before: { 5: 'trailer\n<< /Root 5 0 R >>\n' } }],
  [
    'table-between',
    ['C9'],
    { before: { 5: 'xref\n0 0\ntrailer\n<< /Root 5 0 R >>\nstartxref\n9\n%%EOF\n' } },
  ],
  ['end-of-object-between', ['C9'], { before: { 5: 'endobj\n' } }],
  ['end-of-stream-between', ['C9'], { before: { 5: 'endstream\nendobj\n' } }],
  [
    'objects-overlap',
    ['C9'],
    {
      change: all(
        add(4, `<< /Length 80 >>\nstream\n20 0 obj\n<< /Length 10 >>\nendobj\n${' '.repeat(45)}\nendstream`),
        add(20, '<< >>'),
      ),
      rows: (rows) =>
        rows.map((each) => (each.number === 20 ? { ...each, offset: offsetOf(rows, 4) + 33 } : each)),
    },
  ],
];

export function tableDifferentials(workshop: Workshop): readonly HostileCase[] {
  return signedAttacks('par-table', workshop, [...entries, ...trailers, ...between]);
}
