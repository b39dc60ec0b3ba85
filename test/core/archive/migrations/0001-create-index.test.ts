/** The first migration: what a fresh index is, and that making it twice changes nothing. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrations } from '#core/archive/migrations/index.ts';
import { fileId, listItem, open, profile, temporaryRoot } from '../archive-world.ts';

let root: string;
let remove: () => Promise<void>;

beforeEach(async () => ({ root, remove } = await temporaryRoot()));
afterEach(() => remove());

function look<T>(ask: (database: Database.Database) => T): T {
  const database = new Database(join(root, 'index.sqlite'), { readonly: true });
  try {
    return ask(database);
  } finally {
    database.close();
  }
}

it('makes strict tables under our application id and is not repeated', async () => {
  let archive = await open(root);
  await archive.recordListItems(profile, [listItem(fileId(1))]);
  archive.close();
  archive = await open(root);
  expect(archive.count({ criteria: {} })).toBe(1);
  archive.close();
  expect(look((database) => database.pragma('user_version', { simple: true }))).toBe(migrations.length);
  expect(look((database) => database.pragma('application_id', { simple: true }))).toBe(0x486f7368);
  const tables = look((database) =>
    database
      .prepare<[], { strict: number }>(
        "SELECT strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite%'",
      )
      .all(),
  );
  expect(tables.every(({ strict }) => strict === 1)).toBe(true);
  expect(tables.length).toBe(10);
});

it('gives every search of the screens an index to run on', async () => {
  (await open(root)).close();
  const plan = (where: string): string =>
    look((database) =>
      database
        .prepare<[], { detail: string }>(
          `EXPLAIN QUERY PLAN SELECT id FROM documents WHERE ${where} ORDER BY uploaded_on DESC, decided_on DESC, file_id LIMIT 100`,
        )
        .all()
        .map(({ detail }) => detail)
        .join('; '),
    );
  for (const column of [
    'kind',
    'bank_code',
    'branch_code',
    'change_no',
    'customer_key',
    'guarantee_key',
    'name_id',
  ]) {
    expect(plan(`${column} = '1'`), column).toMatch(
      new RegExp(`USING (COVERING )?INDEX documents_by_${column}`),
    );
    expect(plan(`${column} = '1'`), column).not.toContain('TEMP B-TREE');
  }
  expect(plan("uploaded_on >= '2026-01-01'")).toContain('documents_by_upload');
});
