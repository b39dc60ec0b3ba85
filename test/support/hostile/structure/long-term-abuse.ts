/** Changes to the document hidden in a revision of validation data that a TSA has stamped (ltv-…). */
import type { HostileCase } from '../hostile-case.ts';
import { type Abuse, abusesAsCases, add, all, inCatalog, inForm, inPage } from './abuse.ts';
import { forgedContents } from './incremental-saving.ts';
import { type Workshop, edit } from './workshop.ts';

const script = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
const withInfo = (entries: string): string => `${entries} /Info 20 0 R`;

/** Drawn by readers that make missing appearances, as soon as they know a font. */
const textField =
  '<< /Type /Annot /Subtype /Widget /FT /Tx /T (amount) /V (9,000,000) /Rect [60 690 500 730] /F 4 >>';

const documentAbuses: readonly Abuse[] = [
  { name: 'content-changed', change: add(4, forgedContents) },
  {
    name: 'content-added',
    change: all(edit(3, '/Contents 4 0 R', '/Contents [4 0 R 20 0 R]'), add(20, forgedContents)),
  },
  { name: 'font-changed', change: add(5, '<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>') },
  { name: 'resources-changed', change: edit(3, '/Font <<', '/ExtGState << >> /Font <<') },
  { name: 'media-box', change: edit(3, '842]', '100]') },
  { name: 'crop-box', change: inPage('/CropBox [0 0 100 100]') },
  { name: 'rotated', change: inPage('/Rotate 180') },
  { name: 'user-unit', change: inPage('/UserUnit 2') },
  { name: 'page-action', change: inPage(`/AA << /O ${script} >>`) },
  {
    name: 'page-added',
    change: all(
      add(2, '<< /Type /Pages /Kids [3 0 R 20 0 R] /Count 2 >>'),
      add(20, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>'),
    ),
  },
  { name: 'pages-inherit', change: add(2, '<< /Type /Pages /Kids [3 0 R] /Count 1 /Rotate 90 >>') },
  {
    name: 'metadata',
    change: all(
      inCatalog('/Metadata 20 0 R'),
      add(20, '<< /Type /Metadata /Subtype /XML /Length 1 >>\nstream\n9\nendstream'),
    ),
  },
  { name: 'names', change: inCatalog('/Names << /Dests << /Names [] >> >>') },
  { name: 'names-script', change: inCatalog(`/Names << /JavaScript << /Names [(a) ${script}] >> >>`) },
  { name: 'outlines', change: all(inCatalog('/Outlines 20 0 R'), add(20, '<< /Type /Outlines /Count 0 >>')) },
  { name: 'viewer-preferences', change: inCatalog('/ViewerPreferences << /DisplayDocTitle true >>') },
  { name: 'page-labels', change: inCatalog('/PageLabels << /Nums [0 << /St 9 >>] >>') },
  { name: 'open-action', change: inCatalog(`/OpenAction ${script}`) },
  { name: 'layers', change: inCatalog('/OCProperties << /OCGs [] /D << >> >>') },
  { name: 'permissions', change: inCatalog('/Perms << /DocMDP 7 0 R >>') },
  { name: 'language', change: inCatalog('/Lang (en)') },
  {
    name: 'form-appearance',
    signed: { change: inForm('/DA (/F1 9 Tf)') },
    change: inForm('/DA (/F1 24 Tf)'),
  },
  {
    name: 'form-appearance-for-a-field-without',
    signed: {
      change: all(
        edit(1, '[6 0 R]', '[6 0 R 20 0 R]'),
        edit(3, '[6 0 R]', '[6 0 R 20 0 R]'),
        add(20, textField),
      ),
    },
    change: all(
      edit(1, '[6 0 R 8 0 R]', '[6 0 R 20 0 R 8 0 R]'),
      edit(3, '[6 0 R 8 0 R]', '[6 0 R 20 0 R 8 0 R]'),
      inForm('/DA (/F1 24 Tf)'),
    ),
  },
  { name: 'form-resources', change: inForm('/DR << /Font << /F1 5 0 R >> >>') },
  { name: 'form-need-appearances', change: inForm('/NeedAppearances true') },
  { name: 'form-xfa', change: inForm('/XFA (x)') },
  {
    name: 'form-text-field',
    change: all(edit(1, '8 0 R]', '8 0 R 20 0 R]'), add(20, '<< /FT /Tx /T (a) /V (9,000,000) >>')),
  },
  { name: 'form-order', change: edit(1, '[6 0 R 8 0 R]', '[8 0 R 6 0 R]') },
  {
    name: 'signature-field-changed',
    change: add(
      6,
      '<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature1) /V 7 0 R /P 3 0 R /Rect [0 0 9 9] /F 4 >>',
    ),
  },
  { name: 'signature-field-dropped', checks: ['C2', 'C20'], change: edit(1, '[6 0 R 8 0 R]', '[8 0 R]') },
  { name: 'info-added', raw: { trailer: (entries) => `${entries} /Info 10 0 R` } },
  {
    name: 'identifier-changed',
    signed: { trailer: (entries) => `${entries} /ID [<01> <01>]` },
    raw: { trailer: (entries) => `${entries} /ID [<02> <02>]` },
  },
  {
    name: 'identifier-dropped',
    signed: { trailer: (entries) => `${entries} /ID [<01> <01>]` },
  },
  {
    name: 'info-title',
    signed: { change: add(20, '<< /Title (1,000,000) >>'), trailer: withInfo },
    change: add(20, '<< /Title (9,000,000) >>'),
    raw: { trailer: withInfo },
  },
  {
    name: 'info-dropped',
    signed: { change: add(20, '<< /Title (1,000,000) >>'), trailer: withInfo },
  },
  {
    name: 'object-freed',
    raw: { rows: (rows) => [...rows, { number: 5, offset: 0, generation: 1, type: 'f' }] },
  },
  {
    name: 'object-moved-to-generation-1',
    raw: {
      rows: (rows) => rows.map((row) => (row.number === 5 ? { ...row, generation: 1 } : row)),
      raw: { 5: '5 1 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>\nendobj\n' },
    },
    change: add(5, ''),
  },
];

export function longTermAbuses(workshop: Workshop): readonly HostileCase[] {
  return abusesAsCases(workshop, documentAbuses);
}
