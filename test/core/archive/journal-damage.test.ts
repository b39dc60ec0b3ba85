/** A journal that somebody touched is told; a failing disk loses nothing that was acknowledged. */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeFileSystem } from '#core/archive/index.ts';
import { faultyFileSystem, systemError } from './faulty-file-system.ts';
import { fileId, open, openReader, temporaryRoot } from './archive-world.ts';
import { announced, author, executed, openWithDocument, recordPath } from './journal-records.ts';

let root: string;
let remove: () => Promise<void>;

beforeEach(async () => ({ root, remove } = await temporaryRoot()));
afterEach(() => remove());

const held = () => openWithDocument(root);
const path = (sequence: number): string => recordPath(root, sequence);

describe('a journal that was touched', () => {
  async function threeRecords(): Promise<void> {
    const archive = await held();
    await archive.append(author, [executed, announced, { ...announced, issueCount: 3 }]);
    archive.close();
  }

  it.each([
    ['a record with another day', async () => change(1, '2026-11-24', '2026-11-25')],
    ['a record of someone else', async () => change(2, '見本 太郎', '見本 次郎')],
    ['a missing record', async () => rm(path(2))],
    ['a missing end', async () => rm(path(3))],
    ['two records in each other’s place', async () => swap(2, 3)],
    ['a record that is no JSON', async () => writeFile(path(2), 'x')],
  ])('is told: %s', async (_, touch) => {
    await threeRecords();
    await touch();
    const reader = await openReader(root);
    await expect(reader.requireIntactJournal()).rejects.toMatchObject({ code: 'journal-broken' });
    reader.close();
  });

  it('whose end is missing is told at the start, and everything stays readable', async () => {
    await threeRecords();
    await rm(path(3));
    const archive = await open(root);
    expect(archive.recovery.problems).toEqual([{ path: '000000003.json', code: 'journal-broken' }]);
    expect(archive.journal({ limit: 10 })).toHaveLength(3);
    expect(archive.versions(fileId(1))).toHaveLength(1);
    archive.close();
  });

  async function change(number: number, from: string, to: string): Promise<void> {
    await writeFile(path(number), (await readFile(path(number), 'utf8')).replace(from, to));
  }

  async function swap(left: number, right: number): Promise<void> {
    await rename(path(left), `${path(left)}.aside`);
    await rename(path(right), path(left));
    await rename(`${path(left)}.aside`, path(right));
  }
});

describe('a call that fails while a record is written', () => {
  it.each(['EIO', 'ENOSPC'])(
    '(%s) loses nothing that was acknowledged, and the next try goes on',
    async (code) => {
      (await held()).close();
      let acknowledged = 0;
      for (let failing = 1, reached = true; reached; failing += 1) {
        reached = false;
        let calls = 0;
        let armed = false;
        const fileSystem = faultyFileSystem(nodeFileSystem, {
          before: (call) => {
            if (!armed || call === 'list') return;
            calls += 1;
            if (calls !== failing) return;
            reached = true;
            throw systemError(code);
          },
        });
        const archive = await open(root, { fileSystem });
        armed = true;
        const outcome = await archive.append(author, [announced]).catch((error: unknown) => error);
        armed = false;
        if (!(outcome instanceof Error)) acknowledged += 1;
        await archive.append(author, [{ ...announced, issueCount: 5 }]);
        acknowledged += 1;
        archive.close();
        const reader = await openReader(root);
        expect(await reader.requireIntactJournal()).toBeGreaterThanOrEqual(acknowledged);
        expect(reader.journal({ limit: 1_000 }).length).toBe(await reader.requireIntactJournal());
        reader.close();
      }
      expect(acknowledged).toBeGreaterThan(3);
    },
  );
});
