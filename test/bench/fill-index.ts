/** Fills an index with synthetic documents in bulk: rows first, indexes afterwards. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openArchive } from '#core/archive/index.ts';
import { codeKey, nameKey } from '#core/domain/name-key.ts';
import { syntheticItem } from './synthetic-documents.ts';

const insertDocument = `
  INSERT INTO documents (profile, file_id, kind, bank_code, branch_code, customer_no, customer_key, guarantee_no,
    guarantee_key, change_no, customer_name, name_id, uploaded_on, decided_on, issue_count, versions)
  VALUES ('bench', @fileId, @kind, @bankCode, @branchCode, @customerNo, @customerKey, @guaranteeNo,
    @guaranteeKey, @changeNo, @customerName, @nameId, @uploadedOn, @decidedOn, @issueCount, 0)`;

const countNames =
  'UPDATE names SET documents = (SELECT count(*) FROM documents WHERE documents.name_id = names.id)';

/** The archive makes the tables; the rows are the ones `recordListItems` would write. */
export async function fillIndex(root: string, rows: number): Promise<void> {
  const archive = await openArchive({
    root,
    clock: { now: () => Date.now() },
    logger: { log: () => undefined },
  });
  archive.close();
  const database = new Database(join(root, 'index.sqlite'));
  const indexes = database
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL",
    )
    .all();
  for (const { name } of indexes) database.exec(`DROP INDEX ${name}`);
  database.transaction(() => insertRows(database, rows))();
  for (const { sql } of indexes) database.exec(sql);
  database.exec(countNames);
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
}

function insertRows(database: Database.Database, rows: number): void {
  const insert = database.prepare(insertDocument);
  const insertName = database
    .prepare<[string], number>(
      'INSERT INTO names (key) VALUES (?) ON CONFLICT (key) DO UPDATE SET key = key RETURNING id',
    )
    .pluck();
  const nameIds = new Map<string, number>();
  for (let number = 0; number < rows; number += 1) {
    const item = syntheticItem(number);
    const name = item.customerName ?? '';
    const nameId = nameIds.get(name) ?? insertName.get(nameKey(name)) ?? null;
    if (nameId !== null) nameIds.set(name, nameId);
    insert.run({
      ...item,
      nameId,
      customerKey: codeKey(item.customerNo),
      guaranteeKey: codeKey(item.guaranteeNo),
    });
  }
}
