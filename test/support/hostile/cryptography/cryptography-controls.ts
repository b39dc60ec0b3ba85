/** Every sound variety of signature, timestamp, chain and revocation data; all of it must come out genuine. */
import type { ControlCase, HostileWorld } from '../hostile-case.ts';
import { controlCases } from './case-maker.ts';

export function cryptographyControls(world: HostileWorld): readonly ControlCase[] {
  return controlCases(world, [
    { name: 'usual', parts: {} },
    { name: 'usual-es-t', form: 'ES-T', parts: { updates: [] } },
  ]);
}
