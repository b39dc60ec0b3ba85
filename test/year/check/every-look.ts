/** What must be true after every step: nothing is called usable whose void or re-issue could be seen, and what was seen alarms (R153–R158). */
import type { Desk } from '../client/desk.ts';
import { type YearContext, placeOf } from '../client/year-context.ts';
import { type KnownFile, newestHeld } from '../truth/client-record.ts';
import { expectationOf } from '../truth/expectation.ts';
import { type ShownRow, readShownRows } from './held-rows.ts';

export async function checkEveryLook(context: YearContext, desk: Desk): Promise<void> {
  const { world, record, findings } = context;
  const shown = await readShownRows(world.app, desk.profile, world.now());
  for (const [fileId, { row, headline }] of shown) {
    const known = desk.known.files.get(fileId);
    if (known === undefined) {
      findings.differ(placeOf(context, desk), `${fileId} is shown, but the truth knows nothing of it`);
      continue;
    }
    const truth = expectationOf(record.file(fileId), known, false);
    if (headline === 'usable') findings.count('usable headlines looked at');
    if (headline === 'usable' && !truth.isUsable) {
      findings.differ(placeOf(context, desk), `${fileId} is called usable, though something newer was seen`);
    }
    const alarms = row.alarms.toSorted();
    if (!isTold(known, row) || JSON.stringify(alarms) === JSON.stringify(truth.alarms)) continue;
    const facts = `${JSON.stringify(alarms)} instead of ${JSON.stringify(truth.alarms)}`;
    findings.differ(placeOf(context, desk), `${fileId} alarms: ${facts}`);
  }
  findings.count('looks at every headline');
}

/**
 * Whether a list has said what the newest bytes are, and a verifier has looked. Bytes that came by an address, or while
 * their file was being overwritten, are told by the next list only.
 */
function isTold(known: KnownFile, { held, verdict }: ShownRow['row']): boolean {
  return held && verdict !== 'unverified' && known.item?.version === newestHeld(known);
}
