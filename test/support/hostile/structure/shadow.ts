/** Class E, shadow attacks: the document is prepared before signing and turned over by a small update (shadow-…). */
import type { HostileCase } from '../hostile-case.ts';
import type { SmallObjects } from '../small-document.ts';
import type { RawRevision } from './raw-revision.ts';
import { type Shadow, shadows } from './shadow-plots.ts';
import {
  type Row,
  type Workshop,
  append,
  appendStream,
  asCases,
  signStream,
  signVariation,
} from './workshop.ts';

const prepare =
  ({ prepared }: Shadow) =>
  (objects: SmallObjects): void => {
    for (const [number, object] of prepared) objects.set(number, object);
  };

function inTables(workshop: Workshop): readonly Row[] {
  return shadows.map((shadow): Row => {
    const { name, update, freed = [] } = shadow;
    const rows: RawRevision['rows'] = (usual) => [
      ...usual,
      ...freed.map((number) => ({ number, offset: 0, generation: 1, type: 'f' }) as const),
    ];
    const file = () => append(signVariation(workshop, { change: prepare(shadow) }), update, { rows }).bytes;
    return [`${name}-table`, ['C20'], file];
  });
}

function inStreams(workshop: Workshop): readonly Row[] {
  return shadows.map((shadow): Row => {
    const { name, update, freed = [] } = shadow;
    const file = () =>
      appendStream(signStream(workshop, { change: prepare(shadow) }), update, {
        crossReference: (entries, rows) => {
          rows.unshift(...freed.map((number) => [number, 0, 0, 1] as const));
          const numbers = rows.map(([number]) => `${number} 1`);
          entries.set('Index', `[${numbers.join(' ')}]`);
        },
      }).bytes;
    return [`${name}-stream`, ['C20'], file];
  });
}

export function shadowAttacks(workshop: Workshop): readonly HostileCase[] {
  return asCases('shadow', [...inTables(workshop), ...inStreams(workshop)]);
}
