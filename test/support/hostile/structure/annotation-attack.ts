/** Class F, evil annotations: drawn over a signed page, certified for comments or not (eaa-…). */
import type { HostileCase } from '../hostile-case.ts';
import { type Written, smallNumbers, smallPage } from '../small-document.ts';
import { catalog } from './incremental-saving.ts';
import { type Attack, type Workshop, asCases, attacksOn, edit, signVariation, updated } from './workshop.ts';

const { next } = smallNumbers;
const shown = '/Rect [60 690 500 730] /F 4 /C [1 1 1]';
const drawing = 'q 1 1 1 rg 0 0 440 40 re f Q BT /F1 24 Tf 12 10 Td (GUARANTEE 9,000,000 JPY) Tj ET';
const appearance = `<< /Type /XObject /Subtype /Form /BBox [0 0 440 40] /Resources << /Font << /F1 5 0 R >> >> /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`;
const drawn = `/AP << /N ${next + 1} 0 R >>`;

/** What stands in the annotation beside its place. */
const kinds: Readonly<Record<string, string>> = {
  'free-text': `/Subtype /FreeText /DA (/F1 24 Tf) /Contents (GUARANTEE 9,000,000 JPY) ${drawn}`,
  stamp: `/Subtype /Stamp /Name /Approved ${drawn}`,
  redact: `/Subtype /Redact /OverlayText (9,000,000) /DA (/F1 24 Tf) /IC [1 1 1] ${drawn}`,
  square: `/Subtype /Square /IC [1 1 1] /BS << /W 0 >> ${drawn}`,
  circle: '/Subtype /Circle /IC [1 1 1]',
  line: '/Subtype /Line /L [60 710 500 710] /BS << /W 40 >>',
  ink: '/Subtype /Ink /InkList [[60 710 500 710]] /BS << /W 40 >>',
  link: '/Subtype /Link /A << /S /URI /URI (https://attacker.invalid/) >>',
  highlight: '/Subtype /Highlight /QuadPoints [60 730 500 730 60 690 500 690]',
  polygon: '/Subtype /Polygon /Vertices [60 690 500 690 500 730 60 730] /IC [1 1 1]',
  note: '/Subtype /Text /Contents (The amount is 9,000,000 JPY) /Open true',
  'text-field': `/Subtype /Widget /FT /Tx /T (amount) /V (9,000,000) /DA (/F1 24 Tf 0 g) ${drawn}`,
};

function annotated(entries: string): Attack[2] {
  return updated(
    [3, smallPage(`6 0 R ${next} 0 R`)],
    [next, `<< /Type /Annot ${shown} /P 3 0 R ${entries} >>`],
    [next + 1, appearance],
  );
}

/** DocMDP, `/P 3`: its author allows comments. The whole-file rule does not care. */
function certified(workshop: Workshop): Written {
  const reference =
    '/Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams /P 3 /V /1.2 >> >>]';
  return signVariation(workshop, {
    change: (objects) => {
      edit(7, '/Filter', `${reference} /Filter`)(objects);
      edit(1, '/Pages', '/Perms << /DocMDP 7 0 R >> /Pages')(objects);
    },
  });
}

export function annotationAttacks(workshop: Workshop): readonly HostileCase[] {
  const attacks = Object.entries(kinds).map(([name, entries]): Attack => [name, ['C20'], annotated(entries)]);
  const allowed = (): Written => certified(workshop);
  return [
    ...attacksOn('eaa', [workshop, workshop.signed], attacks),
    ...attacksOn('eaa-certified', [workshop, allowed], attacks.slice(0, 4)),
    ...asCases('eaa', [
      ['certificate-removed', ['C20'], () => updated([1, `<< ${catalog} >>`])(allowed(), workshop)],
      ['archived', ['C20'], () => overArchived(workshop)],
    ]),
  ];
}

/** The annotation stands in front of the timestamp's widget. */
function overArchived(workshop: Workshop): Uint8Array {
  return updated(
    [3, smallPage(`6 0 R 8 0 R ${next} 0 R`)],
    [next, `<< /Type /Annot ${shown} ${kinds['stamp']} >>`],
    [next + 1, appearance],
  )(workshop.archived(), workshop);
}
