/** What shadow attacks prepare in the signed revision, and what their update makes of it. */
import { smallPage } from '../small-document.ts';
import { catalog, forgedContents } from './incremental-saving.ts';
import type { NumberedObjects } from './workshop.ts';

/** What stands in the signed revision, and what the update makes of it. */
export interface Shadow {
  readonly name: string;
  readonly prepared: NumberedObjects;
  readonly update: NumberedObjects;
  readonly freed?: readonly number[];
}

const overlay = 'q 1 1 1 rg 0 600 595 200 re f Q BT /F1 24 Tf 72 700 Td (GUARANTEE 1,000,000 JPY) Tj ET';
const formDictionary =
  '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >>';
const overlayForm = `<< ${formDictionary} /Length ${overlay.length} >>\nstream\n${overlay}\nendstream`;
const drawn = `BT /F1 24 Tf 72 700 Td (GUARANTEE 9,000,000 JPY) Tj ET /Fm Do`;
const contentsUnderForm = `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`;
const pageWithForm = smallPage('6 0 R').replace('/Resources <<', '/Resources << /XObject << /Fm 20 0 R >>');
const coveringAnnotation =
  '<< /Type /Annot /Subtype /Stamp /Rect [0 600 595 800] /F 4 /AP << /N 20 0 R >> >>';
const textField = (value: string): string =>
  `<< /Type /Annot /Subtype /Widget /FT /Tx /T (amount) /V (${value}) /Rect [72 500 300 520] /F 4 /AP << /N 20 0 R >> >>`;
const fieldCatalog = `<< ${catalog.replace('[6 0 R]', '[6 0 R 21 0 R]')} >>`;
const appearance = (amount: string): string => overlayForm.replace('1,000,000', amount);
const secondPages = '<< /Type /Pages /Kids [23 0 R] /Count 1 >>';
const secondPage = smallPage('').replace('/Contents 4', '/Contents 24').replace('/Parent 2', '/Parent 22');
/** A second document that nothing leads to. */
export const hiddenDocument: NumberedObjects = [
  [21, `<< ${catalog.replace('2 0 R', '22 0 R')} >>`],
  [22, secondPages],
  [23, secondPage],
  [24, forgedContents],
];

export const shadows: readonly Shadow[] = [
  {
    name: 'hide-form-emptied',
    prepared: [
      [3, pageWithForm],
      [4, contentsUnderForm],
      [20, overlayForm],
    ],
    update: [[20, '<< >>']],
  },
  {
    name: 'hide-form-null',
    prepared: [
      [3, pageWithForm],
      [4, contentsUnderForm],
      [20, overlayForm],
    ],
    update: [[20, 'null']],
  },
  {
    name: 'hide-form-freed',
    prepared: [
      [3, pageWithForm],
      [4, contentsUnderForm],
      [20, overlayForm],
    ],
    update: [],
    freed: [20],
  },
  {
    name: 'hide-form-subtype',
    prepared: [
      [3, pageWithForm],
      [4, contentsUnderForm],
      [20, overlayForm],
    ],
    update: [[20, overlayForm.replace('/Form', '/Image')]],
  },
  {
    name: 'hide-annotation-freed',
    prepared: [
      [3, smallPage('6 0 R 21 0 R')],
      [20, overlayForm],
      [21, coveringAnnotation],
    ],
    update: [],
    freed: [21],
  },
  {
    name: 'hide-annotation-flag',
    prepared: [
      [3, smallPage('6 0 R 21 0 R')],
      [20, overlayForm],
      [21, coveringAnnotation],
    ],
    update: [[21, coveringAnnotation.replace('/F 4', '/F 2')]],
  },
  {
    name: 'replace-field-value',
    prepared: [
      [1, fieldCatalog],
      [3, smallPage('6 0 R 21 0 R')],
      [20, overlayForm],
      [21, textField('1')],
    ],
    update: [[21, textField('9')]],
  },
  {
    name: 'replace-appearance',
    prepared: [
      [1, fieldCatalog],
      [3, smallPage('6 0 R 21 0 R')],
      [20, overlayForm],
      [21, textField('1')],
    ],
    update: [[20, appearance('9,000,000')]],
  },
  {
    name: 'replace-font',
    prepared: [
      [20, '<< /Type /Encoding /Differences [49 /one] >>'],
      [5, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding 20 0 R >>'],
    ],
    update: [[20, '<< /Type /Encoding /Differences [49 /nine] >>']],
  },
  {
    name: 'replace-dangling-content',
    prepared: [[3, smallPage('6 0 R').replace('4 0 R', '[4 0 R 20 0 R]')]],
    update: [[20, forgedContents]],
  },
  {
    name: 'replace-dangling-annotation',
    prepared: [[3, smallPage('6 0 R 20 0 R')]],
    update: [
      [20, coveringAnnotation],
      [21, overlayForm],
    ],
  },
  {
    name: 'turn-over-pages',
    prepared: hiddenDocument,
    update: [[1, `<< ${catalog.replace('2 0 R', '22 0 R')} >>`]],
  },
  { name: 'turn-over-kids', prepared: hiddenDocument, update: [[2, secondPages]] },
  { name: 'turn-over-page', prepared: hiddenDocument, update: [[3, secondPage]] },
];
