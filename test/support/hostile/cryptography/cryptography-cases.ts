/** Every hostile case of classes I (CMS, X.509), J (timestamps), K (revocation, DSS) and L (weak hashes); threats §2.3. */
import type { HostileCase, HostileWorld } from '../hostile-case.ts';
import { cmsStructureCases } from './cms-structure.ts';

export function cryptographyCases(world: HostileWorld): readonly HostileCase[] {
  return [...cmsStructureCases(world)];
}
