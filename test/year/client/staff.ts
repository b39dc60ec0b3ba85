/** What staff write down after a look: executions, extensions, paper certificates, why a file is gone (R30, R153, R159, R165). */
import { type ShownRow, readShownRows } from '../check/held-rows.ts';
import { newestHeld } from '../truth/client-record.ts';
import { plusDays } from '../truth/days.ts';
import { isMet } from '../truth/expectation.ts';
import type { Desk } from './desk.ts';
import { type YearContext, placeOf, todayOf } from './year-context.ts';

type Record_ = Parameters<YearContext['world']['app']['recordFact']>[0]['record'];

/** A few deeds each, chosen among what the program shows. */
export async function letStaffWork(context: YearContext, desk: Desk): Promise<void> {
  const { world, random } = context;
  const shown = [...(await readShownRows(world.app, desk.profile, world.now())).values()];
  for (const row of draw(context, shown.filter(isOpenLoan), 3)) await execute(context, desk, row);
  for (const row of draw(context, shown.filter(isOpenLoan), 1)) await extend(context, desk, row);
  const voids = shown.filter(({ row }) => row.currency === 'void');
  for (const row of draw(context, voids, random.below(2))) await paper(context, desk, row);
  const lost = shown.filter(({ row }) => row.held && row.absence === 'unknown');
  for (const row of draw(context, lost, random.below(3))) await explain(context, desk, row);
  if (random.below(6) === 0) await closeOldMail(context, desk);
}

function isOpenLoan({ row, headline }: ShownRow): boolean {
  return headline === 'usable' && row.executedOn === null;
}

function draw({ random }: YearContext, rows: readonly ShownRow[], times: number): readonly ShownRow[] {
  if (rows.length === 0) return [];
  return [...new Set(Array.from({ length: times }, () => random.pick(rows)))];
}

async function write(
  context: YearContext,
  desk: Desk,
  fact: { fileId: string; record: Record_ },
): Promise<number> {
  const { sequence } = await context.world.app.recordFact({ profile: desk.profile, ...fact });
  context.findings.count(`recorded: ${fact.record.action}`);
  return sequence;
}

async function execute(context: YearContext, desk: Desk, { row }: ShownRow): Promise<void> {
  const { fileId, sha256 } = row;
  if (sha256 === null) return;
  const on = todayOf(context);
  const known = desk.known.know(fileId);
  const sequence = await write(context, desk, { fileId, record: { action: 'executed', sha256, on } });
  if (context.random.below(20) === 0) {
    await write(context, desk, { fileId, record: { action: 'withdrawn', sequence } });
  } else known.executed = { on, version: newestHeld(known) };
}

/** Day 31 to 60 can be recorded, day 61 cannot. */
async function extend(context: YearContext, desk: Desk, { row }: ShownRow): Promise<void> {
  const { fileId, decidedOn } = row;
  if (decidedOn === null) return;
  const until = plusDays(decidedOn, 31 + context.random.below(31));
  const isTooLate = until > plusDays(decidedOn, 60);
  try {
    await write(context, desk, { fileId, record: { action: 'deadline-extended', until } });
    if (isTooLate) context.findings.differ(placeOf(context, desk), `${fileId} extended until ${until}`);
    desk.known.know(fileId).extendedUntil = until;
  } catch (error) {
    if (!isTooLate) throw error;
    context.findings.count('extensions refused');
  }
}

async function paper(context: YearContext, desk: Desk, { row: { fileId } }: ShownRow): Promise<void> {
  await write(context, desk, { fileId, record: { action: 'paper-replaces' } });
  const known = desk.known.know(fileId);
  known.paperVersion = newestHeld(known);
}

/** Staff know from their own books what no list tells. */
async function explain(context: YearContext, desk: Desk, { row: { fileId } }: ShownRow): Promise<void> {
  const { accessEndsOn, paidOffOn } = context.record.file(fileId);
  const reason = accessEndsOn !== null ? 'subrogated' : paidOffOn !== null ? 'paid-off' : 'access-lost';
  await write(context, desk, { fileId, record: { action: 'absence-explained', reason } });
  desk.known.know(fileId).explained = reason;
}

/** An announcement that nothing will come of. */
async function closeOldMail(context: YearContext, desk: Desk): Promise<void> {
  const { record, random } = context;
  const open = [...desk.known.files].flatMap(([fileId, known]) =>
    known.mails
      .filter((mail) => !mail.isClosed && !isMet(mail, record.file(fileId), known))
      .map((mail) => ({ fileId, mail })),
  );
  if (open.length === 0) return;
  const { fileId, mail } = random.pick(open);
  await write(context, desk, { fileId, record: { action: 'announcement-closed', sequence: mail.sequence } });
  mail.isClosed = true;
}
