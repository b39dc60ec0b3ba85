/** `record` and `journal`: what is written down, by whom, refused with its code, and found again. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toJapanDate } from '#core/domain/japan-time.ts';
import { type CommandWorld, createCommandWorld } from './command-world.ts';

const profile = ['--profile', '本部'];
const today = toJapanDate(Date.now());
let world: CommandWorld;
let files: readonly { readonly fileId: string; readonly sha256: string }[];
beforeAll(async () => {
  world = await createCommandWorld({ documents: 16 });
  await world.run(...(await world.profileWords('本部')));
  await world.run('sync', ...profile);
  const { rows } = await world.run('search', ...profile, '--kind', '1');
  files = rows.map((row) => ({ fileId: String(row['fileId']), sha256: String(row['sha256']) }));
});
afterAll(() => world.close());

/** A certificate for one test alone. */
function certificate(index: number): { readonly fileId: string; readonly sha256: string } {
  const file = files[index];
  if (file === undefined) throw new Error('too few certificates');
  return file;
}

const record = (fileId: string, ...words: readonly string[]) =>
  world.run('record', fileId, ...profile, ...words);
const recordsOf = async (fileId: string) =>
  (await world.run('journal', '--file-id', fileId)).rows.map((row) => row['record']);
const sequenceOf = (row: Record<string, unknown> | undefined): string => String(row?.['sequence']);

describe('record', () => {
  it('binds an execution to the newest version, and takes it back', async () => {
    const { fileId, sha256 } = certificate(0);
    const executed = await record(fileId, 'executed', '--on', today);
    expect(executed.exitCode).toBe(0);
    expect(executed.rows).toMatchObject([
      { event: 'recorded', profile: '本部', record: { action: 'executed', fileId, sha256, on: today } },
    ]);
    const found = await world.run('search', ...profile, '--file-id', fileId);
    expect(found.rows).toMatchObject([{ executedOn: today, executedSha256: sha256 }]);
    const withdrawn = await record(fileId, 'withdraw', sequenceOf(executed.rows[0]));
    expect(withdrawn.exitCode).toBe(0);
    const after = await world.run('search', ...profile, '--file-id', fileId);
    expect(after.rows).toMatchObject([{ executedOn: null }]);
  });

  it('says in words what was written down', async () => {
    const { fileId } = certificate(1);
    const { stdout } = await world.runText('record', fileId, ...profile, 'executed', '--on', today);
    expect(stdout).toContain(`記録しました: ${today.replaceAll('-', '/')} にこの版で貸付を実行`);
  });

  it.each([
    { words: ['paper'], exitCode: 1, code: 'not-a-void-notice' },
    { words: ['absent', 'paid-off'], exitCode: 1, code: 'file-still-listed' },
    { words: ['extend', '--until', '2000-01-01'], exitCode: 1, code: 'deadline-out-of-range' },
    { words: ['executed', '--on', '2999-01-01'], exitCode: 1, code: 'execution-in-future' },
    { words: ['withdraw', '999'], exitCode: 1, code: 'record-unknown' },
    { words: ['executed'], exitCode: 2, code: 'usage' },
    { words: ['executed', '--on', '2026-02-30'], exitCode: 2, code: 'usage' },
    { words: ['absent', 'stolen'], exitCode: 2, code: 'usage' },
    { words: ['withdraw', 'x'], exitCode: 2, code: 'usage' },
    { words: ['sold'], exitCode: 2, code: 'usage' },
  ])('refuses $words with $code', async ({ words, exitCode, code }) => {
    const refused = await record(certificate(2).fileId, ...words);
    expect(refused.exitCode).toBe(exitCode);
    expect(refused.rows).toMatchObject([{ error: { code } }]);
  });
});

describe('journal', () => {
  it('shows the newest first, of one file or of all, and what was withdrawn as such', async () => {
    const { fileId } = certificate(3);
    const first = await record(fileId, 'executed', '--on', today);
    await record(fileId, 'withdraw', sequenceOf(first.rows[0]));
    const { rows } = await world.run('journal', ...profile);
    const sequences = rows.map(({ sequence }) => Number(sequence));
    expect(sequences).toEqual(sequences.toSorted((left, right) => right - left));
    const one = await world.run('journal', '--file-id', fileId, '--limit', '1');
    expect(one.rows).toMatchObject([
      { record: { action: 'withdrawn', sequence: first.rows[0]?.['sequence'] } },
    ]);
    const text = await world.runText('journal', '--file-id', fileId);
    expect(text.stdout).toContain('【取消済】');
  });
});

describe('get --out', () => {
  it('writes into the journal which versions left the archive, by file id and by hash', async () => {
    const { fileId, sha256 } = certificate(4);
    await world.run('get', fileId, sha256, ...profile, '--out', join(world.folder, 'out'));
    const exported = { action: 'exported', fileId, sha256 };
    expect(await recordsOf(fileId)).toEqual([exported, exported]);
  });

  it('leaves the journal alone when nothing leaves the archive', async () => {
    const { fileId } = certificate(5);
    await world.run('get', fileId, ...profile);
    expect(await recordsOf(fileId)).toEqual([]);
  });
});

it('says that nothing is missing in the journal, or that something was changed', async () => {
  const whole = await world.run('journal', '--check');
  expect(whole.rows).toMatchObject([{ event: 'intact', records: expect.any(Number) }]);
  const folder = join(world.folder, 'home', 'archive', 'journal');
  const names = await readdir(folder);
  const path = join(folder, names.toSorted()[0] ?? '');
  await writeFile(path, (await readFile(path, 'utf8')).replace(today, '2001-01-01'));
  const broken = await world.run('journal', '--check');
  expect(broken.exitCode).toBe(7);
  expect(broken.rows).toMatchObject([{ error: { code: 'journal-broken' } }]);
});
