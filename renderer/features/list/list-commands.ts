/** What can be done with the chosen documents: save, verify, report, export, copy. */
import type { ExportColumn, ExportFormat } from '#contract/bridge/requests.ts';
import { ask, openReport, saveFile } from '../../api.ts';
import type { Texts } from '../../text/texts.ts';
import { countSelected } from '../selection/row-selection.ts';
import { rowsStore } from '../selection/rows-store.ts';
import { cellText } from './cell-text.ts';
import { countChosen, readChosen, versionsOf } from './chosen.ts';
import { columnOf } from './columns.ts';
import { plainCell } from './plain-cell.ts';
import { layoutStore } from './layout-store.ts';
import { listStore } from './list-store.ts';
import { type Outcome, type Question, mayConcern, work } from './work-store.ts';

/** The service takes no more versions at once. */
const versionsAtMost = 100_000;
/** A report lists no more documents (U07). */
const reportedAtMost = 500;

export function saveDocuments(): Promise<void> {
  return withVersions('save', versionsAtMost, async (versions, signal) => {
    const done = await ask('export.documents', { versions }, signal);
    return done === null ? null : { kind: 'saved', ...done };
  });
}

export function verifyDocuments(): Promise<void> {
  return withVersions('verify', versionsAtMost, async (versions, signal) => {
    await ask('verification.run', { versions }, signal);
    return { kind: 'verified', count: versions.length };
  });
}

export function reportDocuments(): Promise<void> {
  return withVersions('report', reportedAtMost, async (versions) => {
    openReport((await ask('report.hold', { versions })).id);
    return null;
  });
}

type Versions = ReturnType<typeof versionsOf>;

async function withVersions(
  about: Question,
  atMost: number,
  run: (versions: Versions, signal: AbortSignal) => Promise<Outcome | null>,
): Promise<void> {
  const count = countChosen();
  if (count === 0) return;
  if (count <= atMost && !(await mayConcern(count, about))) return;
  await work(async (signal) => {
    if (count > atMost) return { kind: 'too-many', most: atMost };
    const versions = versionsOf(await readChosen(signal));
    return versions.length === 0 ? { kind: 'nothing-held' } : run(versions, signal);
  });
}

export interface ExportChoice {
  readonly format: ExportFormat;
  readonly isSelectionOnly: boolean;
}

export function exportList({ format, isSelectionOnly }: ExportChoice, texts: Texts): Promise<void> {
  return work(async (signal) => {
    const { query, sort, total } = listStore.getState();
    const { selection } = rowsStore.getState();
    const isEverything = !isSelectionOnly || countSelected(selection, total ?? 0) === total;
    const fileIds = isEverything ? null : (await readChosen(signal)).map(({ fileId }) => fileId);
    const file = await ask(
      'export.rows',
      {
        query: { ...query, ...(sort !== null && { sort }) },
        ...(fileIds !== null && { fileIds }),
        columns: exportedColumns(texts),
        format,
      },
      signal,
    );
    const { saved } = await saveFile(file);
    return saved ? { kind: 'exported', name: file.name } : null;
  });
}

/** The visible columns, with the words the screen has for codes. */
function exportedColumns({ words }: Texts): readonly ExportColumn[] {
  const wordsOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    headline: words.headlines,
    kind: words.kinds,
    currency: words.currencies,
    absence: words.absences,
  };
  return layoutStore.getState().layout.order.flatMap((id) =>
    columnOf(id).fields.map((column) => {
      const known = wordsOf[column];
      return { column, title: words.columns[column], ...(known !== undefined && { words: known }) };
    }),
  );
}

/** As tab-separated text, headings first, for a spreadsheet. */
export function copyDocuments(texts: Texts): Promise<void> {
  return work(async (signal) => {
    const rows = await readChosen(signal);
    if (rows.length === 0) return null;
    const { order } = layoutStore.getState().layout;
    const lines = [
      order.map((id) => texts.words.columns[id]),
      ...rows.map((row) => order.map((id) => plainCell(cellText(row, id, texts)))),
    ];
    await navigator.clipboard.writeText(lines.map((line) => line.join('\t')).join('\r\n'));
    return { kind: 'copied', count: rows.length };
  });
}
