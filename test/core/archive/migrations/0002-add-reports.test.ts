/** The second migration, on an index that the first version of the program wrote. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  fileId,
  genuineReport,
  listItem,
  open,
  openReader,
  pdf,
  profile,
  receive,
  temporaryRoot,
} from '../archive-world.ts';

let root: string;
let remove: () => Promise<void>;

const writtenByVersion1 = readFileSync(new URL('version-1.sql', import.meta.url), 'utf8');

beforeEach(async () => {
  ({ root, remove } = await temporaryRoot());
  const archive = await open(root);
  await receive(archive, listItem(fileId(1)), pdf('first'));
  await receive(archive, listItem(fileId(1), { issueCount: 2, uploadedOn: '2026-11-21' }), pdf('second'));
  await receive(archive, listItem(fileId(2), { kind: '3', issueCount: null }), pdf('void'));
  archive.close();
  for (const suffix of ['', '-wal', '-shm']) rmSync(join(root, `index.sqlite${suffix}`), { force: true });
  const database = new Database(join(root, 'index.sqlite'));
  database.pragma('foreign_keys = OFF');
  database.exec(writtenByVersion1);
  database.pragma('application_id = 0x486f7368');
  database.pragma('user_version = 1');
  database.close();
});
afterEach(() => remove());

it('keeps every document and version, all of them still to be verified', async () => {
  const archive = await open(root);
  expect(archive.count({ criteria: {} })).toBe(3);
  expect(archive.versions(fileId(1)).map(({ currency, verdict }) => [currency, verdict])).toEqual([
    ['latest', 'unverified'],
    ['superseded', 'unverified'],
  ]);
  expect(archive.versionsToVerify({ onlyUnverified: true })).toHaveLength(3);
  expect(archive.syncState(profile).lastCompleteOn).toBe('2026-11-21');
  const [version] = archive.versionsToVerify({ onlyUnverified: true });
  if (version === undefined) throw new TypeError('nothing to verify');
  await archive.recordReport(version, {
    report: genuineReport(pdf('any')),
    verifiedAt: '2026-11-24T00:00:00.000Z',
  });
  expect(archive.versionsToVerify({ onlyUnverified: true })).toHaveLength(2);
  archive.close();
});

it('is applied when somebody only wants to read', async () => {
  const reader = await openReader(root);
  expect(reader.search({ criteria: {}, limit: 10 })).toHaveLength(3);
  expect(reader.search({ criteria: {}, limit: 1 })[0]?.alarms).toEqual([]);
  reader.close();
});
