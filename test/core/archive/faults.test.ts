/** Whatever call fails, at whatever moment: nothing acknowledged is lost, nothing is torn, and the next try finishes (I8). */
import { open as openFile, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Archive, nodeFileSystem } from '#core/archive/index.ts';
import {
  fileId,
  listItem,
  open,
  openReader,
  pdf,
  profile,
  receive,
  sha256,
  temporaryRoot,
} from './archive-world.ts';
import { faultyFileSystem, systemError } from './faulty-file-system.ts';

let root: string;
let remove: () => Promise<void>;

beforeEach(async () => ({ root, remove } = await temporaryRoot()));
afterEach(() => remove());

/** Three documents for each round of a test. */
const numbersOf = (round: number): readonly number[] => [1, 2, 3].map((number) => round * 10 + number);

/** Receives the round's documents one after the other; returns the hashes that were acknowledged. */
async function receiveAll(
  archive: Archive,
  round = 0,
): Promise<{ acknowledged: string[]; codes: unknown[] }> {
  const acknowledged: string[] = [];
  const codes: unknown[] = [];
  for (const number of numbersOf(round)) {
    try {
      acknowledged.push((await receive(archive, listItem(fileId(number)), pdf(`n${number}`, 9_000))).sha256);
    } catch (error) {
      codes.push((error as { code?: unknown }).code);
    }
  }
  return { acknowledged, codes };
}

async function expectIntact(acknowledged: readonly string[], round: number): Promise<void> {
  const archive = await open(root);
  try {
    expect(archive.recovery.problems).toEqual([]);
    for (const hash of acknowledged) expect(sha256(await archive.readVersion(hash))).toBe(hash);
    expect(await readdir(join(root, 'tmp'))).toEqual([]);
    expect((await receiveAll(archive, round)).codes).toEqual([]);
    for (const number of numbersOf(round)) expect(archive.versions(fileId(number))).toHaveLength(1);
  } finally {
    archive.close();
  }
}

describe('a failing call', () => {
  it.each(['EIO', 'ENOSPC', 'EACCES', 'EBUSY'])(
    'of any kind and at any place (%s) loses nothing that was acknowledged',
    async (code) => {
      (await open(root)).close();
      for (let failing = 1, reached = true; reached; failing += 1) {
        reached = false;
        let calls = 0;
        const fileSystem = faultyFileSystem(nodeFileSystem, {
          before: (call) => {
            // Listing the 512 folders at every start would be most of the calls and fails like any other.
            if (call === 'list') return;
            calls += 1;
            if (calls !== failing) return;
            reached = true;
            throw systemError(code);
          },
        });
        const lockRetry = { wait: async () => undefined, codes: ['EBUSY'] };
        const opened = await open(root, { fileSystem, lockRetry }).catch((error: unknown) => error);
        const archive = opened instanceof Error ? null : (opened as Archive);
        const { acknowledged, codes } = archive
          ? await receiveAll(archive, failing)
          : { acknowledged: [], codes: [] };
        archive?.close();
        for (const each of codes) expect(each).toBe(code === 'ENOSPC' ? 'disk-full' : 'archive-io-failed');
        await expectIntact(acknowledged, failing);
        expect(failing).toBeLessThan(200);
      }
    },
  );

  it('is waited out when another program holds the file for a moment', async () => {
    let refusals = 5;
    const waits: number[] = [];
    const fileSystem = faultyFileSystem(nodeFileSystem, {
      before: (call) => {
        if (call !== 'rename' || refusals === 0) return;
        refusals -= 1;
        throw systemError('EBUSY');
      },
    });
    const lockRetry = { wait: async (ms: number) => void waits.push(ms), codes: ['EBUSY'] };
    const archive = await open(root, { fileSystem, lockRetry });
    expect((await receiveAll(archive)).codes).toEqual([]);
    expect(waits).toEqual([10, 20, 40, 80, 160]);
    archive.close();
  });
});

describe('a full disk', () => {
  it('at every 4 KiB keeps what is there and completes once there is room', async () => {
    for (let step = 0; step <= 8; step += 1) {
      const fileSystem = faultyFileSystem(nodeFileSystem, {
        before: () => undefined,
        roomBytes: step * 4_096,
      });
      const archive = await open(root, { fileSystem });
      const { acknowledged, codes } = await receiveAll(archive, step);
      archive.close();
      expect(codes.every((code) => code === 'disk-full')).toBe(true);
      expect(acknowledged.length + codes.length).toBe(3);
      await expectIntact(acknowledged, step);
    }
  });
});

describe('damage', () => {
  it('to the index is noticed; the old one is put aside and a new one made from the receipts', async () => {
    let archive = await open(root);
    const { acknowledged } = await receiveAll(archive);
    archive.close();
    const file = await openFile(join(root, 'index.sqlite'), 'r+');
    await file.write(Buffer.alloc(60_000, 0x5a), 0, 60_000, 4_096);
    await file.close();
    archive = await open(root);
    expect(archive.status().versions).toBe(acknowledged.length);
    expect((await readdir(root)).some((name) => name.startsWith('index.sqlite.damaged-'))).toBe(true);
    archive.close();
  });

  it('to a receipt is reported and does not stop the others', async () => {
    let archive = await open(root);
    const { acknowledged } = await receiveAll(archive);
    const [hash = ''] = acknowledged;
    await writeFile(join(root, 'meta', hash.slice(0, 2), `${hash}-1.json`), '{"format":1');
    const report = await archive.rebuild();
    expect(report.problems).toEqual([{ path: `${hash}-1.json`, code: 'document-corrupt' }]);
    expect(report.versions).toBe(acknowledged.length - 1);
    archive.close();
    archive = await open(root);
    expect(archive.recovery.problems).toHaveLength(1);
    archive.close();
  });

  it('by a vanished document is reported', async () => {
    let archive = await open(root);
    const { acknowledged } = await receiveAll(archive);
    const [hash = ''] = acknowledged;
    archive.close();
    await nodeFileSystem.remove(join(root, 'cas', hash.slice(0, 2), `${hash}.pdf`));
    archive = await open(root);
    expect(archive.recovery.problems).toContainEqual({ path: hash, code: 'document-missing' });
    archive.close();
  });

  it('of an index from a newer program is refused, not touched', async () => {
    const archive = await open(root);
    archive.close();
    const { default: Database } = await import('better-sqlite3');
    const database = new Database(join(root, 'index.sqlite'));
    database.pragma('user_version = 999');
    database.close();
    await expect(open(root)).rejects.toMatchObject({ code: 'archive-newer-format' });
    await expect(openReader(root)).rejects.toMatchObject({ code: 'archive-newer-format' });
  });
});

describe('leftovers and other processes', () => {
  it('of an interrupted run are cleared away', async () => {
    let archive = await open(root);
    archive.close();
    await writeFile(join(root, 'tmp', 'left.part'), 'half');
    archive = await open(root);
    expect(archive.recovery.partsRemoved).toBe(1);
    expect(await readdir(join(root, 'tmp'))).toEqual([]);
    archive.close();
  });

  it('that hold the archive are respected, and their sudden death is no obstacle', async () => {
    const script = `
      import { openArchive } from '${new URL('../../../electron/core/archive/index.ts', import.meta.url).href}';
      await openArchive({ root: process.argv[1], clock: { now: () => 0 }, logger: { log: () => undefined } });
      process.stdout.write('open\\n');
      setInterval(() => undefined, 1_000);`;
    const other = spawn(process.execPath, ['--input-type=module', '-e', script, root], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(other.stdout, 'data');
    await expect(open(root)).rejects.toMatchObject({ code: 'another-instance' });
    other.kill('SIGKILL');
    await once(other, 'exit');
    const archive = await open(root);
    expect((await receiveAll(archive)).codes).toEqual([]);
    archive.close();
  });
});

describe('receipts', () => {
  it('hold everything the index knows of a document', async () => {
    const archive = await open(root);
    await receiveAll(archive);
    await archive.recordListItems(profile, [listItem(fileId(1), { branchCode: '234' })]);
    const before = archive.search({ criteria: {}, limit: 10 });
    await archive.rebuild();
    expect(archive.search({ criteria: {}, limit: 10 })).toEqual(before);
    const [hash = ''] = before.map((row) => row.sha256 ?? '');
    expect(
      JSON.parse(await readFile(join(root, 'meta', hash.slice(0, 2), `${hash}-1.json`), 'utf8')),
    ).toMatchObject({
      format: 1,
      profile,
      source: 'sync',
    });
    archive.close();
  });
});
