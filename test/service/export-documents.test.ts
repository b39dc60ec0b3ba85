/** Copies of documents: the right bytes under the right name, and never outside the folder that was chosen. */
import { createHash } from 'node:crypto';
import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { VersionKey } from '#contract/bridge/requests.ts';
import { type ServiceWorld, createServiceWorld } from './service-world.ts';

const profile = '見本';
let world: ServiceWorld;
let versions: VersionKey[];
beforeAll(async () => {
  world = await createServiceWorld(6);
  await world.window.ask('profiles.add', await world.newProfile(profile));
  await world.window.ask('sync.run', { profile });
  const found = await world.window.ask('archive.search', { criteria: {}, offset: 0, limit: 10 });
  if (!found.ok) throw new Error(found.code);
  versions = found.value.map(({ fileId, sha256 }) => ({ profile, fileId, sha256: sha256 ?? '' }));
});
afterAll(() => world.close());
beforeEach(() => rm(world.exports, { recursive: true, force: true }));

it('writes each document under its file id, byte for byte', async () => {
  const answer = await world.window.ask('export.documents', { versions });
  expect(answer).toEqual({
    ok: true,
    value: { folder: world.exports, written: versions.length, recordFailure: null },
  });
  const names = await readdir(world.exports);
  expect(names.toSorted()).toEqual(versions.map(({ fileId }) => `${fileId}.pdf`).toSorted());
  for (const { fileId, sha256 } of versions) {
    const bytes = await readFile(join(world.exports, `${fileId}.pdf`));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  }
});

it('keeps both of two versions of one file id', async () => {
  const before = versions[0] as VersionKey;
  await world.server.scenario.reissue({ fileId: before.fileId });
  await world.window.ask('sync.run', { profile });
  const history = await world.window.ask('archive.versions', { fileId: before.fileId });
  if (!history.ok) throw new Error(history.code);
  const both = history.value.map(({ sha256 }) => ({ ...before, sha256 }));
  expect(both).toHaveLength(2);
  await world.window.ask('export.documents', { versions: both });
  const [newest, older] = both.map(({ sha256 }) => sha256);
  const hashOf = async (name: string): Promise<string> =>
    createHash('sha256')
      .update(await readFile(join(world.exports, name)))
      .digest('hex');
  expect(await hashOf(`${before.fileId}.pdf`)).toBe(newest);
  expect(await hashOf(`${before.fileId}_${older?.slice(0, 8)}.pdf`)).toBe(older);
});

it.each(['../outside', '..', 'a/b', 'a\\b', '/etc/x', 'C:x', 'a\0b', 'CON ', '.hidden', '見本'])(
  'writes nothing for a file id like %j',
  async (fileId) => {
    const [first] = versions;
    const answer = await world.window.ask('export.documents', {
      versions: [{ ...first, fileId } as VersionKey],
    });
    expect(answer).toMatchObject({ ok: false, code: 'file-id-invalid' });
    expect(await readdir(world.folder)).not.toContain('outside.pdf');
    expect(await readdir(world.exports).catch(() => [])).toEqual([]);
  },
);

it('does not give one document the name of another', async () => {
  const [left, right] = versions as [VersionKey, VersionKey];
  const swapped = { ...left, sha256: right.sha256 };
  const answer = await world.window.ask('export.documents', { versions: [swapped] });
  expect(answer).toMatchObject({ ok: false, code: 'file-not-held' });
  expect(await readdir(world.exports)).toEqual([]);
});

it('exports a list of what is held as a file for the host to save', async () => {
  const answer = await world.window.ask('export.rows', {
    query: { criteria: {} },
    columns: [{ column: 'fileId', title: 'ファイル名' }],
    format: 'csv',
  });
  if (!answer.ok) throw new Error(answer.code);
  const lines = new TextDecoder().decode(answer.value.bytes).trim().split('\r\n');
  expect(lines.slice(1).toSorted()).toEqual(versions.map(({ fileId }) => fileId).toSorted());
});
