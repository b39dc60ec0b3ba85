/** Carries out the next step of an item; what comes of it is told by the archive's own events. */
import type { DocumentView } from '#contract/bridge/requests.ts';
import type { ErrorCode } from '#contract/error-codes.ts';
import { CodedError, ask } from '../../api.ts';
import { startComparing } from '../compare/compare-store.ts';
import { askForRecord } from '../records/record-dialog-store.ts';
import type { RecordAction } from '../records/record-facts.ts';
import { openDocument } from '../selection/selection-store.ts';
import { focusPane } from '../view/panes.ts';
import { acknowledgeItems } from './board-store.ts';
import type { MoreAction, NextAction } from './next-action.ts';
import type { BoardItem } from './today-store.ts';

export function openItem({ row }: BoardItem): void {
  openDocument({ profile: row.profile, fileId: row.fileId, sha256: null, newest: row.sha256 });
}

/** The code of a failure, or `null`. */
export async function takeAction(
  action: NextAction | MoreAction,
  item: BoardItem,
): Promise<ErrorCode | null> {
  if (item.row.held) openItem(item);
  const simple: Partial<Record<typeof action, () => void>> = {
    open: () => focusPane('document'),
    execute: () => askFor('executed', item),
    extend: () => askFor('extended', item),
    explain: () => askFor('absence', item),
    paper: () => askFor('paper', item),
    dismiss: () => askFor('dismissed', item),
  };
  const run = simple[action];
  if (run !== undefined) {
    run();
    return null;
  }
  try {
    return await work(action, item);
  } catch (error) {
    return error instanceof CodedError ? error.code : 'internal';
  }
}

function askFor(action: RecordAction, { row }: BoardItem): void {
  // What stands for a mail rests on the record of that mail.
  const sequence = action === 'dismissed' ? { sequence: Number(row.basis) } : {};
  askForRecord(action, { ...row, ...sequence });
}

async function work(action: NextAction | MoreAction, item: BoardItem): Promise<ErrorCode | null> {
  const { profile, fileId, sha256 } = item.row;
  if (action === 'acknowledge') await acknowledgeItems([item]);
  if (action === 'compare') await compareNewest(item.row);
  if (action === 'fetch') {
    const [outcome] = await ask('server.fetch', { profile, fileIds: [fileId] });
    return outcome?.outcome === 'failed' ? (outcome.code ?? 'internal') : null;
  }
  if (action !== 'verify') return null;
  if (sha256 === null) return 'file-not-held';
  await ask('verification.run', { versions: [{ profile, fileId, sha256 }] });
  return null;
}

async function compareNewest({ profile, fileId }: DocumentView): Promise<void> {
  const versions = await ask('archive.versions', { fileId });
  startComparing(
    versions.filter((version) => version.profile === profile),
    null,
  );
}
