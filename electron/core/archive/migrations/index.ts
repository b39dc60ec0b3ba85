/** All migrations in order; the position of the last one applied is the database's user_version. */
import type Database from 'better-sqlite3';
import { createIndex } from './0001-create-index.ts';

/** Runs inside a transaction, on the state the one before left. */
export type Migration = (database: Database.Database) => void;

export const migrations: readonly Migration[] = [createIndex];
