/** What goes where: with `--json` one object per line on stdout and everything else on stderr, else text for people. */
import stringWidth from 'string-width';
import type { ProgressReport } from '../core/ports.ts';
import type { Streams } from './streams.ts';

export interface Output {
  readonly json: boolean;
  /** A result: the object with `--json`, else the text. */
  result(object: object, text: string): void;
  /** Something a person should know; never on stdout. */
  note(text: string): void;
  /** How far a long work is: a bar on a terminal, a line elsewhere. */
  progress(report: ProgressReport, text: string): void;
}

const barWidth = 24;

export function createOutput(streams: Streams, json: boolean): Output {
  const terminal = streams.stderr.isTTY === true;
  let barShown = false;
  const clearBar = (): void => {
    if (barShown) streams.stderr.write('\r\u001B[K');
    barShown = false;
  };
  return {
    json,
    result(object, text) {
      clearBar();
      streams.stdout.write(`${json ? JSON.stringify(object) : text}\n`);
    },
    note(text) {
      clearBar();
      streams.stderr.write(`${text}\n`);
    },
    progress(report, text) {
      if (!terminal) {
        streams.stderr.write(`${text}\n`);
        return;
      }
      clearBar();
      streams.stderr.write(fit(`${bar(report)} ${text}`, (streams.stderr.columns ?? 80) - 1));
      barShown = true;
    },
  };
}

function bar({ done, total }: ProgressReport): string {
  const filled = total === null || total === 0 ? 0 : Math.round((barWidth * done) / total);
  return `[${'#'.repeat(filled)}${'-'.repeat(barWidth - filled)}]`;
}

/** Cuts a text to a number of terminal columns; a Japanese character takes two. */
function fit(text: string, columns: number): string {
  let fitted = text;
  while (stringWidth(fitted) > columns) fitted = fitted.slice(0, -1);
  return fitted;
}

/** Lays rows out in columns, the first row being the headings. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, stringWidth(cell));
    }
  }
  const pad = (cell: string, column: number): string =>
    cell + ' '.repeat((widths[column] ?? 0) - stringWidth(cell));
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}
