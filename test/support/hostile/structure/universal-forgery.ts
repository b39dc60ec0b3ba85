/** Class A, universal forgery: content changed, and the signature object spoilt so that nothing is left to fail. */
import type { CheckId } from '#contract/verification.ts';
import { placeholder } from '../../documents/signature-placeholder.ts';
import type { HostileCase } from '../hostile-case.ts';
import { signatureDictionary, smallObjects } from '../small-document.ts';
import { type Gap, alterAmount, overwriteRange, replaceText } from './byte-edits.ts';
import { type RawRevision, writeRaw } from './raw-revision.ts';
import { type Workshop, asCases, signVariation } from './workshop.ts';

export function universalForgeries(workshop: Workshop): readonly HostileCase[] {
  const forged = (): Buffer => alterAmount(workshop.signed().bytes);
  return [
    ...asCases(
      'usf-range',
      rangeForms.map(([name, form]) => [name, ['C3'], () => overwriteRange(forged(), form)]),
    ),
    ...asCases(
      'usf-contents',
      contentsForms.map(([name, checks, token]) => [name, checks, () => withContents(token)]),
    ),
    ...asCases('usf', otherForms(workshop)),
  ];
}

type RangeForm = (gap: Gap) => string;

/** Written where the right range stood; the signature value itself is untouched. */
const rangeForms: readonly (readonly [name: string, form: RangeForm])[] = [
  ['null', () => 'null'],
  ['empty', () => '[]'],
  ['zeros', () => '[0 0 0 0]'],
  ['one-number', () => '[0]'],
  ['two-numbers', ({ start }) => `[0 ${start}]`],
  ['three-numbers', ({ start, end }) => `[0 ${start} ${end}]`],
  ['five-numbers', ({ start, end, size }) => `[0 ${start} ${end} ${size - end} 0]`],
  ['six-numbers', ({ start, end, size }) => `[0 ${start} ${end} ${size - end} 0 0]`],
  ['negative-start', ({ start, end, size }) => `[-1 ${start} ${end} ${size - end}]`],
  ['negative-first-length', ({ start, end, size }) => `[0 -${start} ${end} ${size - end}]`],
  ['negative-second-offset', ({ start, size }) => `[0 ${start} -1 ${size}]`],
  ['negative-second-length', ({ start, end }) => `[0 ${start} ${end} -1]`],
  ['swapped', ({ start, end, size }) => `[${end} ${size - end} 0 ${start}]`],
  ['overlapping', ({ start, size }) => `[0 ${start} ${start - 9} ${size - start}]`],
  ['touching', ({ start, size }) => `[0 ${start} ${start} ${size - start}]`],
  ['beyond-the-end', ({ start, end, size }) => `[0 ${start} ${end} ${size - end + 1}]`],
  ['first-length-beyond-the-end', ({ size }) => `[0 ${size + 1} ${size + 2} 1]`],
  ['wrapped-at-32-bits', ({ start, end, size }) => `[0 ${start} ${end} ${2 ** 32 + size - end}]`],
  ['wrapped-at-64-bits', ({ start, end }) => `[0 ${start} ${end} 18446744073709551615]`],
  ['real-numbers', ({ start, end, size }) => `[0 ${start}.0 ${end}.0 ${size - end}.0]`],
  ['fractions', ({ start, end, size }) => `[0 ${start}.9 ${end} ${size - end}]`],
  ['signed-numbers', ({ start, end, size }) => `[+0 +${start} +${end} +${size - end}]`],
  ['start-not-zero', ({ start, end, size }) => `[1 ${start - 1} ${end} ${size - end}]`],
  ['string', ({ start, end, size }) => `(0 ${start} ${end} ${size - end})`],
  ['name', () => '/None'],
  ['number', () => '0'],
  ['true', () => 'true'],
  ['dictionary', () => '<< >>'],
  ['nested', ({ start, end, size }) => `[[0 ${start} ${end} ${size - end}]]`],
  ['names-inside', () => '[/0 /1 /2 /3]'],
  ['strings-inside', () => '[(0) (1) (2) (3)]'],
  ['nulls-inside', () => '[null null null null]'],
  ['null-last', ({ start, end }) => `[0 ${start} ${end} null]`],
  ['reference-inside', ({ start, end }) => `[0 ${start} ${end} 5 0 R]`],
  ['dangling-reference', () => '99 0 R'],
];

/** Text in place of `/Contents <…>`'s value; the range is right around it. */
const contentsForms: readonly (readonly [name: string, checks: readonly CheckId[], token: string])[] = [
  ['null', ['C4'], 'null'],
  ['empty', ['C4'], '<>'],
  ['one-zero', ['C5'], '<00>'],
  ['zeros', ['C5'], `<${'0'.repeat(4096)}>`],
  ['odd-digits', ['C4'], '<308'],
  ['not-hexadecimal', ['C9'], '<30ZZ>'],
  ['empty-literal', ['C4'], '()'],
  ['literal', ['C4'], '(0000)'],
  ['name', ['C4'], '/None'],
  ['number', ['C4'], '0'],
  ['true', ['C4'], 'true'],
  ['array', ['C4'], '[<3000>]'],
  ['dictionary', ['C4'], '<< /X <3000> >>'],
  ['dangling-reference', ['C4'], '99 0 R'],
  ['reference-to-stream', ['C4'], '4 0 R'],
  ['indefinite-length', ['C5'], '<3080000000>'],
  ['length-beyond-the-end', ['C5'], '<30820FFF00>'],
  ['empty-sequence', ['C5'], '<3000>'],
];

function withContents(token: string): Uint8Array {
  const closed = token === '<308' ? '<308>' : token;
  return withDictionary(`/ByteRange [0 1111111111 2222222222 3333333333] /Contents ${closed}`, closed);
}

/** A first revision nobody signed, its range around `token`. */
function withDictionary(entries: string, token: string, raw: Omit<RawRevision, 'objects'> = {}): Uint8Array {
  const dictionary = signatureDictionary(`/Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached ${entries}`);
  const objects = smallObjects(dictionary);
  const { bytes } = writeRaw({ objects, ...raw });
  const start = bytes.indexOf(token, bytes.indexOf(entries));
  const end = start + token.length;
  const padded = (value: number): string => String(value).padStart(10, '0');
  return [
    ['1111111111', padded(start)],
    ['2222222222', padded(end)],
    ['3333333333', padded(bytes.length - end)],
  ].reduce((text, [from = '', to = '']) => (text.includes(from) ? replaceText(text, from, to) : text), bytes);
}

/** A form of signature we do not read cannot be called forged. */
const undecided = { verdicts: ['indeterminate'] } as const;
const unsigned = { verdicts: ['unsigned'] } as const;

function otherForms(workshop: Workshop): Parameters<typeof asCases>[1] {
  const forged = (): Buffer => alterAmount(workshop.signed().bytes);
  const edited = (from: string, to: string) => (): Buffer =>
    replaceText(forged(), from, to.padEnd(from.length));
  const range = '/ByteRange [0 1111111111 2222222222 3333333333]';
  const indirect = () =>
    signVariation(workshop, {
      change: (objects) => {
        const dictionary = signatureDictionary(
          `/Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange 8 0 R ${placeholder.slice(placeholder.indexOf('/Contents'))}`,
        );
        objects
          .set(7, dictionary)
          .set(8, placeholder.slice('/ByteRange '.length, placeholder.indexOf(']') + 1));
      },
    }).bytes;
  return [
    ['range-missing', ['C3'], () => withDictionary('/Contents <3000>', '<3000>')],
    ['range-indirect', ['C3'], indirect],
    ['contents-missing', ['C4'], () => withDictionary(range, ' ')],
    ['both-missing', ['C3'], () => withDictionary('', ' ')],
    ['both-null', ['C3'], () => withDictionary('/ByteRange null /Contents null', 'null')],
    ['range-key-misspelt', ['C3'], edited('/ByteRange', '/Byterange')],
    ['contents-key-misspelt', ['C4'], edited('/Contents <', '/Kontents <')],
    ['subfilter-unknown', ['C2'], edited('/adbe.pkcs7.detached', '/adbe.pkcs7.unknown'), undecided],
    ['subfilter-other', ['C2'], edited('/adbe.pkcs7.detached', '/adbe.x509.rsa_sha1'), undecided],
    ['subfilter-of-a-timestamp', ['S1'], edited('/adbe.pkcs7.detached', '/ETSI.RFC3161'), unsigned],
    ['subfilter-missing', ['C2'], edited('/SubFilter /adbe.pkcs7.detached', ''), undecided],
    ['subfilter-string', ['C2'], edited('/adbe.pkcs7.detached', '(adbe.pkcs7.detac)'), undecided],
    ['filter-missing', ['C2'], edited('/Filter /Adobe.PPKLite', '')],
    ['type-wrong', ['C2'], edited('/Type /Sig', '/Type /Foo')],
    ['type-of-a-timestamp', ['C2'], () => typedAsTimestamp(workshop), { signedAsIs: true }],
    ['value-removed', ['C2'], edited('/V 7 0 R', '')],
    ['value-null', ['C2'], edited('/V 7 0 R', '/V null')],
    ['value-dangling', ['C2'], edited('/V 7 0 R', '/V 9 0 R')],
    ['value-the-field-itself', ['C2'], edited('/V 7 0 R', '/V 6 0 R')],
    ['value-the-font', ['C2'], edited('/V 7 0 R', '/V 5 0 R')],
    ['value-direct', ['C2'], edited('/V 7 0 R', '/V <<>>')],
    ['field-type-removed', ['C2'], edited('/FT /Sig', '')],
    ['field-type-text', ['C2'], edited('/FT /Sig', '/FT /Tx')],
    ['field-list-empty', ['C2'], edited('/Fields [6 0 R]', '/Fields []')],
    ['form-removed', ['C2'], edited('/AcroForm', '/AcroFrom')],
    ['amount-altered', ['K2'], forged],
  ];
}

function typedAsTimestamp(workshop: Workshop): Uint8Array {
  return signVariation(workshop, {
    change: (objects) => {
      const dictionary = objects.get(7);
      if (typeof dictionary === 'string')
        objects.set(7, dictionary.replace('/Type /Sig', '/Type /DocTimeStamp'));
    },
  }).bytes;
}
