/** Where an archive may not lie. */
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { open, temporaryRoot } from './archive-world.ts';

let root: string;
let remove: () => Promise<void>;

beforeEach(async () => ({ root, remove } = await temporaryRoot()));
afterEach(() => remove());

describe('a forbidden place', () => {
  it.each([
    ['//server/share/archive', 'network-path'],
    ['\\\\server\\share', 'network-path'],
    ['C:\\Users\\a\\OneDrive - Bank\\archive', 'synchronised-folder'],
    ['C:\\Users\\a\\AppData\\Roaming\\Hoshodesk', 'roaming-profile'],
    ['/home/a/Dropbox/archive', 'synchronised-folder'],
    ['/', 'drive-root'],
    ['C:\\', 'drive-root'],
  ])('%s is refused as %s', async (path, reason) => {
    await expect(open(path)).rejects.toMatchObject({
      code: 'archive-root-forbidden',
      detail: expect.stringContaining(reason) as string,
    });
  });

  it('is also a symbolic link or a file', async () => {
    await mkdir(root, { recursive: true });
    await symlink(root, `${root}-link`);
    await writeFile(`${root}-file`, '');
    for (const path of [`${root}-link`, `${root}-file`]) {
      await expect(open(path)).rejects.toMatchObject({ code: 'archive-root-forbidden' });
    }
  });
});
