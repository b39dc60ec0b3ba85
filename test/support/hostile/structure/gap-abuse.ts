/** Class D: the signature still verifies, but other things stand in the gap that no signature covers (gap-…). */
import type { CheckId } from '#contract/verification.ts';
import type { HostileCase } from '../hostile-case.ts';
import { findGap, overwrite } from './byte-edits.ts';
import { type Workshop, asCases } from './workshop.ts';

/** The gap with room for other things: the digits of the CMS, and how many bytes the gap has in all. */
interface Room {
  readonly digits: string;
  readonly length: number;
}

const between = '  ';

/** `<digits>` closed early, something, and white space to the end of the gap. */
const thenText =
  (text: string) =>
  ({ digits, length }: Room): string =>
    `<${digits}>${between}${text}`.padEnd(length);

/** Padding zeros with something at their end. */
const lastDigits =
  (text: string) =>
  ({ digits, length }: Room): string =>
    `<${digits.padEnd(length - 2 - text.length, '0')}${text}>`;

/** The same CMS as a literal string; what is over can be filled. */
function literal({ digits }: Room): string {
  const bytes = Buffer.from(digits, 'hex').toString('latin1');
  return bytes.replaceAll(/[\\()]/g, '\\$&').replaceAll('\r', '\\r');
}

const drawing = 'BT /F1 24 Tf 72 700 Td (GUARANTEE 9,000,000 JPY) Tj ET';
const innerObject = `4 0 obj << /Length ${drawing.length} >>\nstream\n${drawing}\nendstream\nendobj`;

const forms: readonly (readonly [name: string, checks: readonly CheckId[], form: (room: Room) => string])[] =
  [
    ['closed-early', ['C4'], thenText('')],
    [
      'closed-early-then-comment',
      ['C4'],
      ({ digits, length }) => `<${digits}> % 9,000,000 JPY`.padEnd(length - 1) + '\n',
    ],
    ['closed-early-then-line-ends', ['C4'], ({ digits, length }) => `<${digits}>`.padEnd(length, '\n')],
    ['closed-early-then-nulls', ['C4'], ({ digits, length }) => `<${digits}>`.padEnd(length, '\0')],
    ['closed-early-then-key', ['C4'], thenText('/Reason (attacker)')],
    ['closed-early-then-appearance', ['C4'], thenText('/Rect [0 0 595 842]')],
    ['second-contents', ['C4', 'C6'], thenText('/Contents <3000>')],
    ['second-contents-null', ['C4', 'C6'], thenText('/Contents null')],
    ['second-range', ['C4', 'C6'], thenText('/ByteRange [0 0 0 0]')],
    ['second-subfilter', ['C4', 'C6'], thenText('/SubFilter /ETSI.RFC3161')],
    ['second-type', ['C4', 'C6'], thenText('/Type /Foo')],
    ['second-filter', ['C4', 'C6'], thenText('/Filter /Attacker.Filter')],
    ['dictionary-closed-early', ['C9'], thenText(`>> endobj ${innerObject} 99 0 obj <<`)],
    ['nested-dictionary', ['C4'], thenText('/Private << /Contents <00> >>')],
    [
      'white-space-in-digits',
      ['C4'],
      ({ digits, length }) => `<${digits.slice(0, 64)}    ${digits.slice(64)}>`.padEnd(length),
    ],
    ['white-space-in-padding', ['C4'], lastDigits('        ')],
    ['line-end-in-padding', ['C4'], lastDigits('\n')],
    ['null-in-padding', ['C4'], lastDigits('\0\0')],
    ['odd-digits', ['C4'], ({ digits, length }) => `<${digits.padEnd(length - 3, '0')}> `],
    ['letter-in-padding', ['C9', 'C4'], lastDigits('G0')],
    ['letter-o-in-padding', ['C9', 'C4'], lastDigits('OOOO')],
    ['high-byte-in-padding', ['C9', 'C4'], lastDigits('\xFF')],
    ['comment-in-padding', ['C9', 'C4'], lastDigits('%00')],
    ['opening-in-padding', ['C9', 'C4'], lastDigits('<00')],
    ['byte-after-cms', ['C5'], lastDigits('01')],
    ['message-after-cms', ['C5'], lastDigits(Buffer.from('9,000,000 JPY').toString('hex'))],
    ['second-cms', ['C5'], ({ digits, length }) => `<${`${digits}3003020101`.padEnd(length - 2, '0')}>`],
    ['cms-moved-by-a-byte', ['C5'], ({ digits, length }) => `<${`00${digits}`.padEnd(length - 2, '0')}>`],
    ['cms-cut', ['C5', 'K1'], ({ digits, length }) => `<${digits.slice(0, 400).padEnd(length - 2, '0')}>`],
    [
      'cms-twice',
      ['C5'],
      ({ digits, length }) => `<${digits}${digits.slice(0, length - 2 - digits.length)}>`.padEnd(length),
    ],
    ['literal', ['C4'], (room) => `(${literal(room)})`.padEnd(room.length)],
    ['literal-then-keys', ['C4'], (room) => `(${literal(room)}) /Reason (attacker)`.padEnd(room.length)],
    [
      'literal-then-object',
      ['C4', 'C9'],
      (room) => `(${literal(room)}) >> endobj ${innerObject} 99 0 obj <<`.padEnd(room.length),
    ],
    ['literal-padded', ['C4'], (room) => `(${literal(room).padEnd(room.length - 2, '\0')})`],
    ['literal-of-the-right-length', ['C4'], literalOfTheRightLength],
    ['no-digits', ['C4', 'C5'], ({ length }) => `<${' '.repeat(length - 2)}>`],
    ['name', ['C4'], ({ length }) => `/${'A'.repeat(100)}`.padEnd(length)],
  ];

/** Decodes to half of the gap, as a reader that only counts decoded bytes expects; the rest is a comment. */
function literalOfTheRightLength(room: Room): string {
  const decoded = (room.length - 2) / 2;
  const zeros = decoded - room.digits.length / 2;
  return `(${literal(room)}${'\0'.repeat(zeros)}) % 9,000,000`.padEnd(room.length - 1) + '\n';
}

export function gapAbuses({ signed }: Workshop): readonly HostileCase[] {
  return asCases(
    'gap',
    forms.map(([name, checks, form]) => [name, checks, () => fillGap(signed().bytes, form)]),
  );
}

function fillGap(bytes: Buffer, form: (room: Room) => string): Buffer {
  const { start, end } = findGap(bytes);
  const der = Buffer.from(bytes.subarray(start + 1, end - 1).toString('latin1'), 'hex');
  const digits = der.subarray(0, 4 + der.readUInt16BE(2)).toString('hex');
  const text = form({ digits, length: end - start });
  if (text.length !== end - start) throw new RangeError(`${text.length} bytes for ${end - start}`);
  return overwrite(bytes, start, text);
}
