/** `diff`: which fields changed from one held version of a file id to another; the newest against the one before by default. */
import type { Command } from 'commander';
import type {
  ComparedVersion,
  LineDifference,
  TextChange,
  VersionDifference,
} from '#contract/version-difference.ts';
import { headlineOf, standingsOf } from '../../core/domain/headline.ts';
import type { Action } from '../action.ts';
import type { Host } from '../host.ts';
import { formatTable } from '../output.ts';
import type { Texts } from '../text/texts.ts';
import { formatJapanTime } from '../verifying/format-evidence.ts';
import { headlineCell } from '../verifying/headline-line.ts';
import { wrapCells } from '../wrap-cells.ts';
import { isCheckedLatelyBy, lastChecks } from './last-checks.ts';

interface DiffOptions {
  readonly profile?: string;
  readonly from?: string;
  readonly to?: string;
  readonly all?: true;
}

export function addDiffCommand(program: Command, action: Action): void {
  program
    .command('diff <file-id>')
    .description('2つの版の印字された文字を比べる(指定がなければ、最新の版と1つ前の版)')
    .option('--from <sha256>', '比べる元の版')
    .option('--to <sha256>', '比べる先の版')
    .option('--profile <name>', '接続先')
    .option('--all', '変わらない項目も表示する')
    .action(action(diff));
}

async function diff(host: Host, fileId: string, options: DiffOptions): Promise<void> {
  const { profile, from, to, all = false } = options;
  const difference = await host.app.diffVersions({
    fileId,
    ...(profile !== undefined && { profile }),
    ...(from !== undefined && { from: from.toLowerCase() }),
    ...(to !== undefined && { to: to.toLowerCase() }),
  });
  if (host.output.json) printJson(host, difference, all);
  else await printTable(host, difference, all);
}

function printJson({ output }: Host, { lines, ...versions }: VersionDifference, all: boolean): void {
  output.result({ event: 'compared', comparable: lines !== null, ...versions }, '');
  for (const { label, before, after, change, page } of changedFirst(lines ?? [], all)) {
    output.result({ label, before, after, change, page }, '');
  }
}

/** In reading order otherwise. */
function changedFirst(lines: readonly LineDifference[], all: boolean): readonly LineDifference[] {
  const changed = lines.filter(({ change }) => change !== 'same');
  return all ? [...changed, ...lines.filter(({ change }) => change === 'same')] : changed;
}

async function printTable(host: Host, difference: VersionDifference, all: boolean): Promise<void> {
  const { output, texts } = host;
  const { before, after, lines, profile, fileId } = difference;
  const headlines = await headlineCells(host, difference);
  const say = texts.diff;
  output.result(
    {},
    [
      `${fileId}  ${profile}`,
      versionLine(before, { side: say.before, headline: headlines(before), texts }),
      versionLine(after, { side: say.after, headline: headlines(after), texts }),
      ...remarks(before, say.before, texts),
      ...remarks(after, say.after, texts),
      '',
      ...(lines === null ? [say.notComparable] : table(lines, all, texts)),
    ].join('\n'),
  );
  if (lines !== null) output.note(say.onlyText);
}

/** A version that must not be used is never shown without saying so (R154). */
async function headlineCells(
  host: Host,
  { fileId, profile }: VersionDifference,
): Promise<(version: ComparedVersion) => string> {
  const history = (await host.app.show(fileId)).filter((row) => row.profile === profile);
  const standings = standingsOf(history, isCheckedLatelyBy(await lastChecks(host))(profile));
  return ({ sha256, verdict, kind }) => {
    const standing = standings[history.findIndex((row) => row.sha256 === sha256)] ?? 'unconfirmed';
    return headlineCell(headlineOf(verdict, standing, kind), host.texts);
  };
}

interface SideView {
  readonly side: string;
  readonly headline: string;
  readonly texts: Texts;
}

function versionLine(version: ComparedVersion, { side, headline, texts }: SideView): string {
  const { kind, issueCount, receivedAt, sha256 } = version;
  return [
    `${side}:`,
    headline,
    kind === null ? null : texts.kinds[kind],
    issueCount === null ? null : texts.say.issue(issueCount),
    `${texts.labels.receivedAt} ${formatJapanTime(receivedAt, texts) ?? ''}`,
    sha256.slice(0, 12),
  ]
    .filter((fact) => fact !== null)
    .join('  ');
}

function remarks(version: ComparedVersion, side: string, { diff: say }: Texts): readonly string[] {
  if (version.text === 'unreadable') return [say.unreadable(side)];
  if (version.text === 'no-text') return [say.noText(side)];
  return [
    ...(version.readFrom === 'whole-file' ? [say.wholeFile(side)] : []),
    ...(version.isCapped ? [say.capped(side)] : []),
  ];
}

/** Columns of the terminal one value may take before it goes on in the next line. */
const valueColumns = 40;

function table(lines: readonly LineDifference[], all: boolean, { diff: say }: Texts): readonly string[] {
  const shown = changedFirst(lines, all);
  const count = (change: TextChange): number => lines.filter((line) => line.change === change).length;
  const counts = {
    changed: count('changed'),
    added: count('added'),
    removed: count('removed'),
    same: count('same'),
  };
  const rows = shown.flatMap(({ change, label, before, after, page }) =>
    wrapCells([say.changes[change], label ?? '', before ?? '', after ?? '', String(page)], valueColumns),
  );
  return [
    ...(counts.same === lines.length ? [say.nothingChanged] : []),
    ...(rows.length > 0
      ? [formatTable([[say.change, say.field, say.before, say.after, say.page], ...rows]), '']
      : []),
    say.counts(counts),
    ...(all || counts.same === 0 ? [] : [say.hidden(counts.same)]),
  ];
}
