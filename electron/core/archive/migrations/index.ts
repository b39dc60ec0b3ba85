/** All migrations in order; the position of the last one applied is the database's user_version. */
import { createIndex } from './0001-create-index.ts';
import { addReports } from './0002-add-reports.ts';
import { addTodayIndexes } from './0003-add-today-indexes.ts';
import { addLifecycle } from './0004-add-lifecycle.ts';
import type { Migration } from './migration.ts';

export const migrations: readonly Migration[] = [createIndex, addReports, addTodayIndexes, addLifecycle];
