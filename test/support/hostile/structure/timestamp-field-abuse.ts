/** A document timestamp's field that shows, does or replaces something (ltv-field-…, ltv-value-…, ltv-widget-…). */
import type { HostileCase } from '../hostile-case.ts';
import { type Abuse, abusesAsCases, add, all } from './abuse.ts';
import { type Workshop, edit } from './workshop.ts';

const inField = (entries: string) => edit(8, '/FT', `${entries} /FT`);
const inValue = (entries: string) => edit(9, '/Filter', `${entries} /Filter`);
const shownField = all(edit(8, '[0 0 0 0]', '[60 690 500 730]'), edit(8, '/F 132', '/F 4'));
const drawing = 'BT /F1 24 Tf 12 10 Td (9,000,000) Tj ET';
const form = `<< /Type /XObject /Subtype /Form /BBox [0 0 440 40] /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`;
const emptyForm = form.replace(drawing, '').replace(String(drawing.length), '0');
const script = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';

const fieldAbuses: readonly Abuse[] = [
  { name: 'field-visible', change: shownField },
  { name: 'field-of-the-same-name', checks: ['C2'], change: edit(8, '(Signature2)', '(Signature1)') },
  { name: 'field-without-name', checks: ['C2', 'C20'], change: edit(8, '/T (Signature2)', '') },
  { name: 'field-draws', change: all(shownField, inField('/AP << /N 20 0 R >>'), add(20, form)) },
  { name: 'field-hidden-but-draws', change: all(inField('/AP << /N 20 0 R >>'), add(20, form)) },
  {
    name: 'field-draws-when-pressed',
    change: all(inField('/AP << /N 21 0 R /D 20 0 R >>'), add(20, form), add(21, emptyForm)),
  },
  { name: 'field-draws-with-old-form', change: all(shownField, inField('/AP << /N 4 0 R >>')) },
  {
    name: 'field-empties-old-form',
    change: all(inField('/AP << /N 4 0 R >>'), add(4, '<< /Length 0 >>\nstream\n\nendstream')),
  },
  { name: 'field-action', change: inField(`/A ${script}`) },
  { name: 'field-actions', change: inField(`/AA << /E ${script} >>`) },
  { name: 'field-parent', change: inField('/Parent 6 0 R') },
  { name: 'field-kids', change: inField('/Kids [20 0 R]') },
  { name: 'field-of-text', change: edit(8, '/FT /Sig', '/FT /Tx') },
  {
    name: 'field-is-the-font',
    checks: ['C20'],
    change: (objects) => {
      const widget = objects.get(8) ?? '';
      objects.delete(8);
      objects.set(5, widget);
      all(edit(1, '6 0 R 8 0 R', '6 0 R 5 0 R'), edit(3, '6 0 R 8 0 R', '6 0 R 5 0 R'))(objects);
    },
  },
  {
    name: 'value-is-the-font',
    change: (objects) => {
      const value = objects.get(9) ?? '';
      objects.delete(9);
      objects.set(5, value);
      edit(8, '/V 9 0 R', '/V 5 0 R')(objects);
    },
  },
  { name: 'value-certifies', change: inValue('/Reference [<< /TransformMethod /DocMDP >>]') },
  { name: 'value-unknown-key', change: inValue('/Attacker (9,000,000)') },
  {
    name: 'widget-beside-an-annotation',
    change: all(
      edit(3, '8 0 R]', '8 0 R 20 0 R]'),
      add(20, '<< /Type /Annot /Subtype /Square /Rect [0 0 595 842] /IC [1 1 1] >>'),
    ),
  },
  { name: 'widget-before-the-other', change: edit(3, '[6 0 R 8 0 R]', '[8 0 R 6 0 R]') },
  { name: 'widget-instead-of-the-other', change: edit(3, '[6 0 R 8 0 R]', '[8 0 R]') },
  { name: 'widget-direct', change: edit(3, '8 0 R]', '8 0 R << /Subtype /Square /Rect [0 0 595 842] >>]') },
];

export function timestampFieldAbuses(workshop: Workshop): readonly HostileCase[] {
  return abusesAsCases(workshop, fieldAbuses);
}
