/** Class E, hide and replace: everything lies in the signed bytes already, the update only points there (shadow-…). */
import type { HostileCase } from '../hostile-case.ts';
import { catalog, forgedContents } from './incremental-saving.ts';
import { hiddenDocument } from './shadow-plots.ts';
import { type Row, type Variation, type Workshop, append, asCases, edit, signVariation } from './workshop.ts';

const hidden = `4 0 obj\n${forgedContents}\nendobj\n`;
const stream = (text: string): string => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
const layers = (off: string): string =>
  `<< ${catalog} /OCProperties << /OCGs [20 0 R] /D << /Order [20 0 R] /OFF [${off}] >> >> >>`;
const withInfo = (entries: string): string => `${entries} /Info 20 0 R`;

/** An update that is only a table, pointing to the hidden contents. */
function pointed(workshop: Workshop, variation: Variation): Uint8Array {
  const base = signVariation(workshop, variation);
  const at = base.bytes.indexOf('4 0 obj', base.bytes.indexOf('9,000,000') - 200);
  return append(base, [], { rows: () => [{ number: 4, offset: at, generation: 0, type: 'n' }] }).bytes;
}

export function turnedOver(workshop: Workshop): readonly HostileCase[] {
  const rows: readonly Row[] = [
    ['table-between-objects', ['C20', 'C9'], () => pointed(workshop, { before: { 5: hidden } })],
    [
      'table-in-a-stream',
      ['C20', 'C9'],
      () => pointed(workshop, { change: (objects) => objects.set(20, stream(hidden)) }),
    ],
    [
      'table-in-a-comment',
      ['C20', 'C9'],
      () => pointed(workshop, { before: { 5: `%${hidden.replaceAll('\n', ' ')}\n` } }),
    ],
    [
      'root-of-the-second',
      ['C20'],
      () => {
        const base = signVariation(workshop, {
          change: (objects) => {
            for (const [number, object] of hiddenDocument) objects.set(number, object);
          },
        });
        return append(base, [], { trailer: (entries) => entries.replace('/Root 1', '/Root 21') }).bytes;
      },
    ],
    [
      'layer-switched',
      ['C20'],
      () => {
        const base = signVariation(workshop, {
          change: (objects) => objects.set(1, layers('')).set(20, '<< /Type /OCG /Name (a) >>'),
        });
        return append(base, [[1, layers('20 0 R')]]).bytes;
      },
    ],
  ];
  return asCases('shadow', [...rows, ...filled(workshop)]);
}

/** What the signed revision refers to without having it. */
function filled(workshop: Workshop): readonly Row[] {
  return [
    [
      'info-filled',
      ['C20'],
      () => {
        const base = signVariation(workshop, { trailer: withInfo });
        return append(base, [[20, '<< /Title (GUARANTEE 9,000,000 JPY) >>']], { trailer: withInfo }).bytes;
      },
    ],
    [
      'metadata-filled',
      ['C20'],
      () => {
        const base = signVariation(workshop, { change: edit(1, '/Pages', '/Metadata 20 0 R /Pages') });
        return append(base, [[20, stream('9,000,000').replace('<<', '<< /Type /Metadata /Subtype /XML')]])
          .bytes;
      },
    ],
  ];
}
