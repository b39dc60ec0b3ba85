/** Every sound variety of signature, timestamp, chain and revocation data; all of it must come out genuine. */
import type { ControlCase, HostileWorld } from '../hostile-case.ts';
import { controlCases } from './case-maker.ts';
import { signatureControls } from './signature-controls.ts';
import { timeControls } from './time-controls.ts';
import { trustControls } from './trust-controls.ts';

export function cryptographyControls(world: HostileWorld): readonly ControlCase[] {
  return controlCases(world, [...signatureControls(world), ...trustControls(world), ...timeControls(world)]);
}
