/** One step of the index from a version to the next. */
import type Database from 'better-sqlite3';

/** Runs inside a transaction, on the state the one before left. */
export type Migration = (database: Database.Database) => void;
