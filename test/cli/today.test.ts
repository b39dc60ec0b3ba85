/** 今日の要確認 on the command line: one line for each item, how many of each kind, and words for people. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CommandWorld, createCommandWorld } from './command-world.ts';

const profile = ['--profile', '本部'];
let world: CommandWorld;
let voided: string;
let gone: string;
beforeAll(async () => {
  world = await createCommandWorld({ documents: 12 });
  await world.run(...(await world.profileWords('本部')));
  await world.run('sync', ...profile);
  const { rows } = await world.run('search', ...profile, '--kind', '1');
  [voided = '', gone = ''] = rows.map(({ fileId }) => String(fileId));
  await world.server.scenario.void({ fileId: voided });
  await world.server.scenario.subrogate({ fileId: gone });
  await world.run('sync', ...profile);
});
afterAll(() => world.close());

it('prints each item with the kind, the file and what it rests on, what stops a loan first', async () => {
  const { exitCode, rows } = await world.run('today', ...profile);
  expect(exitCode).toBe(0);
  const items = rows.filter(({ event }) => event === undefined);
  expect(items[0]).toMatchObject({ item: 'voided', kind: '3', currency: 'void' });
  expect(items).toContainEqual(
    expect.objectContaining({
      item: 'voided',
      fileId: voided,
      basis: expect.stringMatching(/^[0-9a-f]{64}$/),
    }),
  );
  expect(items).toContainEqual(
    expect.objectContaining({ item: 'vanished', fileId: gone, absence: 'unknown' }),
  );
});

it('ends with how many of each kind there are', async () => {
  const { rows } = await world.run('today', ...profile);
  const items = rows.slice(0, -1);
  const { event, ...counts } = rows.at(-1) ?? {};
  expect(event).toBe('done');
  for (const [kind, count] of Object.entries(counts)) {
    expect(items.filter(({ item }) => item === kind)).toHaveLength(Number(count));
  }
  expect(counts['vanished']).toBe(1);
});

it('says in words why and what to do, in both languages', async () => {
  const japanese = await world.runText('today', ...profile);
  expect(japanese.stdout).toContain('■ サーバから消えたもの: 1件');
  expect(japanese.stdout).toContain('理由は不明(要確認)');
  expect(japanese.stdout).toContain('今日の要確認');
  const english = await world.runText('today', ...profile, '--lang', 'en');
  expect(english.stdout).toContain('■ Gone from the server: 1');
});

it('shows one branch when asked to', async () => {
  const { rows } = await world.run('today', ...profile, '--branch', '999');
  expect(rows).toHaveLength(1);
  const text = await world.runText('today', ...profile, '--branch', '999');
  expect(text.stdout).toContain('確認が必要な文書はありません。');
});
