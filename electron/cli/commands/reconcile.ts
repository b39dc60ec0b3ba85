/** `reconcile`: the server's whole list against the archive, in both directions (R159–R162). */
import type { Command } from 'commander';
import type { Difference, Reconciliation, ReconciliationEvent } from '#contract/reconciliation.ts';
import type { DifferenceText } from '#contract/text/text-shapes.ts';
import type { Action } from '../action.ts';
import { exitCodes } from '../exit-code.ts';
import type { Host } from '../host.ts';

export function addReconcileCommand(program: Command, action: Action): void {
  program
    .command('reconcile')
    .description('配信サーバの全件と手元を照合する(取得はしない。中断したときは続きから)')
    .requiredOption('--profile <name>', '接続先')
    .action(action(reconcile));
}

async function reconcile(host: Host, { profile }: { readonly profile: string }): Promise<void> {
  const { app, output, texts, signal } = host;
  const result = await app.reconcile(profile, { signal, onEvent: (event) => report(host, event) });
  if (output.json) for (const difference of result.differences) output.result(difference, '');
  else for (const text of groupTexts(host, result.differences)) output.result({}, text);
  const { summary, differences } = result;
  const { listed, held } = summary;
  const words = texts.reconciliation;
  output.result(doneLine(result), words.done({ listed, held, differences: differences.length }));
  if (differences.some(isToFetch)) output.note(words.fetchWith(profile));
  if (summary.complete) return;
  output.note(words.incomplete(summary.incomplete.length));
  host.exitCode = exitCodes.finishedWithFailures;
}

function isToFetch({ event }: Difference): boolean {
  return event === 'server-only' || event === 'stale';
}

function doneLine({ summary, differences }: Reconciliation): object {
  const count = (event: Difference['event']): number =>
    differences.filter((difference) => difference.event === event).length;
  const { serverOnly, localOnly, stale, changed, incomplete, ...rest } = summary;
  return {
    event: 'done',
    ...rest,
    serverOnly: count('server-only'),
    localOnly: count('local-only'),
    stale: count('stale'),
    changed: count('changed'),
    incomplete: incomplete.length,
    reasons: { serverOnly, localOnly, stale, changed },
  };
}

/** More than this nobody reads in a terminal. */
const linesOfGroup = 50;

/** One text for each group that has anything in it, in the order of the differences. */
function groupTexts({ texts }: Host, differences: readonly Difference[]): readonly string[] {
  const words = texts.reconciliation;
  const groups = Map.groupBy(differences, (difference) => difference.event);
  return [...groups].map(([event, group]) => {
    const shown = group.slice(0, linesOfGroup);
    const lines = shown.map((difference) => {
      const { fileId, customerName } = difference;
      const news = difference.event === 'local-only' && difference.isNew ? `${words.newlyGone} ` : '';
      return `  ${fileId}  ${news}${textOf(words.reasons, difference).what}  ${customerName ?? ''}`.trimEnd();
    });
    const more = group.length > shown.length ? [words.more(group.length - shown.length)] : [];
    const next = new Set(shown.map((difference) => textOf(words.reasons, difference).next));
    return [
      words.group(words.groups[event], group.length),
      ...lines,
      ...more,
      ...[...next].map(words.next),
    ].join('\n');
  });
}

function textOf(reasons: Host['texts']['reconciliation']['reasons'], difference: Difference): DifferenceText {
  switch (difference.event) {
    case 'server-only':
      return reasons.serverOnly[difference.reason];
    case 'local-only':
      return reasons.localOnly[difference.reason];
    case 'stale':
      return reasons.stale[difference.reason];
    case 'changed':
      return reasons.changed[difference.reason];
  }
}

function report({ output, texts }: Host, event: ReconciliationEvent): void {
  const words = texts.reconciliation;
  switch (event.event) {
    case 'resumed':
      output.note(words.resumed(event.windowsDone, event.windows));
      return;
    case 'listing': {
      const { windowsDone, windows, rows } = event;
      output.progress(
        { phase: 'list', done: windowsDone, total: windows },
        words.listing(windowsDone, windows, rows),
      );
      return;
    }
    case 'confirming': {
      const { done, total } = event;
      output.progress({ phase: 'confirm', done, total }, words.confirming(done, total));
      return;
    }
    case 'incomplete': {
      const { message, next } = texts.errors['search-not-divisible'];
      output.result(
        { event: 'incomplete', code: 'search-not-divisible', message, next, part: event.part },
        `✗ ${message} [search-not-divisible] ${JSON.stringify(event.part)}\n  → ${next}`,
      );
      return;
    }
  }
}
