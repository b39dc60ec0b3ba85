/** 記録簿: takes records in, one after the other, durable before anyone is told (archive.md, On disk). */
import { basename } from 'node:path';
import type { JournalEntry, JournalRecord } from '#contract/journal.ts';
import type { ArchiveContext } from './archive-context.ts';
import { ArchiveError } from './archive-error.ts';
import type { ReadableDatabase } from './database.ts';
import {
  type ChainedEntry,
  chainStart,
  isWritableRecord,
  journalPath,
  readEntry,
  writeEntry,
} from './journal-file.ts';

/** Who writes, and for which profile. */
export interface JournalAuthor {
  readonly profile: string;
  /** Account of the operating system; empty where there is none. */
  readonly operator: string;
}

export interface Journal {
  /** Appends records in this order; returns when all of them survive a power cut and are in the index. */
  append(author: JournalAuthor, records: readonly JournalRecord[]): Promise<readonly JournalEntry[]>;
  /** Runs while nothing is appended. */
  paused<T>(work: () => Promise<T>): Promise<T>;
}

export function createJournal(context: ArchiveContext): Journal {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
  return {
    append: (author, records) => inTurn(() => append(context, author, records)),
    paused: inTurn,
  };
}

async function append(
  context: ArchiveContext,
  { profile, operator }: JournalAuthor,
  records: readonly JournalRecord[],
): Promise<readonly JournalEntry[]> {
  if (!records.every(isWritableRecord)) throw new ArchiveError('request-invalid', 'journal');
  const at = new Date(context.clock.now()).toISOString();
  let head = await catchUp(context);
  const written: ChainedEntry[] = [];
  for (const record of records) {
    const entry = { sequence: head.sequence + 1, at, operator, profile, record };
    const { bytes, chained } = writeEntry(entry, head.sha256);
    await writeRecord(context, entry.sequence, bytes);
    written.push(chained);
    head = { sequence: entry.sequence, sha256: chained.sha256 };
  }
  if (written.length === 0) return [];
  await context.writer.syncFolder(context.folders.journal);
  context.writer.failpoint('journal-written');
  await context.commits.run(() => {
    for (const chained of written) context.indexWriter.addJournalEntry(chained);
  });
  return written.map(({ entry }) => entry);
}

/** The end of the chain as the index knows it. */
interface Head {
  readonly sequence: number;
  readonly sha256: string;
}

type CatchingUp = Pick<ArchiveContext, 'database' | 'folders' | 'indexWriter'> & {
  readonly writer: Pick<ArchiveContext['writer'], 'fileSystem'>;
};

/**
 * Takes in records that were written but never indexed, because the index was lost or a commit failed.
 * @returns the end of the chain; throws `journal-broken` when what follows does not belong to it
 */
export async function catchUp({ database, folders, indexWriter, writer }: CatchingUp): Promise<Head> {
  let head = headOf(database);
  for (;;) {
    const path = journalPath(folders, head.sequence + 1);
    if (!(await writer.fileSystem.exists(path))) return head;
    const chained = readEntry(await writer.fileSystem.read(path), basename(path));
    if (chained.previous !== head.sha256) throw new ArchiveError('journal-broken', basename(path));
    database.transaction(() => indexWriter.addJournalEntry(chained)).immediate();
    head = { sequence: chained.entry.sequence, sha256: chained.sha256 };
  }
}

export function headOf(database: ReadableDatabase): Head {
  const head = database
    .prepare<[], Head>('SELECT sequence, sha256 FROM journal ORDER BY sequence DESC LIMIT 1')
    .get();
  return head ?? { sequence: 0, sha256: chainStart };
}

async function writeRecord(
  { folders, writer }: ArchiveContext,
  number: number,
  bytes: Buffer,
): Promise<void> {
  const { path: part, file } = await writer.createPart();
  try {
    try {
      await file.write(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    const isFree = await writer.linkInto(part, journalPath(folders, number));
    if (!isFree) throw new ArchiveError('journal-broken', String(number));
  } finally {
    await writer.discard(part).catch(() => undefined);
  }
}
