/** Secrets at rest: sealed, bound to their name, and only for the owner. */
import { chmod, mkdtemp, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeyFileSecretStore } from '#core/key-file-secret-store.ts';

let folder: string;
const created: string[] = [];

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'hoshodesk-vault-')), 'vault');
  created.length = 0;
});

afterEach(async () => {
  await rm(join(folder, '..'), { recursive: true });
});

function open() {
  return createKeyFileSecretStore({ folder, onKeyCreated: (path) => void created.push(path) });
}

describe('key file secret store', () => {
  it('gives back what was kept, also to the next process', async () => {
    await open().set('a', Buffer.from('ひみつ'));
    expect(Buffer.from((await open().get('a')) ?? []).toString()).toBe('ひみつ');
    expect(await open().get('b')).toBeNull();
    await open().delete('a');
    expect(await open().get('a')).toBeNull();
  });

  it('announces the key file once', async () => {
    await open().set('a', Buffer.from('1'));
    await open().set('b', Buffer.from('2'));
    expect(created).toEqual([join(folder, 'key')]);
  });

  it('never writes a secret in clear and lets only the owner read', async () => {
    await open().set('a', Buffer.from('canary-4711'));
    for (const name of await readdir(folder)) {
      expect((await readFile(join(folder, name))).includes('canary-4711')).toBe(false);
      expect((await stat(join(folder, name))).mode & 0o077).toBe(0);
    }
  });

  it('refuses a sealed secret that was renamed, altered, or whose key is gone', async () => {
    await open().set('a', Buffer.from('1'));
    await rename(join(folder, 'a.sealed'), join(folder, 'b.sealed'));
    await expect(open().get('b')).rejects.toMatchObject({ code: 'vault-unreadable' });
    await rm(join(folder, 'key'));
    await expect(open().get('b')).rejects.toMatchObject({ code: 'vault-unreadable' });
  });

  it('refuses a key file that others can read', async () => {
    await open().set('a', Buffer.from('1'));
    await chmod(join(folder, 'key'), 0o644);
    await expect(open().get('a')).rejects.toMatchObject({ code: 'vault-unreadable' });
  });
});
