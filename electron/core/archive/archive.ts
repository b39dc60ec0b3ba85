/** The archive: the whole write order of R169 behind one door, for the one process that holds the lock. */
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { ListItem } from '#contract/guarantee-file.ts';
import type { Clock, Logger } from '../ports.ts';
import { systemErrorCode } from '../system-error.ts';
import type { ArchiveContext } from './archive-context.ts';
import { type ArchiveFolders, archiveFolders, shardNames } from './archive-folders.ts';
import { ArchiveError, toArchiveError } from './archive-error.ts';
import type { Archive, ArchiveReader, RecoveryReport } from './archive-port.ts';
import { requireArchiveRoot } from './archive-root.ts';
import { storeDocument } from './content-store.ts';
import {
  type ReadableDatabase,
  type WritableDatabase,
  openReadableDatabase,
  openWritableDatabase,
} from './database.ts';
import { createDurableWriter } from './durable-writer.ts';
import type { Failpoint } from './failpoint.ts';
import { type ArchiveFileSystem, nodeFileSystem } from './file-system.ts';
import { createGroupCommit } from './group-commit.ts';
import { createIndexReader } from './index-reader.ts';
import { createIndexWriter } from './index-writer.ts';
import { takeInstanceLock } from './instance-lock.ts';
import { createJournal } from './journal.ts';
import { createListRecorder } from './list-recorder.ts';
import { type LockRetry, platformLockRetry } from './lock-retry.ts';
import { writeReceipt } from './receipt.ts';
import { rebuildIndex, recover } from './recovery.ts';

export interface ArchiveOptions {
  readonly root: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly fileSystem?: ArchiveFileSystem;
  readonly failpoint?: Failpoint;
  readonly lockRetry?: LockRetry;
  readonly maxDocumentBytes?: number;
}

const usualMaxDocumentBytes = 50 * 1024 * 1024;

/**
 * Opens for reading beside whoever writes. Changes nothing on the disk, but for an index that an older program wrote: that
 * one is brought up to date first, under the lock as every change.
 */
export async function openArchiveReader(options: ArchiveOptions): Promise<ArchiveReader> {
  const folders = archiveFolders(options.root);
  try {
    const database = openReadableDatabase(folders.index) ?? (await upgradeIndex(options, folders));
    const reader = createIndexReader(database, folders, options.fileSystem ?? nodeFileSystem);
    return { ...reader, close: () => void database.close() };
  } catch (error) {
    throw toArchiveError(error, folders.index);
  }
}

async function upgradeIndex(options: ArchiveOptions, folders: ArchiveFolders): Promise<ReadableDatabase> {
  const archive = await openArchive(options);
  archive.close();
  const database = openReadableDatabase(folders.index);
  if (database === null) throw new ArchiveError('index-corrupt', folders.index);
  return database;
}

/** Takes the lock, opens or mends the index and brings it up to date with the disk. */
export async function openArchive(options: ArchiveOptions): Promise<Archive> {
  await requireArchiveRoot(options.root);
  const folders = archiveFolders(options.root);
  const fileSystem = options.fileSystem ?? nodeFileSystem;
  try {
    await makeFolders(folders, fileSystem);
    const lock = takeInstanceLock(folders.lock);
    try {
      const database = await openOrReplaceIndex(folders, options);
      const context = createContext(options, folders, database);
      const recovery = await recover(context);
      for (const problem of recovery.problems) options.logger.log('error', 'archive-problem', problem);
      return createArchive(context, { fileSystem, recovery, release: () => lock.release() });
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    throw toArchiveError(error, options.root);
  }
}

/** All folders at once, so that no document ever waits for one. */
async function makeFolders(folders: ArchiveFolders, fileSystem: ArchiveFileSystem): Promise<void> {
  await fileSystem.makeFolder(folders.temporary);
  await fileSystem.makeFolder(folders.journal);
  for (const parent of [folders.documents, folders.receipts]) {
    await fileSystem.makeFolder(parent);
    const present = new Set(await fileSystem.list(parent));
    if (shardNames.every((name) => present.has(name))) continue;
    for (const name of shardNames) await fileSystem.makeFolder(join(parent, name));
    await fileSystem.syncFolder(parent);
  }
  await fileSystem.syncFolder(folders.root);
}

/** A damaged index is put aside, never deleted; recovery then fills the new one from the receipts. */
async function openOrReplaceIndex(
  folders: ArchiveFolders,
  options: ArchiveOptions,
): Promise<WritableDatabase> {
  try {
    const database = openWritableDatabase(folders.index);
    if (String(database.pragma('quick_check(1)', { simple: true })) === 'ok') return database;
    database.close();
  } catch (error) {
    const coded = toArchiveError(error, folders.index);
    if (coded.code !== 'index-corrupt') throw coded;
  }
  const aside = `${folders.index}.damaged-${options.clock.now()}`;
  options.logger.log('error', 'index-put-aside', { aside });
  for (const suffix of ['', '-wal', '-shm']) {
    await rename(folders.index + suffix, aside + suffix).catch((error: unknown) => {
      if (systemErrorCode(error) !== 'ENOENT') throw error;
    });
  }
  return openWritableDatabase(folders.index);
}

function createContext(
  options: ArchiveOptions,
  folders: ArchiveFolders,
  database: WritableDatabase,
): ArchiveContext {
  const failpoint = options.failpoint ?? (() => undefined);
  const inTransaction = database.transaction((work: () => void) => {
    work();
    failpoint('index-begun');
  });
  return {
    folders,
    clock: options.clock,
    database,
    indexWriter: createIndexWriter(database),
    writer: createDurableWriter({
      folders,
      fileSystem: options.fileSystem ?? nodeFileSystem,
      failpoint,
      lockRetry: options.lockRetry ?? platformLockRetry,
    }),
    commits: createGroupCommit((work) => {
      inTransaction.immediate(work);
      failpoint('index-committed');
    }),
    maxDocumentBytes: options.maxDocumentBytes ?? usualMaxDocumentBytes,
  };
}

interface ArchiveParts {
  readonly fileSystem: ArchiveFileSystem;
  readonly recovery: RecoveryReport;
  readonly release: () => void;
}

function createArchive(context: ArchiveContext, parts: ArchiveParts): Archive {
  const { database, folders, indexWriter } = context;
  const reader = createIndexReader(database, folders, parts.fileSystem);
  const journal = createJournal(context);
  const lists = createListRecorder(context, journal);
  return {
    ...reader,
    ...lists,
    recovery: parts.recovery,
    receive: (input, body) =>
      receive(context, input, body).catch((error: unknown) => {
        throw toArchiveError(error, input.listItem.fileId);
      }),
    recordReport: (version, recorded) => context.commits.run(() => indexWriter.putReport(version, recorded)),
    append: (author, records) =>
      journal.append(author, records).catch((error: unknown) => {
        throw toArchiveError(error, 'journal');
      }),
    rebuild: (onProgress) => journal.paused(() => rebuildIndex(context, onProgress)),
    close() {
      database.close();
      parts.release();
    },
  };
}

async function receive(
  context: ArchiveContext,
  input: Parameters<Archive['receive']>[0],
  body: AsyncIterable<Uint8Array>,
): ReturnType<Archive['receive']> {
  const { profile, listItem, source, announcedBytes } = input;
  requireReceiptOf(listItem);
  const stored = await storeDocument(context.folders, context.writer, {
    body,
    announcedBytes,
    maxBytes: context.maxDocumentBytes,
  });
  const { sha256, sizeBytes } = stored;
  const known = context.indexWriter.hasVersion(profile, listItem.fileId, sha256);
  const receivedAt = new Date(context.clock.now()).toISOString();
  const receipt = { profile, sha256, sizeBytes, source, receivedAt, listItem };
  const name = await writeReceipt(context.folders, context.writer, { receipt, firstNumber: 1 });
  await context.commits.run(() => context.indexWriter.addReceipt(name, receipt));
  return { outcome: known ? 'known' : 'stored', sha256, sizeBytes };
}

function requireReceiptOf(item: ListItem): void {
  if (item.fileId === '') throw new ArchiveError('file-id-invalid');
}
