/** All hostile files and all controls about the structure of a PDF. */
import type { ControlCase, HostileCase, HostileWorld } from '../hostile-case.ts';
import { activeActions } from './active-actions.ts';
import { annotationAttacks } from './annotation-attack.ts';
import { containerDifferentials } from './container-differential.ts';
import { excesses } from './excess.ts';
import { frameDifferentials } from './frame-differential.ts';
import { objectDifferentials } from './object-differential.ts';
import { pageDifferentials } from './page-differential.ts';
import { streamDifferentials } from './stream-differential.ts';
import { tableDifferentials } from './table-differential.ts';
import { degenerateRanges } from './degenerate-ranges.ts';
import { gapAbuses } from './gap-abuse.ts';
import { incrementalSavings } from './incremental-saving.ts';
import { laterRevisions } from './later-revisions.ts';
import { foreignSignatures } from './later-signers.ts';
import { longTermAbuses } from './long-term-abuse.ts';
import { longTermControls } from './long-term-controls.ts';
import { sealFields } from './seal-fields.ts';
import { shadowAttacks } from './shadow.ts';
import { signedControls } from './signed-controls.ts';
import { signatureUpdates } from './signature-updates.ts';
import { signatureWrappings } from './signature-wrapping.ts';
import { spoiltUpdates } from './spoilt-updates.ts';
import { storeAbuses } from './store-abuse.ts';
import { timestampFieldAbuses } from './timestamp-field-abuse.ts';
import { turnedOver } from './turned-over.ts';
import { universalForgeries } from './universal-forgery.ts';
import { varyingContents } from './varying-content.ts';
import { type Workshop, openWorkshop } from './workshop.ts';

const areas: readonly ((workshop: Workshop) => readonly HostileCase[])[] = [
  universalForgeries,
  degenerateRanges,
  gapAbuses,
  signatureWrappings,
  incrementalSavings,
  spoiltUpdates,
  signatureUpdates,
  shadowAttacks,
  turnedOver,
  annotationAttacks,
  sealFields,
  foreignSignatures,
  longTermAbuses,
  timestampFieldAbuses,
  storeAbuses,
  laterRevisions,
  frameDifferentials,
  tableDifferentials,
  objectDifferentials,
  pageDifferentials,
  streamDifferentials,
  containerDifferentials,
  activeActions,
  varyingContents,
  excesses,
];

export function structureCases(world: HostileWorld): readonly HostileCase[] {
  const workshop = openWorkshop(world);
  return areas.flatMap((area) => area(workshop));
}

export function structureControls(world: HostileWorld): readonly ControlCase[] {
  const workshop = openWorkshop(world);
  return [...signedControls(workshop), ...longTermControls(workshop)];
}
