/** `search` over the local archive and `server-search` on the delivery server. */
import { type Command, InvalidArgumentError } from 'commander';
import type { SearchRow } from '#contract/guarantee-file.ts';
import { type CriteriaOptions, addCriteriaOptions, toCriteria, toSortOrder } from '../criteria-options.ts';
import { exitCodes } from '../exit-code.ts';
import type { Host } from '../host.ts';
import type { Action } from '../action.ts';
import { isCheckedLatelyBy, lastChecks } from './last-checks.ts';
import { formatRows } from './row-table.ts';

interface LocalOptions extends CriteriaOptions {
  readonly profile?: string;
  readonly text?: string;
  readonly exactNames?: boolean;
  readonly sort?: string;
  readonly limit: number;
}

interface ServerOptions extends CriteriaOptions {
  readonly profile: string;
  readonly sort?: string;
}

const defaultLimit = 100;
const maximumLimit = 1_000_000;

export function addSearchCommands(program: Command, action: Action): void {
  const local = program.command('search').description('手元の保管先を検索する(通信しない)');
  addCriteriaOptions(local)
    .option('--profile <name>', '接続先')
    .option('--text <text>', '名前・番号・ファイルIDから探す')
    .option('--exact-names', '顧客名を表記どおりに探す(既定では異体字・かな・法人格の違いを無視)')
    .option('--limit <count>', '表示件数の上限', parseLimit, defaultLimit)
    .action(action(searchLocal));
  const server = program.command('server-search').description('配信サーバを検索する(2,000件を超えても全件)');
  addCriteriaOptions(server).requiredOption('--profile <name>', '接続先').action(action(searchServer));
}

function parseLimit(text: string): number {
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > maximumLimit) {
    throw new InvalidArgumentError(`1..${maximumLimit}`);
  }
  return limit;
}

async function searchLocal(host: Host, options: LocalOptions): Promise<void> {
  const sort = toSortOrder(options.sort);
  const rows = await host.app.search({
    criteria: toCriteria(options),
    limit: options.limit,
    ...(options.profile !== undefined && { profile: options.profile }),
    ...(options.text !== undefined && { text: options.text }),
    ...(options.exactNames === true && { exactNames: true }),
    ...(sort && { sort }),
  });
  await printRows(host, rows);
}

async function searchServer(host: Host, options: ServerOptions): Promise<void> {
  const sort = toSortOrder(options.sort);
  const { output, texts, signal } = host;
  const request = { profile: options.profile, criteria: toCriteria(options) };
  const found = await host.app.serverSearch(request, {
    signal,
    onProgress: ({ rows, openParts }) =>
      output.progress({ phase: 'search', done: rows, total: null }, texts.say.listing(rows, openParts)),
    ...(sort && { sort }),
  });
  await printRows(host, found.rows);
  for (const part of found.incomplete) {
    const { message } = texts.errors['search-not-divisible'];
    output.result(
      { event: 'failed', code: 'search-not-divisible', message, criteria: part },
      `✗ ${message} ${JSON.stringify(part)}`,
    );
    host.exitCode = exitCodes.finishedWithFailures;
  }
}

async function printRows(host: Host, rows: readonly SearchRow[]): Promise<void> {
  const { output, texts } = host;
  if (output.json) {
    for (const row of rows) output.result(row, '');
    return;
  }
  if (rows.length > 0) output.result({}, formatRows(rows, texts, isCheckedLatelyBy(await lastChecks(host))));
  output.note(texts.say.rows(rows.length));
}
