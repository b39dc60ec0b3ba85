/** One sync of a profile, held against what the server showed at that moment. */
import type { SyncEvent, SyncSummary } from '#contract/sync-event.ts';
import { newestHeld } from '../truth/client-record.ts';
import { type Desk } from './desk.ts';
import { type ServerView, versionWithBytes, viewOf } from './server-view.ts';
import { type YearContext, placeOf, todayOf } from './year-context.ts';

export interface SyncLookOptions {
  /** Between the list and the first download. */
  readonly afterList?: () => void;
  /** The whole server fails for some files; what could not be fetched is seen, not held. */
  readonly failuresExpected?: boolean;
}

interface Told {
  readonly fetched: Map<string, string>;
  readonly failed: Map<string, string>;
}

/** Runs a sync that must succeed, checks what it tells, and writes down what the profile knows afterwards. */
export async function lookBySync(
  context: YearContext,
  desk: Desk,
  options: SyncLookOptions = {},
): Promise<void> {
  const view = viewOf(context, desk);
  const told: Told = { fetched: new Map(), failed: new Map() };
  const summary = await context.world.app.sync(desk.profile, {
    onEvent(event) {
      if (event.event === 'planned') options.afterList?.();
      note(event, told);
    },
  });
  checkSummary(context, desk, { view, told, summary, options });
  await takeIn(context, desk, { view, told });
  desk.isInterrupted = false;
  context.findings.count('syncs');
}

function note(event: SyncEvent, { fetched, failed }: Told): void {
  if (event.event === 'fetched') fetched.set(event.fileId, event.sha256);
  if (event.event === 'failed') failed.set(event.fileId, event.code);
}

interface LookResult {
  readonly view: ServerView;
  readonly told: Told;
}

interface CheckedLook extends LookResult {
  readonly summary: SyncSummary;
  readonly options: SyncLookOptions;
}

function checkSummary(context: YearContext, desk: Desk, look: CheckedLook): void {
  const { view, told, summary, options } = look;
  const place = placeOf(context, desk);
  const { findings } = context;
  if (summary.listed !== view.size) findings.differ(place, `${summary.listed} listed, ${view.size} shown`);
  if (told.failed.size > 0 && options.failuresExpected !== true) {
    findings.differ(place, `failed: ${JSON.stringify([...told.failed])}`);
  }
  for (const [fileId, listed] of view) {
    const known = desk.known.files.get(fileId);
    const isHeld = known !== undefined && newestHeld(known) === listed.version;
    if (isHeld || told.fetched.has(fileId) || told.failed.has(fileId)) continue;
    findings.differ(place, `${fileId} was not fetched`);
  }
  findings.count('downloads', told.fetched.size);
  findings.count('failed downloads', told.failed.size);
}

/** Writes the look down: bytes that came in, then the list. */
async function takeIn(context: YearContext, desk: Desk, { view, told }: LookResult): Promise<void> {
  for (const [fileId, sha256] of told.fetched) await receive(context, desk, { view, fileId, sha256 });
  desk.known.sawList(view, new Set(told.failed.keys()), todayOf(context));
}

export async function receive(
  context: YearContext,
  desk: Desk,
  { view, fileId, sha256 }: { readonly view: ServerView; readonly fileId: string; readonly sha256: string },
): Promise<void> {
  const listed = view.get(fileId);
  const file = context.record.files.get(fileId);
  if (listed === undefined || file === undefined) {
    context.findings.differ(placeOf(context, desk), `${fileId} was fetched but not shown`);
    return;
  }
  const version = await versionWithBytes(context, file, { sha256, from: listed.version });
  if (version === null) context.findings.differ(placeOf(context, desk), `${fileId}: unknown bytes ${sha256}`);
  else desk.known.received(listed, version);
}
