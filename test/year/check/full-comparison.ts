/** Everything the archive says of a profile, held against the truth: rows, versions, currency, alarms, absence, bytes. */
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { VersionRow } from '#contract/guarantee-file.ts';
import { headlineOf, standingsOf } from '#core/domain/headline.ts';
import type { Desk } from '../client/desk.ts';
import { type YearContext, placeOf } from '../client/year-context.ts';
import type { KnownFile } from '../truth/client-record.ts';
import { type ExpectedFile, expectationOf } from '../truth/expectation.ts';
import { isListedElsewhere } from './listed-elsewhere.ts';
import { type ShownRow, allRows, readShownRows } from './held-rows.ts';

/** Files without bytes are known from lists alone, so an index made anew has to see one first. */
export type Compared = 'held' | 'held-and-listed';

/** To be called after a complete sync: then nothing is uncertain. */
export async function compareAll(context: YearContext, desk: Desk, which: Compared): Promise<void> {
  const { world, record, findings } = context;
  const place = placeOf(context, desk);
  const shown = await readShownRows(world.app, desk.profile, world.now());
  const expected = [...desk.known.files].filter(
    ([, { held, item, absentSince }]) =>
      held.size > 0 || (which === 'held-and-listed' && item !== null && absentSince === null),
  );
  for (const [fileId, known] of expected) {
    const truth = expectationOf(record.file(fileId), known, isListedElsewhere(context, desk, fileId));
    const found = shown.get(fileId);
    if (found === undefined) findings.differ(place, `${fileId} is missing`);
    else {
      compareRow(context, place, { truth, found, known });
      if (truth.versions.length > 1) await compareVersions(context, desk, truth);
    }
  }
  const surplus = [...shown.keys()].filter((fileId) => !desk.known.files.has(fileId));
  for (const fileId of surplus) findings.differ(place, `${fileId} is shown, but was never there`);
  findings.count('rows compared', expected.length);
  await compareAnnouncements(context, desk);
}

/** Mails that announced what has not come. */
async function compareAnnouncements(context: YearContext, desk: Desk): Promise<void> {
  const { world, record, findings } = context;
  const { profile } = desk;
  const rows = await world.app.readAnnouncements({ profile, onlyAwaited: true, limit: allRows });
  const open = Map.groupBy(rows, ({ fileId }) => fileId);
  for (const [fileId, known] of desk.known.files) {
    const { openMails } = expectationOf(record.file(fileId), known, false);
    const found = open.get(fileId)?.length ?? 0;
    if (found === openMails) continue;
    findings.differ(placeOf(context, desk), `${fileId}: ${found} mails open instead of ${openMails}`);
  }
  findings.count('open announcements', rows.length);
}

interface RowComparison {
  readonly truth: ExpectedFile;
  readonly found: ShownRow;
  readonly known: KnownFile;
}

function compareRow(context: YearContext, place: string, { truth, found }: RowComparison): void {
  const { row, headline } = found;
  const [newest] = truth.versions;
  const pairs: readonly (readonly [what: string, found: unknown, expected: unknown])[] = [
    ['versions', row.versions, truth.versions.length],
    ['SHA-256', row.sha256, newest?.sha256 ?? null],
    ['verdict', row.verdict ?? null, newest?.verdict ?? null],
    ['currency', row.currency ?? null, newest?.currency ?? null],
    ['bank', row.bankCode, truth.bankCode],
    ['branch', row.branchCode, truth.branchCode],
    ['decided on', row.decidedOn, truth.decidedOn],
    ['alarms', [...row.alarms].sort(), truth.alarms],
    ['absence', row.absence, truth.absence],
    ['absent since', row.absentSince, truth.absentSince],
    ['executed on', row.executedOn, truth.executedOn],
    ['executed version', row.executedSha256, truth.executedSha256],
    ['extended until', row.extendedUntil, truth.extendedUntil],
    ['usable', headline === 'usable', truth.isUsable],
  ];
  for (const [what, actual, expected] of pairs) {
    if (JSON.stringify(actual) === JSON.stringify(expected)) continue;
    const facts = `${JSON.stringify(actual)} instead of ${JSON.stringify(expected)} ${row.reasons.join(' ')}`;
    context.findings.differ(place, `${truth.fileId} ${what}: ${facts}`);
  }
}

async function compareVersions(context: YearContext, desk: Desk, truth: ExpectedFile): Promise<void> {
  const rows = await context.world.app.show(truth.fileId);
  const own = rows.filter(({ profile }) => profile === desk.profile);
  const standings = standingsOf(own, true);
  for (const [index, { verdict, kind }] of own.entries()) {
    const isUsable = headlineOf(verdict, standings[index] ?? 'unconfirmed', kind) === 'usable';
    if (isUsable && (index > 0 || !truth.isUsable))
      context.findings.differ(placeOf(context, desk), `${truth.fileId}: version ${index} is called usable`);
  }
  const found = own.map(toComparable);
  const expected = truth.versions.map(toComparable);
  context.findings.count('versions compared', expected.length);
  if (JSON.stringify(found) === JSON.stringify(expected)) return;
  const facts = `${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`;
  context.findings.differ(placeOf(context, desk), `${truth.fileId} versions: ${facts}`);
}

type Comparable = Pick<VersionRow, 'sha256' | 'currency' | 'verdict' | 'kind' | 'issueCount' | 'uploadedOn'>;

function toComparable({ sha256, currency, verdict, kind, issueCount, uploadedOn }: Comparable): Comparable {
  return { sha256: sha256.slice(0, 12), currency, verdict, kind, issueCount, uploadedOn };
}

/** The documents on disk are those the truth holds, each hashing to its name. */
export async function compareBytes({ world, desks, record, findings }: YearContext): Promise<void> {
  const held = new Set<string>();
  for (const desk of desks) {
    for (const [fileId, known] of desk.known.files) {
      for (const index of known.held) held.add(record.file(fileId).versions[index]?.sha256 ?? '');
    }
  }
  const folder = join(world.archiveRoot, 'cas');
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  for (const { parentPath, name } of files) {
    const sha256 = createHash('sha256')
      .update(await readFile(join(parentPath, name)))
      .digest('hex');
    if (`${sha256}.pdf` !== name) findings.differ('archive', `${name} hashes to ${sha256}`);
    if (!held.delete(sha256)) findings.differ('archive', `${name} is nothing the truth holds`);
  }
  for (const sha256 of held) findings.differ('archive', `${sha256} is not on the disk`);
  findings.count('documents on the disk', files.length);
}
