/** Genuine documents of one signed revision, in all the shapes a sound writer may choose. */
import { placeholder } from '../../documents/signature-placeholder.ts';
import type { ControlCase } from '../hostile-case.ts';
import { type Written, signatureDictionary } from '../small-document.ts';
import { add, all, inCatalog, inPage } from './abuse.ts';
import { findGap, overwrite } from './byte-edits.ts';
import { type Variation, type Workshop, edit, signStream, signVariation } from './workshop.ts';

const smallInfo = '<< /Title (Sample) /Producer (Sample) /ModDate (D:20260401090000Z) >>';
const stream = (entries: string, text: string): string =>
  `<< ${entries} /Length ${text.length} >>\nstream\n${text}\nendstream`;
const [range = '', contents = ''] = placeholder.split(/ (?=\/Contents)/);
const subFilter = '/Filter /Adobe.PPKLite /SubFilter';

const variations: Readonly<Record<string, Variation>> = {
  table: {},
  'header-1.3': { header: '%PDF-1.3\n' },
  'header-1.7': { header: '%PDF-1.7\n%\xE2\xE3\xCF\xD3\n' },
  'header-2.0': { header: '%PDF-2.0\r\n%\xE2\xE3\xCF\xD3\r\n' },
  'ends-before-the-line-end': {
    ranges: ({ start, end, size }) => ({
      written: `[0 ${start} ${end} ${size - 1 - end}]`,
      covered: [
        [0, start],
        [end, size - 1],
      ],
    }),
  },
  'ends-without-line-end': {
    ending: (trailer, startxref) => `trailer\n${trailer}\nstartxref\n${startxref}\n%%EOF`,
  },
  'ends-with-two-byte-line-end': {
    ending: (trailer, startxref) => `trailer\r\n${trailer}\r\nstartxref\r\n${startxref}\r\n%%EOF\r\n`,
  },
  'range-after-contents': {
    change: add(7, signatureDictionary(`${subFilter} /adbe.pkcs7.detached ${contents} ${range}`)),
  },
  cades: { change: edit(7, '/adbe.pkcs7.detached', '/ETSI.CAdES.detached') },
  'type-missing': { change: edit(7, '/Type /Sig ', '') },
  'comments-between-objects': {
    before: { 2: '% a comment\n\n', 4: '\r\n\t \r\n', 6: '%%\n', 0: '% before the table\n' },
  },
  'free-entry': {
    rows: (rows) => [...rows, { number: 8, offset: 0, generation: 1, type: 'f' }],
    trailer: (entries) => entries.replace('/Size 8', '/Size 9'),
  },
  'indirect-length': {
    change: all(
      add(4, '<< /Length 8 0 R >>\nstream\nBT /F1 24 Tf (1,000,000) Tj ET\nendstream'),
      add(8, '30'),
    ),
  },
  'form-of-its-own': {
    change: all(
      edit(1, '<< /Fields [6 0 R] /SigFlags 3 >>', '8 0 R'),
      add(8, '<< /Fields 9 0 R /SigFlags 3 >>'),
      add(9, '[6 0 R]'),
    ),
  },
  'field-below-a-parent': {
    change: all(
      edit(1, '[6 0 R]', '[8 0 R]'),
      edit(6, '/T', '/Parent 8 0 R /T'),
      add(8, '<< /T (Seals) /Kids [6 0 R] >>'),
    ),
  },
  'field-with-a-widget-of-its-own': {
    change: all(
      edit(1, '[6 0 R]', '[8 0 R]'),
      edit(6, '/FT /Sig /T (Signature1) /V 7 0 R', '/Parent 8 0 R'),
      add(8, '<< /FT /Sig /T (Signature1) /V 7 0 R /Kids [6 0 R] >>'),
    ),
  },
  'two-pages': {
    change: all(
      add(2, '<< /Type /Pages /Kids [3 0 R 8 0 R] /Count 2 >>'),
      add(8, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>'),
    ),
  },
  'page-tree-of-two-levels': {
    change: all(
      add(2, '<< /Type /Pages /Kids [8 0 R] /Count 1 >>'),
      add(8, '<< /Type /Pages /Parent 2 0 R /Kids [3 0 R] /Count 1 >>'),
      edit(3, '/Parent 2', '/Parent 8'),
    ),
  },
  'link-to-a-web-page': {
    change: all(
      edit(3, '[6 0 R]', '[6 0 R 8 0 R]'),
      add(
        8,
        '<< /Type /Annot /Subtype /Link /Rect [9 9 99 19] /A << /S /URI /URI (https://example.invalid/) >> >>',
      ),
    ),
  },
  'opens-at-a-page': { change: inCatalog('/OpenAction << /S /GoTo /D [3 0 R /Fit] >>') },
  'opens-at-a-destination': { change: inCatalog('/OpenAction [3 0 R /Fit]') },
  'layers-all-on': {
    change: all(
      inCatalog('/OCProperties << /OCGs [8 0 R] /D << /Order [8 0 R] /ON [8 0 R] /OFF [] >> >>'),
      add(8, '<< /Type /OCG /Name (Text) >>'),
    ),
  },
  'info-metadata-outlines': {
    change: all(
      inCatalog('/Metadata 8 0 R /Outlines 9 0 R /Lang (ja) /ViewerPreferences << /DisplayDocTitle true >>'),
      add(8, stream('/Type /Metadata /Subtype /XML', '<x:xmpmeta/>')),
      add(9, '<< /Type /Outlines /First 10 0 R /Last 10 0 R /Count 1 >>'),
      add(10, '<< /Title (Page) /Parent 9 0 R /Dest [3 0 R /Fit] >>'),
      add(11, smallInfo),
    ),
    trailer: (entries) => `${entries} /Info 11 0 R /ID [<0123> <4567>]`,
  },
  'certified-for-no-changes': {
    change: all(
      edit(
        7,
        '/Filter',
        '/Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /P 1 /V /1.2 >> >>] /Filter',
      ),
      inCatalog('/Perms << /DocMDP 7 0 R >>'),
    ),
  },
  'escaped-name': { change: inPage('/LastModified (D:20260401) /PieceInfo << /A#20B << >> >>') },
};

function inStreams(workshop: Workshop): Readonly<Record<string, () => Written>> {
  return {
    'cross-reference-stream': () => signStream(workshop, {}),
    'cross-reference-stream-predicted': () => signStream(workshop, { predicted: true }),
    'object-stream': () => signStream(workshop, { packed: [1, 2, 3, 5, 6] }),
    'object-stream-predicted': () => signStream(workshop, { packed: [2, 5], predicted: true }),
  };
}

/** The digits of the signature written otherwise; the gap is the one place that may change. */
function inCase(workshop: Workshop, write: (digits: string) => string): Uint8Array {
  const { bytes } = workshop.signed();
  const { start, end } = findGap(bytes);
  return overwrite(bytes, start, write(bytes.subarray(start, end).toString('latin1')));
}

export function signedControls(workshop: Workshop): readonly ControlCase[] {
  const files: Readonly<Record<string, () => Uint8Array>> = {
    ...Object.fromEntries(
      Object.entries(variations).map(([name, variation]) => [
        name,
        () => signVariation(workshop, variation).bytes,
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(inStreams(workshop)).map(([name, make]) => [name, () => make().bytes]),
    ),
    'upper-case-digits': () => inCase(workshop, (digits) => digits.toUpperCase()),
    'mixed-case-digits': () => inCase(workshop, (digits) => digits.replaceAll('a', 'A')),
  };
  return Object.entries(files).map(([name, file]) => ({ name: `signed-${name}`, form: 'ES-T', file }));
}
