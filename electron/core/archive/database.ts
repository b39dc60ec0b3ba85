/** Opens the SQLite index. A readable and a writable database are different types: only the lock's holder writes. */
import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { spellingKey } from '../domain/name-key.ts';
import { ArchiveError } from './archive-error.ts';
import { migrations } from './migrations/index.ts';

declare const readable: unique symbol;
declare const writable: unique symbol;

export type ReadableDatabase = Database.Database & { readonly [readable]: true };
export type WritableDatabase = ReadableDatabase & { readonly [writable]: true };

/** "Hosh" in ASCII: tells our files from other SQLite databases. */
const applicationId = 0x486f7368;
const busyTimeoutMs = 10_000;
const cacheKibibytes = 64 * 1024;
/** 32 MiB of log between checkpoints: each of them syncs the whole index. */
const checkpointPages = 8_192;

export function openWritableDatabase(path: string): WritableDatabase {
  const database = new Database(path, { timeout: busyTimeoutMs });
  try {
    database.pragma('journal_mode = WAL');
    // FULL, not NORMAL: a committed transaction must survive a power cut (R169).
    database.pragma('synchronous = FULL');
    database.pragma(`wal_autocheckpoint = ${checkpointPages}`);
    setUpConnection(database);
    migrate(database);
    return database as WritableDatabase;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** An absent or empty index reads as an empty one; nothing is created on the disk. `null` = an older program wrote it. */
export function openReadableDatabase(path: string): ReadableDatabase | null {
  if (existsSync(path)) {
    const database = new Database(path, { readonly: true, timeout: busyTimeoutMs });
    try {
      setUpConnection(database);
      const version = requireKnownFormat(database);
      if (version === migrations.length) return database as ReadableDatabase;
      database.close();
      if (version !== 0) return null;
    } catch (error) {
      database.close();
      throw error;
    }
  }
  const empty = new Database(':memory:');
  setUpConnection(empty);
  migrate(empty);
  return empty as ReadableDatabase;
}

function setUpConnection(database: Database.Database): void {
  addSpelling(database);
  database.pragma('foreign_keys = ON');
  database.pragma('trusted_schema = OFF');
  database.pragma('cell_size_check = ON');
  database.pragma(`cache_size = -${cacheKibibytes}`);
}

/** For searches that ask for the exact spelling of a name; no index or trigger uses it. */
function addSpelling(database: Database.Database): void {
  database.function('spelling', { deterministic: true, directOnly: true }, (name: unknown) =>
    typeof name === 'string' ? spellingKey(name) : null,
  );
}

function requireKnownFormat(database: Database.Database): number {
  const version = Number(database.pragma('user_version', { simple: true }));
  const application = Number(database.pragma('application_id', { simple: true }));
  if (version > migrations.length) throw new ArchiveError('archive-newer-format', String(version));
  if (version > 0 && application !== applicationId) throw new ArchiveError('index-corrupt', 'application_id');
  return version;
}

function migrate(database: Database.Database): void {
  const version = requireKnownFormat(database);
  for (const [index, migration] of migrations.entries()) {
    if (index < version) continue;
    const step = database.transaction(() => {
      migration(database);
      database.pragma(`application_id = ${applicationId}`);
      database.pragma(`user_version = ${index + 1}`);
    });
    step.immediate();
  }
}
