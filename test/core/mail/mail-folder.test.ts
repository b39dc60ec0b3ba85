/** A watched folder hands every mail over once, and only when it is complete. */
import { appendFile, mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MailFolder, watchMailFolder } from '#core/mail/index.ts';

let folder: string;
let mails: MailFolder;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoshodesk-mails-'));
  mails = watchMailFolder(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const names = async (): Promise<readonly string[]> => (await mails.look()).map(({ name }) => name);

describe('a watched folder', () => {
  it('hands a file over when it has stopped growing, and once', async () => {
    await writeFile(join(folder, 'a.eml'), 'From: x');
    expect(await names()).toEqual([]);
    await appendFile(join(folder, 'a.eml'), '\n\nbody');
    expect(await names()).toEqual([]);
    expect(await mails.look()).toEqual([{ name: 'a.eml', content: Buffer.from('From: x\n\nbody') }]);
    expect(await names()).toEqual([]);
  });

  it('hands a file over again when it was written anew', async () => {
    await writeFile(join(folder, 'a.eml'), 'one');
    await names();
    expect(await names()).toEqual(['a.eml']);
    await writeFile(join(folder, 'a.eml'), 'two');
    await utimes(join(folder, 'a.eml'), 1, 1);
    expect(await names()).toEqual([]);
    expect(await names()).toEqual(['a.eml']);
  });

  it('takes mail files only: no parts, no folders, no links, nothing empty', async () => {
    await writeFile(join(folder, 'b.EML'), 'x');
    await writeFile(join(folder, 'a.txt'), 'x');
    await writeFile(join(folder, 'c.eml.part'), 'x');
    await writeFile(join(folder, 'd.eml'), '');
    await mkdir(join(folder, 'e.eml'));
    await symlink(join(folder, 'a.txt'), join(folder, 'f.eml'));
    await names();
    expect(await names()).toEqual(['a.txt', 'b.EML']);
  });

  it('reads no further than a message may reach', async () => {
    await writeFile(join(folder, 'a.eml'), Buffer.alloc(6 * 1024 * 1024));
    await names();
    const [mail] = await mails.look();
    expect(mail?.content).toHaveLength(5 * 1024 * 1024 + 1);
  });

  it('hands many files over in several looks, none twice', async () => {
    const all = Array.from({ length: 120 }, (_, index) => `${1_000 + index}.eml`);
    for (const name of all) await writeFile(join(folder, name), 'x');
    await names();
    const seen = [...(await names()), ...(await names()), ...(await names())];
    expect(seen).toEqual(all);
    expect(await names()).toEqual([]);
  });

  it('that is gone says so', async () => {
    await rm(folder, { recursive: true });
    await expect(names()).rejects.toMatchObject({ code: 'file-unreadable' });
  });
});
