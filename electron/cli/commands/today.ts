/** `today`: 今日の要確認, one line for each item and how many of each kind. */
import type { Command } from 'commander';
import type { TodayItem, TodaySection } from '#contract/bridge/requests.ts';
import type { SearchRow } from '#contract/guarantee-file.ts';
import type { TodayKind } from '#contract/today-kind.ts';
import type { Action } from '../action.ts';
import type { Host } from '../host.ts';
import { formatTable } from '../output.ts';
import type { Texts } from '../text/texts.ts';

interface TodayOptions {
  readonly profile?: string;
  readonly branch?: string;
}

/** Every item is printed for scripts. */
const everyItem = 1_000_000;
/** More than this nobody reads in a terminal. */
const linesOfSection = 20;

export function addTodayCommand(program: Command, action: Action): void {
  program
    .command('today')
    .description('今日の要確認: 無効・再発行・要確認・期限接近・未受信・消失・移管受入・新着(通信しない)')
    .option('--profile <name>', '接続先')
    .option('--branch <code>', '営業店コード(現在)')
    .action(action(today));
}

async function today(host: Host, { profile, branch }: TodayOptions): Promise<void> {
  const { app, output, texts } = host;
  const sections = await app.readToday({
    limit: everyItem,
    ...(profile !== undefined && { profile }),
    ...(branch !== undefined && { branchCode: branch }),
  });
  for (const section of sections) {
    if (output.json) for (const row of section.rows) output.result(toLine(section.kind, row), '');
    else if (section.count > 0) output.result({}, formatSection(section, texts));
  }
  const isEmpty = sections.every(({ count }) => count === 0);
  const summary = isEmpty ? texts.records.nothing : formatSummary(sections, texts);
  output.result(toSummary(sections), summary);
}

function toLine(item: TodayKind, { basis, ...row }: TodayItem<SearchRow>): object {
  const { fileId, ...rest } = row;
  return { item, fileId, basis, ...rest };
}

function toSummary(sections: readonly TodaySection<SearchRow>[]): object {
  return { event: 'done', ...Object.fromEntries(sections.map(({ kind, count }) => [kind, count])) };
}

function formatSection({ kind, count, rows }: TodaySection<SearchRow>, texts: Texts): string {
  const { records } = texts;
  const shown = rows.slice(0, linesOfSection);
  return [
    records.section(records.sections[kind], count),
    ...shown.map((row) => `  ${describe(kind, row, texts)}`.trimEnd()),
    ...(count > shown.length ? [records.more(count - shown.length)] : []),
    `  → ${records.whyHere[kind]}`,
  ].join('\n');
}

function describe(kind: TodayKind, row: TodayItem<SearchRow>, texts: Texts): string {
  return [
    row.fileId,
    row.kind === null ? '' : texts.kinds[row.kind],
    reasonOf(kind, row, texts),
    row.customerName ?? '',
  ]
    .filter((part) => part !== '')
    .join('  ');
}

function reasonOf(kind: TodayKind, row: TodayItem<SearchRow>, { alarms, reasons, records }: Texts): string {
  switch (kind) {
    case 'attention': {
      const [alarm] = row.alarms;
      const [reason] = row.reasons;
      if (alarm !== undefined) return alarms[alarm].what;
      return reason === undefined ? '' : reasons[reason].what;
    }
    case 'deadline':
      return records.due(row.basis);
    case 'transferred':
      return `${row.issueBankCode}-${row.issueBranchCode} → ${row.bankCode}-${row.branchCode}`;
    case 'vanished':
      return row.absence === null ? '' : `${row.absentSince}  ${records.absences[row.absence]}`;
    case 'voided':
    case 'reissued':
    case 'awaited':
    case 'arrived':
      return '';
  }
}

function formatSummary(sections: readonly TodaySection<SearchRow>[], { records }: Texts): string {
  const { section, count, branches } = records.headings;
  const lines = sections.map((each) => [
    records.sections[each.kind],
    String(each.count),
    each.branches.map(({ branchCode, count: ofBranch }) => `${branchCode || '---'}:${ofBranch}`).join(' '),
  ]);
  return formatTable([[section, count, branches], ...lines]);
}
