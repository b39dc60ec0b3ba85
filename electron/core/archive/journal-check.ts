/** Reads the journal from the disk as a whole: for rebuilding the index, and to see whether anything was lost or changed. */
import { basename } from 'node:path';
import type { ArchiveFolders } from './archive-folders.ts';
import { ArchiveError } from './archive-error.ts';
import type { ReadableDatabase } from './database.ts';
import type { ArchiveFileSystem } from './file-system.ts';
import { headOf } from './journal.ts';
import { type ChainedEntry, chainStart, journalNamePattern, journalPath, readEntry } from './journal-file.ts';

export interface JournalFolder {
  readonly folders: ArchiveFolders;
  readonly fileSystem: Pick<ArchiveFileSystem, 'read' | 'list'>;
}

export interface WholeJournal {
  /** The records whose chain is unbroken from the first on. */
  readonly entries: readonly ChainedEntry[];
  /** Name of the first record that is missing, unreadable or does not belong to the one before. */
  readonly brokenAt: string | null;
}

export async function readWholeJournal({ folders, fileSystem }: JournalFolder): Promise<WholeJournal> {
  const names = (await fileSystem.list(folders.journal)).filter((name) => journalNamePattern.test(name));
  const entries: ChainedEntry[] = [];
  let previous = chainStart;
  for (let number = 1; number <= names.length; number += 1) {
    const path = journalPath(folders, number);
    try {
      const chained = readEntry(await fileSystem.read(path), basename(path));
      if (chained.previous !== previous) return { entries, brokenAt: basename(path) };
      entries.push(chained);
      previous = chained.sha256;
    } catch {
      return { entries, brokenAt: basename(path) };
    }
  }
  return { entries, brokenAt: null };
}

/** Also the index remembers how long the chain was: records cut off its end are missed. */
export async function requireIntactJournal(
  journal: JournalFolder & { readonly database: ReadableDatabase },
): Promise<number> {
  const { entries, brokenAt } = await readWholeJournal(journal);
  if (brokenAt !== null) throw new ArchiveError('journal-broken', brokenAt);
  const head = headOf(journal.database);
  const known = entries[head.sequence - 1];
  if (head.sequence > 0 && known?.sha256 !== head.sha256) {
    throw new ArchiveError('journal-broken', basename(journalPath(journal.folders, head.sequence)));
  }
  return entries.length;
}
