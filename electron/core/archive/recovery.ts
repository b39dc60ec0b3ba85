/** Makes index and disk agree after whatever happened: leftovers go, receipts the index has missed come in (I5). */
import { basename, join } from 'node:path';
import { shardNames } from './archive-folders.ts';
import type { RebuildReport, RecoveryReport } from './archive-port.ts';
import type { ArchiveContext } from './archive-context.ts';
import { headOf, unindexedRecords } from './journal.ts';
import { readWholeJournal } from './journal-check.ts';
import { type ChainedEntry, journalPath } from './journal-file.ts';
import { type Receipt, parseReceipt, receiptNamePattern, receiptPath } from './receipt.ts';

type Problem = RecoveryReport['problems'][number];

export type RecoveryContext = Pick<ArchiveContext, 'folders' | 'database' | 'indexWriter' | 'writer'>;

interface Inventory {
  /** Receipt names on the disk. */
  readonly receipts: readonly string[];
  /** SHA-256 values of the documents on the disk. */
  readonly documents: ReadonlySet<string>;
}

const readersAtOnce = 16;

/** Called with the lock held, so that every temporary file is a leftover. */
export async function recover(context: RecoveryContext): Promise<RecoveryReport> {
  const { folders, database } = context;
  const { fileSystem } = context.writer;
  const parts = (await fileSystem.list(folders.temporary)).filter((name) => name.endsWith('.part'));
  for (const part of parts) await fileSystem.remove(join(folders.temporary, part));
  const inventory = await takeInventory(context);
  const indexed = new Set(database.prepare<[], string>('SELECT name FROM receipts').pluck().all());
  const missed = inventory.receipts.filter((name) => !indexed.has(name));
  const journal = await missedRecords(context);
  const { problems } = await indexReceipts(context, {
    names: missed,
    documents: inventory.documents,
    journal: journal.entries,
  });
  const held = database.prepare<[], string>('SELECT DISTINCT sha256 FROM versions').pluck().all();
  const lost = held.filter((sha256) => !inventory.documents.has(sha256));
  return {
    partsRemoved: parts.length,
    receiptsIndexed: missed.length - problems.length,
    problems: [
      ...problems,
      ...journal.problems,
      ...lost.map((sha256) => ({ path: sha256, code: 'document-missing' })),
    ],
  };
}

/** Empties the index and fills it from every receipt on the disk, in the order in which they were received. */
export async function rebuildIndex(
  context: RecoveryContext,
  onProgress?: (done: number, total: number) => void,
): Promise<RebuildReport> {
  const { database, indexWriter } = context;
  const { receipts, documents } = await takeInventory(context);
  const { entries, brokenAt } = await readWholeJournal({
    folders: context.folders,
    fileSystem: context.writer.fileSystem,
  });
  const { problems } = await indexReceipts(context, {
    names: receipts,
    documents,
    journal: entries,
    begin: () => indexWriter.clear(),
    ...(onProgress && { onProgress }),
  });
  const counts = database
    .prepare<[], { documents: number; versions: number }>(
      'SELECT (SELECT count(*) FROM documents) AS documents, (SELECT count(*) FROM versions) AS versions',
    )
    .get();
  const broken = brokenAt === null ? [] : [{ path: brokenAt, code: 'journal-broken' }];
  return {
    documents: counts?.documents ?? 0,
    versions: counts?.versions ?? 0,
    problems: [...problems, ...broken],
  };
}

/** What the index has missed of the journal; one that ends before the index does was cut off. */
async function missedRecords(
  context: RecoveryContext,
): Promise<{ readonly entries: readonly ChainedEntry[]; readonly problems: readonly Problem[] }> {
  const { sequence } = headOf(context.database);
  const last = journalPath(context.folders, sequence);
  const isCutOff = sequence > 0 && !(await context.writer.fileSystem.exists(last));
  if (isCutOff) return { entries: [], problems: [{ path: basename(last), code: 'journal-broken' }] };
  const { entries, brokenAt } = await unindexedRecords(context);
  return { entries, problems: brokenAt === null ? [] : [{ path: brokenAt, code: 'journal-broken' }] };
}

async function takeInventory({ folders, writer: { fileSystem } }: RecoveryContext): Promise<Inventory> {
  const receipts: string[] = [];
  const documents = new Set<string>();
  for (const folder of shardNames) {
    for (const name of await fileSystem.list(join(folders.receipts, folder))) {
      if (receiptNamePattern.test(name)) receipts.push(name);
    }
    for (const name of await fileSystem.list(join(folders.documents, folder))) {
      if (/^[0-9a-f]{64}\.pdf$/.test(name)) documents.add(name.slice(0, 64));
    }
  }
  return { receipts, documents };
}

interface IndexingRequest {
  readonly names: readonly string[];
  readonly documents: ReadonlySet<string>;
  /** Records to be taken in between the receipts, each at its time. */
  readonly journal?: readonly ChainedEntry[];
  readonly begin?: () => void;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Reads the receipts, then takes them in within one transaction: a reader sees all of it or nothing. */
async function indexReceipts(
  context: RecoveryContext,
  request: IndexingRequest,
): Promise<{ readonly problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const receipts: { readonly name: string; readonly receipt: Receipt }[] = [];
  for (let start = 0; start < request.names.length; start += readersAtOnce) {
    const batch = request.names.slice(start, start + readersAtOnce);
    for (const outcome of await Promise.all(
      batch.map((name) => readReceipt(context, name, request.documents)),
    )) {
      if ('code' in outcome) problems.push(outcome);
      else receipts.push(outcome);
    }
    if (start % (readersAtOnce * 64) === 0) request.onProgress?.(start, request.names.length);
  }
  receipts.sort((left, right) => compareReceipts(left, right));
  context.database
    .transaction(() => {
      request.begin?.();
      takeIn(context, receipts, request.journal ?? []);
    })
    .immediate();
  request.onProgress?.(request.names.length, request.names.length);
  return { problems };
}

/** A list that no longer held a file counts until the next receipt says that it was there again. */
function takeIn(
  { indexWriter }: RecoveryContext,
  receipts: readonly NamedReceipt[],
  journal: readonly ChainedEntry[],
): void {
  let next = 0;
  for (const { name, receipt } of receipts) {
    for (; next < journal.length; next += 1) {
      const chained = journal[next];
      if (chained === undefined || chained.entry.at >= receipt.receivedAt) break;
      indexWriter.addJournalEntry(chained);
    }
    indexWriter.addReceipt(name, receipt);
  }
  for (const chained of journal.slice(next)) indexWriter.addJournalEntry(chained);
}

type NamedReceipt = { readonly name: string; readonly receipt: Receipt };

function compareReceipts(left: NamedReceipt, right: NamedReceipt): number {
  const leftKey = left.receipt.receivedAt;
  const rightKey = right.receipt.receivedAt;
  if (leftKey !== rightKey) return leftKey < rightKey ? -1 : 1;
  return numberOf(left.name) - numberOf(right.name);
}

function numberOf(name: string): number {
  return Number(name.slice(65, -'.json'.length));
}

async function readReceipt(
  { folders, writer: { fileSystem } }: RecoveryContext,
  name: string,
  documents: ReadonlySet<string>,
): Promise<NamedReceipt | Problem> {
  try {
    const receipt = parseReceipt(
      Buffer.from(await fileSystem.read(receiptPath(folders, name))).toString(),
      name,
    );
    if (!documents.has(receipt.sha256)) return { path: name, code: 'document-missing' };
    return { name, receipt };
  } catch {
    return { path: name, code: 'document-corrupt' };
  }
}
