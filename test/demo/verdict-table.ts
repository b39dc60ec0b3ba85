/** The end of the demonstration: every document something happened to, version by version, with its headline. */
import { styleText } from 'node:util';
import type { VersionRow } from '#contract/guarantee-file.ts';
import { outcomeOf } from '#contract/headline.ts';
import { headlineOf, standingsOf } from '#core/domain/headline.ts';
import { formatTable } from '../../electron/cli/output.ts';
import { japanese } from '../../electron/cli/text/ja/index.ts';
import { headlineCell } from '../../electron/cli/verifying/headline-line.ts';
import type { Histories } from './histories.ts';

interface Line {
  readonly cells: readonly string[];
  readonly isBad: boolean;
}

/** The archive was synced a moment ago, so "the latest" may be said. */
export async function printVerdictTable(histories: Histories, fileIds: readonly string[]): Promise<void> {
  const lines = (await Promise.all(fileIds.map(histories))).flatMap(linesOf);
  const headings = ['判定', '種類', 'ファイルID', '版', '発行回数', '形式', '理由'];
  const [head = '', ...rows] = formatTable([headings, ...lines.map(({ cells }) => cells)]).split('\n');
  console.log(head);
  for (const [index, row] of rows.entries()) {
    console.log(lines[index]?.isBad === true ? styleText(['bold', 'red'], row) : row);
  }
}

function linesOf(newestFirst: readonly VersionRow[]): readonly Line[] {
  const standings = standingsOf(newestFirst, true);
  return newestFirst.map((version, index) => {
    const { fileId, kind, verdict, currency, issueCount, form, reasons } = version;
    const headline = headlineOf(verdict, standings[index] ?? 'unconfirmed', kind);
    const codes = reasons.filter(({ severity }) => severity !== 'note').map(({ code }) => code);
    return {
      isBad: outcomeOf(headline) === 'bad',
      cells: [
        headlineCell(headline, japanese),
        kind === null ? '' : japanese.kinds[kind],
        fileId,
        japanese.currencies[currency],
        String(issueCount ?? ''),
        form ?? '',
        [...new Set(codes)].join(' '),
      ],
    };
  });
}
