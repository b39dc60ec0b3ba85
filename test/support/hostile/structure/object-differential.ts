/** Class H, objects, streams and dictionaries that can be read in two ways (par-object-…). */
import type { HostileCase } from '../hostile-case.ts';
import { placeholder } from '../../documents/signature-placeholder.ts';
import { signatureDictionary } from '../small-document.ts';
import { add, all, inCatalog, inPage } from './abuse.ts';
import { type SignedAttack, type Variation, type Workshop, edit, signedAttacks } from './workshop.ts';

const drawing = 'BT /F1 24 Tf 72 700 Td (GUARANTEE 1,000,000 JPY) Tj ET';
const right = drawing.length;
/** Page contents, word by word. */
const contents = (dictionary: string, body = `stream\n${drawing}\nendstream`): Variation => ({
  change: add(4, `${dictionary}\n${body}`),
});
const raw = (number: number, text: string): Variation => ({ raw: { [number]: text } });
const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';

const streams: readonly SignedAttack[] = [
  ['length-too-short', ['C9'], contents(`<< /Length ${right - 5} >>`)],
  ['length-too-long', ['C9'], contents(`<< /Length ${right + 5} >>`)],
  ['length-zero', ['C9'], contents('<< /Length 0 >>')],
  ['length-missing', ['C9'], contents('<< >>')],
  ['length-negative', ['C9'], contents(`<< /Length -${right} >>`)],
  ['length-a-real-number', ['C9'], contents(`<< /Length ${right}.0 >>`)],
  ['length-a-name', ['C9'], contents(`<< /Length /${right} >>`)],
  ['length-dangling', ['C9'], contents('<< /Length 99 0 R >>')],
  ['length-of-itself', ['C9'], contents('<< /Length 4 0 R >>')],
  ['length-twice', ['C9'], contents(`<< /Length ${right} /Length 5 >>`)],
  ['length-beyond-the-end', ['C9'], contents('<< /Length 99999999 >>')],
  [
    'length-over-an-inner-end',
    ['C9'],
    contents(
      `<< /Length 70 >>`,
      `stream\nBT ET\nendstream\nendobj\n77 0 obj\n<< >>${' '.repeat(31)}\nendstream`,
    ),
  ],
  ['end-of-stream-missing', ['C9'], contents(`<< /Length ${right} >>`, `stream\n${drawing}\n`)],
  ['end-of-stream-misspelt', ['C9'], contents(`<< /Length ${right} >>`, `stream\n${drawing}\nendstraem`)],
  ['start-with-carriage-return', ['C9'], contents(`<< /Length ${right} >>`, `stream\r${drawing}\nendstream`)],
  ['start-with-space', ['C9'], contents(`<< /Length ${right} >>`, `stream \n${drawing}\nendstream`)],
  ['start-without-line-end', ['C9'], contents(`<< /Length ${right} >>`, `stream${drawing}\nendstream`)],
  ['external', ['C9'], contents(`<< /Length ${right} /F (contents.bin) >>`)],
  ['external-dictionary', ['C9'], contents(`<< /Length ${right} /F << /Type /Filespec /F (a) >> >>`)],
  ['external-filter', ['C9'], contents(`<< /Length ${right} /FFilter /FlateDecode >>`)],
  ['stream-of-an-array', ['C9'], contents('[1 2 3]')],
  ['crypt-filter', ['C9'], contents(`<< /Length ${right} /Filter /Crypt >>`)],
];

const objects: readonly SignedAttack[] = [
  ['end-missing', ['C9'], raw(5, `5 0 obj\n${font}\n`)],
  ['end-misspelt', ['C9'], raw(5, `5 0 obj\n${font}\nendob\n`)],
  ['start-misspelt', ['C9'], raw(5, `5 0 objx\n${font}\nendobj\n`)],
  ['number-of-another', ['C9'], raw(5, `55 0 obj\n${font}\nendobj\n`)],
  ['generation-of-another', ['C9'], raw(5, `5 1 obj\n${font}\nendobj\n`)],
  ['number-negative', ['C9'], raw(5, `-5 0 obj\n${font}\nendobj\n`)],
  ['number-with-sign', ['C9'], raw(5, `+5 0 obj\n${font}\nendobj\n`)],
  ['number-a-real', ['C9'], raw(5, `5.0 0 obj\n${font}\nendobj\n`)],
  ['two-values', ['C9'], raw(5, `5 0 obj\n${font}\n<< >>\nendobj\n`)],
  ['nothing-inside', ['C9'], raw(5, '5 0 obj\nendobj\n')],
  ['dictionary-not-closed', ['C9'], raw(5, '5 0 obj\n<< /Type /Font\nendobj\n')],
  ['dictionary-closed-twice', ['C9'], raw(5, `5 0 obj\n${font} >>\nendobj\n`)],
  ['key-without-value', ['C9'], raw(5, '5 0 obj\n<< /Type /Font /Subtype >>\nendobj\n')],
  ['key-not-a-name', ['C9'], raw(5, '5 0 obj\n<< (Type) /Font >>\nendobj\n')],
  ['string-not-closed', ['C9'], raw(5, '5 0 obj\n<< /Type /Font /A (b >>\nendobj\n')],
  ['hexadecimal-not-closed', ['C9'], raw(5, '5 0 obj\n<< /Type /Font /A <00 >>\nendobj\n')],
  ['hexadecimal-with-letters', ['C9'], raw(5, '5 0 obj\n<< /Type /Font /A <0g> >>\nendobj\n')],
  ['braces', ['C9'], raw(5, '5 0 obj\n<< /Type /Font /A {} >>\nendobj\n')],
  ['null-byte-in-a-name', ['C9'], raw(5, '5 0 obj\n<< /Ty\0pe /Font >>\nendobj\n')],
  ['escaped-null-in-a-name', ['C9'], raw(5, '5 0 obj\n<< /Ty#00pe /Font >>\nendobj\n')],
  ['broken-escape-in-a-name', ['C9'], raw(5, '5 0 obj\n<< /Ty#7 /Font >>\nendobj\n')],
  ['number-with-two-points', ['C9'], raw(5, '5 0 obj\n<< /Type /Font /A 1.2.3 >>\nendobj\n')],
  ['number-with-two-signs', ['C9'], raw(5, '5 0 obj\n<< /Type /Font /A --1 >>\nendobj\n')],
  ['unknown-word', ['C9'], raw(5, '5 0 obj\n<< /Type /Font /A nul >>\nendobj\n')],
  ['reference-of-another-generation', ['C9'], { change: edit(3, '5 0 R', '5 1 R') }],
  ['reference-to-the-contents-of-another-generation', ['C9'], { change: edit(3, '4 0 R', '4 1 R') }],
  [
    'deep-nesting',
    ['L1'],
    raw(5, `5 0 obj\n${'['.repeat(500)}${']'.repeat(500)}\nendobj\n`),
    ['rejected', 'indeterminate'],
  ],
];

const twice = (number: number, from: string, more: string): Variation => ({
  change: edit(number, from, `${more} ${from}`),
});
const afterContents = placeholder.slice(placeholder.indexOf('/Contents'));
const signature = (entries: string): Variation => ({
  change: add(7, signatureDictionary(`/Filter /Adobe.PPKLite ${entries}`)),
});
const subFilter = '/SubFilter /adbe.pkcs7.detached';

const keys: readonly SignedAttack[] = [
  ['key-twice-in-the-catalog', ['C9'], twice(1, '/Pages', '/Pages 5 0 R')],
  ['key-twice-alike', ['C9'], twice(1, '/Pages', '/Pages 2 0 R')],
  ['key-twice-escaped', ['C9'], twice(1, '/Pages', '/P#61ges 5 0 R')],
  ['key-twice-in-the-form', ['C9'], twice(1, '/Fields', '/Fields []')],
  ['key-twice-in-the-page', ['C9'], twice(3, '/Contents', '/Contents 5 0 R')],
  ['key-twice-in-the-page-tree', ['C9'], twice(2, '/Kids', '/Kids []')],
  ['key-twice-in-the-font', ['C9'], twice(5, '/BaseFont', '/BaseFont /Symbol')],
  ['key-twice-in-the-field', ['C9'], twice(6, '/V', '/V 5 0 R')],
  ['key-twice-deep', ['C9'], { change: inPage('/PieceInfo << /A << /B [<< /C 1 /C 2 >>] >> >>') }],
  ['key-twice-null', ['C9'], twice(3, '/Contents', '/Contents null')],
  ['signature-range-twice', ['C9'], twice(7, '/ByteRange', '/ByteRange [0 0 0 0]')],
  ['signature-contents-twice', ['C6', 'C4'], twice(7, '/ByteRange', '/Contents <00>')],
  [
    'signature-subfilter-twice',
    ['C6'],
    twice(7, '/SubFilter', '/SubFilter /ETSI.RFC3161'),
    ['rejected', 'unsigned'],
  ],
  ['signature-time-twice', ['C6'], twice(7, '/M', '/M (D:20200101000000Z)')],
  [
    'signature-range-escaped',
    ['C6', 'C9'],
    signature(`${subFilter} ${placeholder.replace('/ByteRange', '/By#74eRange')}`),
  ],
  [
    'signature-contents-escaped',
    ['C6', 'C9'],
    signature(`${subFilter} ${placeholder.replace('/Contents', '/C#6fntents')}`),
  ],
  [
    'signature-range-escaped-and-plain',
    ['C9'],
    signature(`${subFilter} /By#74eRange [0 1 2 3] ${placeholder}`),
    ['rejected'],
  ],
  [
    'signature-subfilter-escaped',
    ['C6', 'C9'],
    signature(`/SubFilter /adbe.pkcs7.det#61ched ${placeholder}`),
  ],
  ['signature-type-escaped', ['C6', 'C9'], { change: edit(7, '/Type /Sig', '/Type /S#69g') }],
  ['catalog-key-escaped', ['C9'], { change: edit(1, '/Pages 2', '/P#61ges 2') }],
  ['form-key-escaped', ['C9'], { change: edit(1, '/AcroForm', '/Acro#46orm') }],
  ['action-escaped', ['C10', 'C9'], { change: inCatalog('/Open#41ction << /S /Java#53cript /J#53 (1) >>') }],
  ['signature-not-in-the-form-of-a-dictionary', ['C2'], { change: all(edit(6, '/V 7 0 R', '/V [7 0 R]')) }],
  [
    'signature-behind-a-reference',
    ['C2'],
    { change: all(edit(6, '/V 7 0 R', '/V 20 0 R'), add(20, '7 0 R')) },
  ],
  [
    'signature-range-after-a-comment',
    ['C3'],
    signature(
      `${subFilter} /ByteRange 5 0 R % [0 1 2 3]\n${afterContents} /Comment ${placeholder.slice(11, 11 + 36)}`,
    ),
  ],
];

export function objectDifferentials(workshop: Workshop): readonly HostileCase[] {
  return signedAttacks('par-object', workshop, [...streams, ...objects, ...keys]);
}
