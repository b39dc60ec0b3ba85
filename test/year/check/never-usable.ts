/** The invariant of every step: nothing is called usable once its void or its re-issue could be seen (R153, R154). */
import type { Desk } from '../client/desk.ts';
import { type YearContext, placeOf } from '../client/year-context.ts';
import { expectationOf } from '../truth/expectation.ts';
import { readShownRows } from './held-rows.ts';

export async function checkNeverUsable(context: YearContext, desk: Desk): Promise<void> {
  const { world, record, findings } = context;
  const shown = await readShownRows(world.app, desk.profile, world.now());
  for (const [fileId, { headline }] of shown) {
    if (headline !== 'usable') continue;
    findings.count('usable headlines looked at');
    const known = desk.known.files.get(fileId);
    const file = record.files.get(fileId);
    if (known === undefined || file === undefined) {
      findings.differ(placeOf(context, desk), `${fileId} is usable, but the truth knows nothing of it`);
    } else if (!expectationOf(file, known, false).isUsable) {
      findings.differ(placeOf(context, desk), `${fileId} is called usable, though something newer was seen`);
    }
  }
  findings.count('looks at every headline');
}
