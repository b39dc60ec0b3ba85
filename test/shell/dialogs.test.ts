/** Saving a file and choosing a folder: proposals that are safe, and nothing written when the user gives up. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { dialog } from '#test/shell/electron/index.ts';
import { createDialogs, safeFileName } from '../../electron/main/shell/dialogs.ts';

const dialogs = createDialogs(() => null);
const file = { name: '一覧_20261123.csv', mediaType: 'text/csv', bytes: Uint8Array.of(1, 2, 3) };

describe('a proposed name', () => {
  it.each([
    ['一覧_20261123.csv', '一覧_20261123.csv'],
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\Startup\\a.bat', 'a.bat'],
    ['C:\\a.csv', 'a.csv'],
    ['a:b.csv', 'a_b.csv'],
    ['a\u202Efdp.csv', 'a_fdp.csv'],
    ['a\0.csv', 'a_.csv'],
    ['a.csv. .', 'a.csv'],
    ['con.csv', '_con.csv'],
    ['..', '_'],
    ['', '_'],
  ])('%j becomes %j', (name, expected) => {
    expect(safeFileName(name)).toBe(expected);
  });

  it('is not too long', () => {
    expect(safeFileName('x'.repeat(300))).toHaveLength(120);
  });
});

it('writes where the user chose', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hoshodesk-save-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  dialog.save = { canceled: false, filePath: join(folder, 'chosen.csv') };
  expect(await dialogs.saveFile(file)).toBe(true);
  expect([...(await readFile(dialog.save.filePath))]).toEqual([1, 2, 3]);
  expect(dialog.asked.at(-1)).toEqual({
    defaultPath: join('/downloads', file.name),
    filters: [{ name: 'CSV', extensions: ['csv'] }],
  });
});

it('writes nothing when the user gave up', async () => {
  dialog.save = { canceled: true, filePath: '' };
  dialog.open = { canceled: true, filePaths: [] };
  expect(await dialogs.saveFile(file)).toBe(false);
  expect(await dialogs.chooseFolder()).toBeNull();
});

it('hands on the folder that was chosen', async () => {
  dialog.open = { canceled: false, filePaths: ['/chosen'] };
  expect(await dialogs.chooseFolder()).toBe('/chosen');
});
