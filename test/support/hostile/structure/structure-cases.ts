/** All hostile files and controls about the structure of a PDF. */
import type { HostileCase, HostileWorld } from '../hostile-case.ts';
import { degenerateRanges } from './degenerate-ranges.ts';
import { universalForgeries } from './universal-forgery.ts';
import { openWorkshop } from './workshop.ts';

export function structureCases(world: HostileWorld): readonly HostileCase[] {
  const workshop = openWorkshop(world);
  return [...universalForgeries(workshop), ...degenerateRanges(workshop)];
}
