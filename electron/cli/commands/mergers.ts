/** `mergers`: the table that widens searches for transferred documents, and what a row of it does. */
import type { Command } from 'commander';
import { formatOfficeCode } from '#contract/office-code.ts';
import type { MergerRule, SearchedOffice, TransferPair } from '#contract/transfer.ts';
import { parseJapaneseDate } from '../../core/domain/japan-time.ts';
import { HoshodeskError } from '../../core/hoshodesk-error.ts';
import type { Action } from '../action.ts';
import type { Host } from '../host.ts';
import { requireOffice } from '../office-option.ts';
import { formatTable } from '../output.ts';
import type { Texts } from '../text/texts.ts';

interface AddOptions {
  readonly effective?: string;
  readonly note?: string;
}

export function addMergersCommands(program: Command, action: Action): void {
  const mergers = program
    .command('mergers')
    .description('統廃合表: 移管検索を広げる、店や金融機関の統合の表');
  mergers.command('list').description('表を表示する').action(action(list));
  mergers
    .command('add <from> <to>')
    .description('行を加える 例: add 2345 2346 / add 2345-001 2345-012')
    .option('--effective <date>', '実施日(表示のみ。検索には影響しない)')
    .option('--note <text>', '備考')
    .action(action(add));
  mergers.command('remove <id>').description('行を削除する').action(action(remove));
  mergers
    .command('preview <from>')
    .description('その店の文書をどの店の組で探すかと、手元の件数を表示する')
    .option('--profile <name>', '接続先')
    .action(action(preview));
  mergers
    .command('start-anew')
    .description('壊れた表のファイルを退避し、空の表から始める')
    .action(action(startAnew));
}

async function list(host: Host): Promise<void> {
  printRules(host, await host.app.readMergers());
}

type AddArguments = readonly [from: string, to: string, options: AddOptions];

async function add(host: Host, ...[from, to, options]: AddArguments): Promise<void> {
  const effectiveOn = options.effective === undefined ? null : parseJapaneseDate(options.effective);
  if (options.effective !== undefined && effectiveOn === null) {
    throw new HoshodeskError('usage', `--effective ${options.effective}`);
  }
  const rule = { from: requireOffice(from), to: requireOffice(to), effectiveOn, note: options.note ?? '' };
  const rules = await host.app.changeMergers({ action: 'add', rule });
  printRules(host, rules.slice(-1));
}

async function remove(host: Host, id: string): Promise<void> {
  await host.app.changeMergers({ action: 'remove', id });
  host.output.result({ event: 'removed', id }, host.texts.transfers.removed(id));
}

async function startAnew(host: Host): Promise<void> {
  await host.app.changeMergers({ action: 'start-anew' });
  host.output.result({ event: 'started-anew' }, host.texts.transfers.startedAnew);
}

async function preview(host: Host, from: string, options: { readonly profile?: string }): Promise<void> {
  const { app, output, texts } = host;
  const office = requireOffice(from);
  const profile = options.profile === undefined ? {} : { profile: options.profile };
  const { pairs, omitted } = await app.previewTransfers({ issued: office, current: office, ...profile });
  if (output.json) for (const pair of pairs) output.result(pairToJson(pair), '');
  else output.result({}, formatPairs(pairs, texts));
  if (omitted > 0) output.note(texts.transfers.omitted(omitted));
}

function printRules({ output, texts }: Host, rules: readonly MergerRule[]): void {
  if (output.json) {
    for (const rule of rules) output.result(ruleToJson(rule), '');
    return;
  }
  if (rules.length === 0) output.note(texts.transfers.noMergers);
  else output.result({}, formatRules(rules, texts));
}

function ruleToJson({ from, to, ...rest }: MergerRule): object {
  return { ...rest, from: formatOfficeCode(from), to: formatOfficeCode(to) };
}

function pairToJson({ issued, current, documents }: TransferPair): object {
  const ids = (side: SearchedOffice | null) => side?.rules.map(({ id }) => id) ?? [];
  return {
    issued: issued && formatOfficeCode(issued.office),
    current: current && formatOfficeCode(current.office),
    rules: [...new Set([...ids(issued), ...ids(current)])],
    documents,
  };
}

function formatRules(rules: readonly MergerRule[], { transfers: { headings } }: Texts): string {
  const titles = [headings.number, headings.from, '', headings.to, headings.effectiveOn, headings.note];
  const cells = rules.map(({ id, from, to, effectiveOn, note }) => [
    ...[id, formatOfficeCode(from), '→', formatOfficeCode(to)],
    ...[effectiveOn ?? '', note],
  ]);
  return formatTable([titles, ...cells]);
}

function formatPairs(pairs: readonly TransferPair[], { transfers }: Texts): string {
  const { headings, anyOffice } = transfers;
  const office = (side: SearchedOffice | null) => (side === null ? anyOffice : formatOfficeCode(side.office));
  const titles = [headings.issued, '', headings.current, headings.documents, headings.rules];
  const cells = pairs.map(({ issued, current, documents }) => [
    ...[office(issued), '→', office(current), String(documents)],
    [...new Set([...(issued?.rules ?? []), ...(current?.rules ?? [])].map(({ id }) => id))].join(', '),
  ]);
  return formatTable([titles, ...cells]);
}
