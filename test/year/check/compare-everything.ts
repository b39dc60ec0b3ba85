/** The end of the year: a last sync everywhere, then rows, versions and bytes against the truth, also after a rebuild. */
import type { Desk } from '../client/desk.ts';
import { makeAble } from '../client/refusals.ts';
import { lookBySync } from '../client/sync-look.ts';
import type { YearContext } from '../client/year-context.ts';
import { compareAll, compareBytes } from './full-comparison.ts';
import { checkEveryLook } from './every-look.ts';

export async function compareEverything(context: YearContext): Promise<void> {
  const { world, desks, findings } = context;
  await world.server.scenario.setServiceHours({ hours: null });
  await world.server.scenario.moveClock({ to: `${world.server.state.clock.today()}T18:00` });
  await syncAll(context, desks);
  for (const desk of desks) await compareAll(context, desk, 'held-and-listed');
  await compareBytes(context);
  for (const report of await world.app.rebuild()) {
    for (const { path, code } of report.problems) findings.differ('rebuild', `${path} ${code}`);
  }
  findings.count('rebuilds');
  findings.count('journal records', await world.app.checkJournal());
  for (const desk of desks) {
    await compareAll(context, desk, 'held');
    await checkEveryLook(context, desk);
  }
  await syncAll(context, desks);
  for (const desk of desks) await compareAll(context, desk, 'held-and-listed');
}

/** Twice: the second sync brings what was overwritten during the first. */
export async function syncAll(context: YearContext, desks: readonly Desk[]): Promise<void> {
  for (const desk of desks) {
    await makeAble(context, desk);
    await lookBySync(context, desk);
    await lookBySync(context, desk);
  }
}
