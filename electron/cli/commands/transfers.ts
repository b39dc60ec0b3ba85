/** `transfers`: documents whose branch at issue is not the current one, and fetching what of them is not here. */
import type { Command } from 'commander';
import type { SearchCriteria } from '#contract/guarantee-file.ts';
import { formatOfficeCode } from '#contract/office-code.ts';
import type { TransferQuery, TransferRow } from '#contract/transfer.ts';
import type { GetOutcome, TransferSearchResult } from '../../core/use-cases/index.ts';
import type { Action } from '../action.ts';
import { toCriteria } from '../criteria-options.ts';
import { exitCodes } from '../exit-code.ts';
import type { Host } from '../host.ts';
import { requireOffice } from '../office-option.ts';
import { formatTransfers } from './transfer-table.ts';

interface TransferOptions {
  readonly profile: string;
  readonly issued?: string;
  readonly current?: string;
  readonly customerNo?: string;
  readonly guaranteeNo?: string;
  readonly uploaded?: string;
  readonly decided?: string;
  readonly local?: boolean;
  readonly all?: boolean;
  readonly widen: boolean;
  readonly fetch?: boolean;
}

export function addTransfersCommand(program: Command, action: Action): void {
  program
    .command('transfers')
    .description('移管検索: 旧(発行時)か現在の店から、移管された文書を探す')
    .requiredOption('--profile <name>', '接続先')
    .option('--issued <bank[-branch]>', '旧: 発行時の金融機関コード[-店番] 例 0001-001')
    .option('--current <bank[-branch]>', '現在の金融機関コード[-店番]')
    .option('--customer-no <number>', '顧客番号(完全一致)')
    .option('--guarantee-no <number>', '保証番号(完全一致)')
    .option('--uploaded <from..to>', 'アップロード日')
    .option('--decided <from..to>', '保証(変更)日')
    .option('--local', '配信サーバではなく手元の保管先を探す(通信しない)')
    .option('--all', '旧と現在が同じ文書も含める')
    .option('--no-widen', '統廃合表で検索を広げない')
    .option('--fetch', '未取得と要更新の文書をすべて取得して検証する')
    .action(action(findTransfers));
}

async function findTransfers(host: Host, options: TransferOptions): Promise<void> {
  const { app, output, texts, signal } = host;
  const found = await app.searchTransfers(toQuery(options), {
    signal,
    onProgress: ({ rows, openParts }) =>
      output.progress({ phase: 'search', done: rows, total: null }, texts.say.listing(rows, openParts)),
  });
  print(host, found);
  for (const part of found.incomplete) reportIncomplete(host, part);
  if (options.fetch === true) await fetchAll(host, options.profile, found.rows);
}

function toQuery(options: TransferOptions): TransferQuery {
  const { customerNo, guaranteeNo, uploaded, decided } = toCriteria(options);
  return {
    profile: options.profile,
    where: options.local === true ? 'archive' : 'server',
    ...(options.issued !== undefined && { issued: requireOffice(options.issued) }),
    ...(options.current !== undefined && { current: requireOffice(options.current) }),
    ...(customerNo !== undefined && { customerNo }),
    ...(guaranteeNo !== undefined && { guaranteeNo }),
    ...(uploaded !== undefined && { uploaded }),
    ...(decided !== undefined && { decided }),
    onlyTransferred: options.all !== true,
    widen: options.widen,
  };
}

function print(host: Host, { rows, searched }: TransferSearchResult): void {
  const { output, texts } = host;
  const also = [...(searched.issued ?? []), ...(searched.current ?? [])].filter(
    ({ rules }) => rules.length > 0,
  );
  if (also.length > 0) {
    output.note(texts.transfers.searchedAlso(also.map(({ office }) => formatOfficeCode(office))));
  }
  if (output.json) for (const row of rows) output.result(row, '');
  else if (rows.length > 0) output.result({}, formatTransfers(rows, texts));
  const missing = rows.filter(({ holding }) => holding === 'missing').length;
  const stale = rows.filter(({ holding }) => holding === 'stale').length;
  output.note(texts.transfers.found({ total: rows.length, missing, stale }));
}

function reportIncomplete(host: Host, part: SearchCriteria): void {
  const { message } = host.texts.errors['search-not-divisible'];
  host.output.result(
    { event: 'failed', code: 'search-not-divisible', message, criteria: part },
    `✗ ${message} ${JSON.stringify(part)}`,
  );
  host.exitCode = exitCodes.finishedWithFailures;
}

async function fetchAll(host: Host, profile: string, rows: readonly TransferRow[]): Promise<void> {
  const { app, output, texts, signal } = host;
  const wanted = rows.filter(({ holding }) => holding !== 'held').map(({ fileId }) => fileId);
  let done = 0;
  const onOutcome = ({ wanted: fileId }: GetOutcome): void => {
    done += 1;
    const report = { phase: 'fetch', done, total: wanted.length, current: fileId } as const;
    output.progress(report, texts.transfers.fetching(done, wanted.length, fileId));
  };
  const outcomes = wanted.length === 0 ? [] : await app.get({ profile, wanted, signal, onOutcome });
  for (const outcome of outcomes) if (!outcome.ok) reportFailure(host, outcome);
  const failed = outcomes.filter(({ ok }) => !ok).length;
  const fetched = outcomes.length - failed;
  output.result(
    { event: 'done', found: rows.length, fetched, failed },
    texts.transfers.fetched(fetched, failed),
  );
}

function reportFailure(host: Host, { wanted, code }: GetOutcome & { readonly ok: false }): void {
  const { message, next } = host.texts.errors[code];
  host.output.result(
    { event: 'failed', fileId: wanted, code, message, next },
    `✗ ${wanted} ${message} [${code}]\n  → ${next}`,
  );
  host.exitCode = exitCodes.finishedWithFailures;
}
