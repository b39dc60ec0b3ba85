/** `sync`: fetches what changed into the archive. */
import type { Command } from 'commander';
import type { SearchRow } from '#contract/guarantee-file.ts';
import type { SyncEvent } from '#contract/sync-event.ts';
import { headlineOf, standingOf } from '../../core/domain/headline.ts';
import { exitCodes } from '../exit-code.ts';
import type { Host } from '../host.ts';
import type { Action } from '../action.ts';
import type { Texts } from '../text/texts.ts';
import { headlineLine } from '../verifying/headline-line.ts';

const maximumRows = 1_000_000;

export function addSyncCommand(program: Command, action: Action): void {
  program
    .command('sync')
    .description('新しい文書と変わった文書を取得して保管する')
    .requiredOption('--profile <name>', '接続先')
    .action(action(sync));
}

async function sync(host: Host, options: { readonly profile: string }): Promise<void> {
  const { app, output, texts, signal } = host;
  const arrived: Arrived = { stored: new Set(), refused: new Set() };
  const summary = await app.sync(options.profile, {
    signal,
    onEvent: (event) => {
      report(host, event);
      remember(arrived, event);
    },
  });
  if (!output.json) {
    for (const row of await mustNotBeUsed(host, options.profile, arrived))
      output.result({}, line(row, texts));
  }
  output.result({ event: 'done', ...summary }, texts.say.syncDone(summary));
  if (summary.failed > 0 || summary.verified.rejected > 0) host.exitCode = exitCodes.finishedWithFailures;
}

/** File ids of this run: new versions, and those whose bytes cannot be relied on. */
interface Arrived {
  readonly stored: Set<string>;
  readonly refused: Set<string>;
}

function remember({ stored, refused }: Arrived, event: SyncEvent): void {
  if (event.event === 'fetched' && event.outcome === 'stored') stored.add(event.fileId);
  if (event.event !== 'verified') return;
  if (event.verdict === 'rejected' || event.verdict === 'unsigned') refused.add(event.fileId);
}

/** What a person has to hear of by name: refused documents, and void notices that came with this sync. */
async function mustNotBeUsed(
  { app }: Host,
  profile: string,
  { stored, refused }: Arrived,
): Promise<readonly SearchRow[]> {
  const limit = maximumRows;
  const rows: SearchRow[] = [];
  for (const fileId of refused) {
    const found = await app.search({ profile, criteria: { fileIdPrefix: fileId }, limit });
    rows.push(...found.filter((row) => row.fileId === fileId));
  }
  if (stored.size === 0) return rows;
  const notices = await app.search({ profile, criteria: { kind: '3' }, limit });
  return [...rows, ...notices.filter(({ fileId }) => stored.has(fileId) && !refused.has(fileId))];
}

function line(row: SearchRow, texts: Texts): string {
  const headline = headlineOf(row.verdict ?? 'unverified', standingOf(row, true), row.kind);
  const codes = row.reasons.length === 0 ? '' : `  [${row.reasons.join(' ')}]`;
  return `${headlineLine(headline, row.kind, texts)}  ${row.fileId}  ${row.customerName ?? ''}${codes}`;
}

function report({ output, texts }: Host, event: SyncEvent): void {
  switch (event.event) {
    case 'listing':
      output.progress(
        { phase: 'list', done: event.rows, total: null },
        texts.say.listing(event.rows, event.openParts),
      );
      return;
    case 'planned':
      output.note(texts.say.planned(event.listed, event.fetch));
      return;
    case 'fetched': {
      const { done, total, fileId, sha256, outcome } = event;
      if (output.json) output.result({ event: 'fetched', fileId, sha256, outcome }, '');
      else output.progress({ phase: 'fetch', done, total }, texts.say.fetched(done, total, fileId));
      return;
    }
    case 'verified': {
      const { done, total, fileId, sha256, verdict } = event;
      if (output.json) output.result({ event: 'verified', fileId, sha256, verdict }, '');
      else output.progress({ phase: 'verify', done, total }, texts.say.verified(done, total, fileId));
      return;
    }
    case 'failed': {
      const { message, next } = texts.errors[event.code];
      output.result(
        { ...event, message, next },
        `✗ ${event.fileId} ${message} [${event.code}] ${event.detail ?? ''}\n  → ${next}`,
      );
      return;
    }
  }
}
