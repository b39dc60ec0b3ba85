/** Secrets under the operating system's vault: what comes back, and what happens when the vault will not. */
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { safeStorage } from '#test/shell/electron/index.ts';
import { createSafeStorageSecretStore } from '../../electron/main/shell/safe-storage-secret-store.ts';

let folder: string;
const secret = Uint8Array.from({ length: 300 }, (_, index) => index % 256);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoshodesk-vault-'));
  Object.assign(safeStorage, { isAvailable: true, backend: 'gnome_libsecret', key: 1, encrypted: [] });
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const store = () => createSafeStorageSecretStore(join(folder, 'vault'));
const pathOf = (name: string): string => join(folder, 'vault', `${name}.protected`);

it('gives back every byte that was set', async () => {
  await store().set('profile.a', secret);
  expect(Uint8Array.from((await store().get('profile.a')) ?? [])).toEqual(secret);
});

it('knows nothing of a name never set, nor of a deleted one', async () => {
  expect(await store().get('profile.a')).toBeNull();
  await store().set('profile.a', secret);
  await store().delete('profile.a');
  await store().delete('profile.a');
  expect(await store().get('profile.a')).toBeNull();
});

it('writes only what the vault encrypted, for the owner only, and leaves no half file', async () => {
  await store().set('profile.a', secret);
  expect(safeStorage.encrypted).toEqual([Buffer.from(secret).toString('base64')]);
  expect(await readdir(join(folder, 'vault'))).toEqual(['profile.a.protected']);
  expect((await readFile(pathOf('profile.a'))).includes(Buffer.from(secret))).toBe(false);
});

it('encrypts again when the vault has a newer key', async () => {
  await store().set('profile.a', secret);
  safeStorage.key = 2;
  expect(Uint8Array.from((await store().get('profile.a')) ?? [])).toEqual(secret);
  expect((await readFile(pathOf('profile.a'), 'utf8')).startsWith('2:')).toBe(true);
});

it('calls a secret of another user or another profile folder unreadable, and keeps it', async () => {
  await store().set('profile.a', secret);
  await writeFile(pathOf('profile.a'), 'of somebody else');
  await expect(store().get('profile.a')).rejects.toMatchObject({ code: 'vault-unreadable' });
  expect(await readFile(pathOf('profile.a'), 'utf8')).toBe('of somebody else');
});

it.each([{ isAvailable: false }, { backend: 'basic_text' }])(
  'refuses to keep secrets with %o',
  async (vault) => {
    await store().set('profile.a', secret);
    Object.assign(safeStorage, vault);
    await expect(store().set('profile.b', secret)).rejects.toMatchObject({ code: 'vault-unreadable' });
    await expect(store().get('profile.a')).rejects.toMatchObject({ code: 'vault-unreadable' });
    expect(await readdir(join(folder, 'vault'))).toEqual(['profile.a.protected']);
  },
);

it.each(['../a', 'a/b', 'A', '', 'a\0b', 'x'.repeat(101)])('takes no secret named %j', async (name) => {
  await expect(store().set(name, secret)).rejects.toMatchObject({ code: 'internal' });
});
