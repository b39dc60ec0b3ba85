/** Class H, page trees and field trees that can be read in two ways (par-page-…, par-field-…). */
import type { HostileCase } from '../hostile-case.ts';
import { smallPage } from '../small-document.ts';
import { add, all } from './abuse.ts';
import { forgedContents } from './incremental-saving.ts';
import { type SignedAttack, type Variation, type Workshop, edit, signedAttacks } from './workshop.ts';

const tree = (kids: string, count: string, more: readonly (readonly [number, string])[] = []): Variation => ({
  change: all(
    add(2, `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`),
    ...more.map(([number, object]) => add(number, object)),
  ),
});
const changed = (number: number, from: string, to: string): Variation => ({ change: edit(number, from, to) });
const otherPage = smallPage('').replace('4 0 R', '21 0 R');

const pages: readonly SignedAttack[] = [
  ['tree-in-a-circle', ['C9'], tree('2 0 R', '1')],
  [
    'tree-in-a-wider-circle',
    ['C9'],
    tree('20 0 R', '1', [[20, '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']]),
  ],
  ['page-twice', ['C9'], tree('3 0 R 3 0 R', '2')],
  [
    'branch-shared',
    ['C9'],
    tree('20 0 R 20 0 R', '2', [[20, '<< /Type /Pages /Parent 2 0 R /Kids [3 0 R] /Count 1 >>']]),
  ],
  [
    'count-too-small',
    ['C9'],
    tree('3 0 R 20 0 R', '1', [
      [20, otherPage],
      [21, forgedContents],
    ]),
  ],
  ['count-too-large', ['C9'], tree('3 0 R', '2')],
  ['count-zero', ['C9'], tree('3 0 R', '0')],
  ['count-negative', ['C9'], tree('3 0 R', '-1')],
  ['count-a-real-number', ['C9'], tree('3 0 R', '1.0')],
  ['count-missing', ['C9'], changed(2, ' /Count 1', '')],
  [
    'count-of-a-branch',
    ['C9'],
    tree('20 0 R', '1', [[20, '<< /Type /Pages /Parent 2 0 R /Kids [3 0 R] /Count 9 >>']]),
  ],
  ['kids-missing', ['C9'], changed(2, '/Kids [3 0 R] ', '')],
  ['kids-empty', ['C9'], tree('', '1')],
  ['kid-dangling', ['C9'], tree('3 0 R 99 0 R', '2')],
  ['kid-null', ['C9'], tree('3 0 R null', '1')],
  ['kid-direct', ['C9'], tree('3 0 R << /Type /Page /Parent 2 0 R >>', '2')],
  ['kid-an-array', ['C9'], tree('[3 0 R]', '1')],
  ['kid-a-font', ['C9'], tree('3 0 R 5 0 R', '2')],
  ['kids-of-a-page', ['C9'], changed(3, '/Parent', '/Kids [] /Parent')],
  ['page-without-type', ['C9'], changed(3, '/Type /Page ', '')],
  ['page-of-another-type', ['C9'], changed(3, '/Type /Page ', '/Type /Template ')],
  ['tree-without-type', ['C9'], changed(2, '/Type /Pages ', '')],
  ['tree-of-type-page', ['C9'], changed(2, '/Type /Pages ', '/Type /Page ')],
  ['tree-dangling', ['C9'], changed(1, '/Pages 2 0 R', '/Pages 99 0 R')],
  ['tree-direct', ['C9'], changed(1, '/Pages 2 0 R', '/Pages << /Type /Pages /Kids [3 0 R] /Count 1 >>')],
  ['tree-missing', ['C9'], changed(1, '/Pages 2 0 R ', '')],
  ['parent-is-another', ['C9'], changed(3, '/Parent 2 0 R', '/Parent 20 0 R')],
  ['parent-missing', ['C9'], changed(3, '/Parent 2 0 R ', '')],
  [
    'deep-tree',
    ['C9'],
    {
      change: (objects) => {
        objects.set(2, '<< /Type /Pages /Kids [100 0 R] /Count 1 >>');
        for (let number = 100; number < 150; number += 1) {
          objects.set(number, `<< /Type /Pages /Kids [${number === 149 ? 3 : number + 1} 0 R] /Count 1 >>`);
        }
      },
    },
  ],
];

const fields: readonly SignedAttack[] = [
  ['in-a-circle', ['C2'], changed(6, '/V 7 0 R', '/Kids [6 0 R]')],
  ['listed-twice', ['C2'], changed(1, '[6 0 R]', '[6 0 R 6 0 R]')],
  ['direct', ['C2'], changed(1, '[6 0 R]', '[6 0 R << /FT /Sig /T (a) /V 7 0 R >>]')],
  ['null', ['C2'], changed(1, '[6 0 R]', '[6 0 R null]')],
  ['dangling', ['C2'], changed(1, '[6 0 R]', '[6 0 R 99 0 R]')],
  [
    'a-font',
    ['C2'],
    { change: all(edit(1, '[6 0 R]', '[6 0 R 20 0 R]'), add(20, '<< /FT /Tx /T (a) /V 7 0 R >>')) },
  ],
  [
    'type-inherited',
    ['C2'],
    {
      change: all(
        edit(1, '[6 0 R]', '[20 0 R]'),
        edit(6, '/FT /Sig ', ''),
        add(20, '<< /FT /Sig /T (a) /Kids [6 0 R] >>'),
      ),
    },
  ],
  [
    'value-of-two',
    ['C2'],
    { change: all(edit(1, '[6 0 R]', '[6 0 R 20 0 R]'), add(20, '<< /FT /Sig /T (a) /V 7 0 R >>')) },
  ],
  ['not-in-the-form', ['C2'], changed(1, '[6 0 R]', '[]')],
  [
    'value-direct',
    ['C2'],
    changed(
      6,
      '/V 7 0 R',
      '/V << /Type /Sig /Filter /A /SubFilter /adbe.pkcs7.detached /ByteRange [0 1 2 3] /Contents <00> >>',
    ),
  ],
  ['text-field-of-a-signature', ['C2'], changed(6, '/FT /Sig', '/FT /Tx')],
  ['button-of-a-signature', ['C2'], changed(6, '/FT /Sig', '/FT /Btn')],
];

export function pageDifferentials(workshop: Workshop): readonly HostileCase[] {
  return [...signedAttacks('par-page', workshop, pages), ...signedAttacks('par-field', workshop, fields)];
}
