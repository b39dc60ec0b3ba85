/** Syncs that are killed or cancelled in the middle: what was acknowledged must be there, the rest may be. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { SearchRow } from '#contract/guarantee-file.ts';
import { failpoints, openArchive } from '#core/archive/index.ts';
import { HoshodeskError } from '#core/hoshodesk-error.ts';
import { readShownRows } from '../check/held-rows.ts';
import { type ListedFile, newestHeld } from '../truth/client-record.ts';
import { type RecordedVersion, versionOf } from '../truth/server-record.ts';
import type { Desk } from './desk.ts';
import { type ServerView, hashNewest, viewOf } from './server-view.ts';
import { receive } from './sync-look.ts';
import { type YearContext, placeOf, todayOf } from './year-context.ts';

const child = fileURLToPath(new URL('child.ts', import.meta.url));

/** SIGKILL at a random step; a sync without that many steps ends by itself. */
export async function lookByKilledSync(context: YearContext, desk: Desk): Promise<void> {
  const { world, random, findings } = context;
  const view = viewOf(context, desk);
  const words = [
    child,
    world.home,
    desk.profile,
    String(world.now()),
    random.pick(failpoints),
    String(1 + random.below(3)),
  ];
  const sync = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const chunks: Buffer[] = [];
  sync.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const [code, signal] = (await once(sync, 'close')) as [number | null, NodeJS.Signals | null];
  if (code !== 0 && signal !== 'SIGKILL') findings.differ(placeOf(context, desk), `child ended with ${code}`);
  findings.count(signal === 'SIGKILL' ? 'syncs killed' : 'syncs too short to be killed');
  // The last line may be torn by the kill: what was not written whole was not acknowledged.
  const lines = Buffer.concat(chunks).toString().split('\n').slice(0, -1);
  const acknowledged = new Map(lines.map((line) => line.split(' ') as [string, string]));
  await recover(context);
  await settle(context, desk, { view, acknowledged });
}

/** Opening for writing takes in what the killed process left on the disk. */
async function recover({ world }: YearContext): Promise<void> {
  const clock = { now: world.now };
  const archive = await openArchive({ root: world.archiveRoot, clock, logger: { log: () => undefined } });
  archive.close();
}

/** Cancelled after some downloads, as by a person who closes the window. */
export async function lookByCancelledSync(context: YearContext, desk: Desk): Promise<void> {
  const { world, random, findings } = context;
  const view = viewOf(context, desk);
  const acknowledged = new Map<string, string>();
  const stop = new AbortController();
  const stopAfter = random.below(4);
  try {
    await world.app.sync(desk.profile, {
      signal: stop.signal,
      onEvent(event) {
        if (event.event === 'fetched') acknowledged.set(event.fileId, event.sha256);
        const isPlanned = event.event === 'planned' || event.event === 'fetched';
        if (isPlanned && acknowledged.size >= stopAfter) stop.abort();
      },
    });
  } catch (error) {
    if (!(error instanceof HoshodeskError) || error.code !== 'cancelled') throw error;
  }
  findings.count('syncs cancelled');
  await settle(context, desk, { view, acknowledged });
}

interface Interrupted {
  readonly view: ServerView;
  readonly acknowledged: ReadonlyMap<string, string>;
}

/**
 * Takes over what the interrupted look left behind, as long as it is one of the two: as before, or as after. What was
 * acknowledged must have stayed.
 */
async function settle(context: YearContext, desk: Desk, { view, acknowledged }: Interrupted): Promise<void> {
  const { world, record } = context;
  desk.isInterrupted = true;
  for (const [fileId, sha256] of acknowledged) await receive(context, desk, { view, fileId, sha256 });
  const shown = await readShownRows(world.app, desk.profile, world.now());
  for (const [fileId, listed] of view) {
    const row = shown.get(fileId)?.row;
    if (row === undefined) continue;
    const known = desk.known.know(fileId);
    // Before the first download it was written down what the list shows.
    if (acknowledged.size > 0) known.seen = Math.max(known.seen, listed.version);
    if (newestHeld(known) !== listed.version && row.held) {
      const sha256 = await hashNewest(context, record.file(fileId));
      const versions = await world.app.show(fileId);
      const isHeld = versions.some(
        (version) => version.profile === desk.profile && version.sha256 === sha256,
      );
      if (isHeld) desk.known.received(listed, listed.version);
    }
    if (row.alarms.includes('older-than-list') || row.alarms.includes('void-listed')) {
      known.seen = Math.max(known.seen, listed.version);
    }
    if (!row.held) desk.known.sawInSearch(listed);
    if (showsItem(row, listed, versionOf(record.file(fileId), listed.version))) {
      known.item = known.held.size === 0 || newestHeld(known) === listed.version ? listed : known.item;
    }
    if (row.absentSince === null) known.absentSince = null;
  }
  for (const [fileId, known] of desk.known.files) {
    const absentSince = shown.get(fileId)?.row.absentSince;
    if (!view.has(fileId) && absentSince === todayOf(context)) known.absentSince ??= absentSince;
  }
}

/** Whether the archive has taken the list item in, and not only the bytes. */
function showsItem(row: SearchRow, listed: ListedFile, version: RecordedVersion): boolean {
  return (
    row.branchCode === listed.branchCode &&
    row.bankCode === listed.bankCode &&
    row.kind === version.kind &&
    row.issueCount === version.issueCount
  );
}
