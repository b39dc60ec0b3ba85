/** A revision of validation data, stamped by a TSA, that does something else beside. */
import type { CheckId } from '#contract/verification.ts';
import type { HostileCase } from '../hostile-case.ts';
import type { SmallObjects } from '../small-document.ts';
import { appendStamped, longTermObjects } from './long-term.ts';
import type { RawRevision } from './raw-revision.ts';
import { type Variation, type Workshop, asCases, edit, signVariation } from './workshop.ts';

type Change = (objects: SmallObjects) => void;

export interface Abuse {
  readonly name: string;
  /** Default: C20. */
  readonly checks?: readonly CheckId[];
  /** What the update does beside adding validation data and a timestamp. */
  readonly change?: Change;
  readonly raw?: Omit<RawRevision, 'objects'>;
  /** What the signed revision has beside the usual. */
  readonly signed?: Variation;
}

export const add =
  (number: number, object: string): Change =>
  (objects) =>
    void objects.set(number, object);
export const inCatalog = (entries: string): Change => edit(1, '/Pages', `${entries} /Pages`);
export const inForm = (entries: string): Change => edit(1, '/SigFlags', `${entries} /SigFlags`);
export const inPage = (entries: string): Change => edit(3, '/Parent', `${entries} /Parent`);

/** Several changes, one after the other. */
export const all =
  (...changes: readonly Change[]): Change =>
  (objects) => {
    for (const change of changes) change(objects);
  };

export function abusesAsCases(workshop: Workshop, abuses: readonly Abuse[]): readonly HostileCase[] {
  return asCases(
    'ltv',
    abuses.map(({ name, checks = ['C20'], ...abuse }) => [
      name,
      checks,
      () => abused(workshop, abuse),
      { signedAsIs: true },
    ]),
  );
}

function abused(workshop: Workshop, { change, raw, signed }: Omit<Abuse, 'name' | 'checks'>): Uint8Array {
  const objects = longTermObjects(workshop.world);
  change?.(objects);
  const first = signed === undefined ? workshop.signed() : signVariation(workshop, signed);
  return appendStamped(workshop, first, { objects, ...raw }).bytes;
}
