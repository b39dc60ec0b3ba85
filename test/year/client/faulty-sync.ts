/** Syncs while the server or the line fails, or while a file is overwritten between the list and its download. */
import { newestHeld } from '../truth/client-record.ts';
import { newestOf } from '../truth/server-record.ts';
import type { Desk } from './desk.ts';
import { viewOf } from './server-view.ts';
import { lookBySync } from './sync-look.ts';
import type { YearContext } from './year-context.ts';

/** What no further try gets over, and what one does. */
const lasting = { fault: 'html-instead', times: 50 } as const;
const passing = { fault: 'reset-mid-body', times: 1 } as const;

/** Some files cannot be fetched today, whatever is tried; most of those that overwrite what is held. */
export async function lookByFaultySync(context: YearContext, desk: Desk): Promise<void> {
  const { world, random, findings } = context;
  for (const [index, fileId] of awaited(context, desk).entries()) {
    const fault = index === 0 && random.below(4) === 0 ? passing : lasting;
    const known = desk.known.files.get(fileId);
    const overwrites = known !== undefined && newestHeld(known) >= 0;
    if (random.below(100) < (overwrites ? 80 : 20)) await world.server.scenario.break({ ...fault, fileId });
  }
  await lookBySync(context, desk, { failuresExpected: true });
  await world.server.scenario.clearFaults();
  findings.count('syncs with faults');
}

/** A file that was just listed gets other bytes before it is fetched. */
export async function lookByRacingSync(context: YearContext, desk: Desk): Promise<void> {
  const { association, random, findings } = context;
  const candidates = awaited(context, desk).filter((fileId) => {
    const { kind } = newestOf(context.record.file(fileId));
    return kind === '1' || kind === '2';
  });
  const fileId = candidates.length === 0 ? null : random.pick(candidates);
  const overwritten: Promise<void>[] = [];
  await lookBySync(context, desk, {
    afterList() {
      if (fileId === null) return;
      const isVoid = random.below(2) === 0;
      overwritten.push(
        isVoid ? association.void(fileId) : association.reissue(fileId, { quality: 'signed' }),
      );
    },
  });
  await Promise.all(overwritten);
  findings.count('syncs during which a file was overwritten');
}

/** Listed, and not held in this version. */
function awaited(context: YearContext, desk: Desk): readonly string[] {
  return [...viewOf(context, desk).values()]
    .filter(({ fileId, version }) => {
      const known = desk.known.files.get(fileId);
      return known === undefined || newestHeld(known) !== version;
    })
    .map(({ fileId }) => fileId);
}
