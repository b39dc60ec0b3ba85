/** The list of a transfer search as an Excel file, column by column as it stands in the window. */
import { type TransferView, maxExportedTransfers } from '#contract/bridge/transfer-requests.ts';
import { ask, saveFile } from '../../api.ts';
import type { Texts } from '../../text/texts.ts';
import { work } from '../list/work-store.ts';
import { transferList } from './transfer-list.tsx';

export function exportTransfers(rows: readonly TransferView[], texts: Texts): Promise<void> {
  return work(async (signal) => {
    if (rows.length > maxExportedTransfers) return { kind: 'too-many', most: maxExportedTransfers };
    const { columns } = transferList;
    const file = await ask(
      'transfers.export',
      {
        titles: columns.map((column) => column.title(texts)),
        rows: rows.map((row) => columns.map((column) => column.text(row, texts))),
        format: 'xlsx',
      },
      signal,
    );
    const { saved } = await saveFile(file);
    return saved ? { kind: 'exported', name: file.name } : null;
  });
}
