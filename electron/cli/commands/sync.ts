/** `sync`: fetches what changed into the archive. */
import type { Command } from 'commander';
import type { SyncEvent } from '#contract/sync-event.ts';
import { exitCodes } from '../exit-code.ts';
import type { Host } from '../host.ts';
import type { Action } from '../action.ts';

export function addSyncCommand(program: Command, action: Action): void {
  program
    .command('sync')
    .description('新しい文書と変わった文書を取得して保管する')
    .requiredOption('--profile <name>', '接続先')
    .action(action(sync));
}

async function sync(host: Host, options: { readonly profile: string }): Promise<void> {
  const { app, output, texts, signal } = host;
  const summary = await app.sync(options.profile, { signal, onEvent: (event) => report(host, event) });
  output.result({ event: 'done', ...summary }, texts.say.syncDone(summary));
  if (summary.failed > 0) host.exitCode = exitCodes.finishedWithFailures;
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
