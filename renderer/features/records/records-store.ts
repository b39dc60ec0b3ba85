/** What is written down of the open document, followed while it is on show. */
import { create } from 'zustand';
import type { DocumentView } from '#contract/bridge/requests.ts';
import type { JournalEntry } from '#contract/journal.ts';
import { ask, onEvent } from '../../api.ts';
import { type OpenDocument, selectionStore } from '../selection/selection-store.ts';

interface RecordsState {
  /** As lists show it; `null` while it is not known. */
  readonly row: DocumentView | null;
  /** Newest first. */
  readonly entries: readonly JournalEntry[];
}

const nothing: RecordsState = { row: null, entries: [] };

export const recordsStore = create<RecordsState>(() => nothing);

/** The service gives no more at once; a file with more of them keeps the newest in sight. */
const mostEntries = 1_000;

let asked = 0;

/** Follows the open document until the returned function is called. */
export function followRecords(): () => void {
  const ends = [
    selectionStore.subscribe(({ open }, before) => {
      const isSame = open?.fileId === before.open?.fileId && open?.profile === before.open?.profile;
      if (!isSame) void show(open);
    }),
    onEvent('archive.changed', ({ profile, fileIds }) => {
      const { open } = selectionStore.getState();
      if (open?.profile === profile && fileIds.includes(open.fileId)) void read(open);
    }),
  ];
  void show(selectionStore.getState().open);
  return () => {
    for (const end of ends) end();
    asked += 1;
    recordsStore.setState(nothing);
  };
}

async function show(open: OpenDocument | null): Promise<void> {
  recordsStore.setState(nothing);
  if (open === null) asked += 1;
  else await read(open);
}

async function read({ profile, fileId }: OpenDocument): Promise<void> {
  const mine = ++asked;
  try {
    const [row, entries] = await Promise.all([
      ask('archive.find', { profile, fileId }),
      ask('journal.read', { profile, fileId, limit: mostEntries }),
    ]);
    if (mine === asked) recordsStore.setState({ row, entries });
  } catch {
    // The panel around it tells why the document cannot be read.
    if (mine === asked) recordsStore.setState(nothing);
  }
}
