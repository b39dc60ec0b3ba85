/** Class B, incremental saving: a well-formed revision appended after the signature (isa-…). */
import type { HostileCase } from '../hostile-case.ts';
import { smallNumbers, smallPage } from '../small-document.ts';
import { type Attack, type Workshop, attacksOn, updated } from './workshop.ts';

const drawing = 'BT /F1 24 Tf 72 700 Td (GUARANTEE 9,000,000 JPY) Tj ET\n';
/** Page contents with the amount the forger wants. */
export const forgedContents = `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`;
/** Entries of the small document's catalog. */
export const catalog = '/Type /Catalog /Pages 2 0 R /AcroForm << /Fields [6 0 R] /SigFlags 3 >>';

const { next } = smallNumbers;
const otherPage = smallPage('').replace('/Contents 4 0 R', `/Contents ${next} 0 R`);

const updates: readonly Attack[] = [
  ['content-changed', ['C20'], updated([4, forgedContents])],
  ['content-emptied', ['C20'], updated([4, '<< /Length 0 >>\nstream\n\nendstream'])],
  ['content-replaced-by-null', ['C20'], updated([4, 'null'])],
  [
    'content-added',
    ['C20'],
    updated([3, smallPage('6 0 R').replace('4 0 R', `[4 0 R ${next} 0 R]`)], [next, forgedContents]),
  ],
  ['page-changed', ['C20'], updated([3, smallPage('')])],
  [
    'page-added',
    ['C20'],
    updated([2, `<< /Type /Pages /Kids [3 0 R ${next} 0 R] /Count 2 >>`], [next, otherPage]),
  ],
  ['page-removed', ['C20'], updated([2, '<< /Type /Pages /Kids [] /Count 0 >>'])],
  [
    'page-replaced',
    ['C20'],
    updated([2, `<< /Type /Pages /Kids [${next} 0 R] /Count 1 >>`], [next, otherPage]),
  ],
  ['page-repeated', ['C20', 'C9'], updated([2, '<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 2 >>'])],
  [
    'pages-swapped',
    ['C20'],
    updated(
      [1, `<< ${catalog.replace('2 0 R', `${next} 0 R`)} >>`],
      [next, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    ),
  ],
  ['resources-inherited', ['C20'], updated([2, '<< /Type /Pages /Kids [3 0 R] /Count 1 /Rotate 180 >>'])],
  ['font-changed', ['C20'], updated([5, '<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>'])],
  [
    'font-encoding-changed',
    ['C20'],
    updated([
      5,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Differences [49 /nine] >> >>',
    ]),
  ],
  ['page-box-changed', ['C20'], updated([3, smallPage('6 0 R').replace('842]', '100]')])],
  [
    'field-hidden-by-crop',
    ['C20'],
    updated([3, smallPage('6 0 R').replace('/Contents', '/CropBox [0 0 1 1] /Contents')]),
  ],
  ['catalog-key-added', ['C20'], updated([1, `<< ${catalog} /PageMode /UseOutlines >>`])],
  ['catalog-language', ['C20'], updated([1, `<< ${catalog} /Lang (en) >>`])],
  [
    'new-object-in-catalog',
    ['C20'],
    updated([1, `<< ${catalog} /PieceInfo ${next} 0 R >>`], [next, '<< >>']),
  ],
  ['form-removed', ['C2', 'C20'], updated([1, '<< /Type /Catalog /Pages 2 0 R >>'])],
  ['field-list-emptied', ['C2', 'C20'], updated([1, `<< ${catalog.replace('[6 0 R]', '[]')} >>`])],
  [
    'script-added',
    ['C20', 'C10'],
    updated([1, `<< ${catalog} /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>`]),
  ],
];

const updatesAfterTimestamp: readonly Attack[] = [
  ['content-changed', ['C20'], updated([4, forgedContents])],
  ['page-changed', ['C20'], updated([3, smallPage('6 0 R')])],
  ['timestamp-removed', ['C2', 'C20'], updated([1, `<< ${catalog} >>`])],
  [
    'body-only',
    ['C1'],
    ({ bytes }) => Buffer.concat([bytes, Buffer.from(`4 0 obj\n${forgedContents}\nendobj\n`)]),
  ],
];

export function incrementalSavings(workshop: Workshop): readonly HostileCase[] {
  return [
    ...attacksOn('isa', [workshop, workshop.signed], updates),
    ...attacksOn('isa-archived', [workshop, workshop.archived], updatesAfterTimestamp),
  ];
}
