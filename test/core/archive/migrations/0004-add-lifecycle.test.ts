/** The fourth migration, on an index of the third format: what was gone stays gone, and the end of proof is known at once. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrations } from '#core/archive/migrations/index.ts';
import {
  fileId,
  genuineReport,
  listItem,
  open,
  openReader,
  pdf,
  profile,
  receive,
  sha256,
  temporaryRoot,
} from '../archive-world.ts';

let root: string;
let remove: () => Promise<void>;
const bytes = [pdf('one'), pdf('two')] as const;

beforeEach(async () => {
  ({ root, remove } = await temporaryRoot());
  const archive = await open(root);
  await receive(archive, listItem(fileId(1)), bytes[0]);
  await receive(archive, listItem(fileId(2)), bytes[1]);
  archive.close();
  for (const suffix of ['', '-wal', '-shm']) rmSync(join(root, `index.sqlite${suffix}`), { force: true });
  writeVersion3(join(root, 'index.sqlite'));
});
afterEach(() => remove());

/** Two documents, the second of them gone from the server, both verified. */
function writeVersion3(path: string): void {
  const database = new Database(path);
  for (const migration of migrations.slice(0, 3)) migration(database);
  const document = database.prepare(
    `INSERT INTO documents (profile, file_id, kind, customer_no, customer_key, guarantee_no, guarantee_key, change_no,
       issue_count, listed, versions, sha256, verdict, currency)
     VALUES (?, ?, '1', '1', '1', '1', '1', '000', 1, ?, 1, ?, 'genuine', ?)`,
  );
  const version = database.prepare(
    `INSERT INTO versions (document_id, sha256, size_bytes, kind, issue_count, received_at, verdict, currency)
     VALUES (?, ?, 1, '1', 1, '2026-11-20T00:00:00.000Z', 'genuine', ?)`,
  );
  const report = database.prepare(
    `INSERT INTO reports (profile, file_id, sha256, verified_at, verdict, form, reason_codes, report)
     VALUES (?, ?, ?, '2026-11-20T00:00:00.000Z', 'genuine', 'ES-A', '', ?)`,
  );
  for (const [index, each] of bytes.entries()) {
    const id = fileId(index + 1);
    const currency = index === 0 ? 'latest' : 'not-listed';
    const { lastInsertRowid } = document.run(profile, id, index === 0 ? 1 : 0, sha256(each), currency);
    database.prepare('INSERT INTO receipts VALUES (?)').run(`${sha256(each)}-1.json`);
    version.run(lastInsertRowid, sha256(each), currency);
    report.run(profile, id, sha256(each), deflateRawSync(JSON.stringify(genuineReport(each))));
  }
  database
    .prepare("INSERT INTO sync_states VALUES (?, '2026-11-20', '2026-11-21T03:00:00.000Z', 1, 0)")
    .run(profile);
  database.pragma('application_id = 0x486f7368');
  database.pragma('user_version = 3');
  database.close();
}

it('keeps what was gone as gone, since the last sync at the latest', async () => {
  const archive = await open(root);
  expect(archive.document(profile, fileId(1))).toMatchObject({ currency: 'latest', absentSince: null });
  expect(archive.document(profile, fileId(2))).toMatchObject({
    currency: 'not-listed',
    absentSince: '2026-11-21',
    absence: 'unknown',
  });
  expect(archive.syncState(profile)).toMatchObject({ lastCompleteOn: '2026-11-20', reconciledAt: null });
  await archive.recordListed(profile, new Set([fileId(1), fileId(2)]));
  expect(archive.document(profile, fileId(2))).toMatchObject({ currency: 'latest', absence: null });
  archive.close();
});

it('knows the end of proof of everything that was verified before', async () => {
  const reader = await openReader(root);
  for (const number of [1, 2]) {
    expect(reader.document(profile, fileId(number))?.verifiableUntil).toBe('2032-11-20T00:00:00.000Z');
  }
  expect(reader.count({ criteria: {}, only: 'proof-ending', dueBy: '2032-11-21' })).toBe(2);
  expect(reader.count({ criteria: {}, only: 'proof-ending', dueBy: '2032-11-20' })).toBe(0);
  reader.close();
});
