/** 照合 on the command line: one line for each difference, exit codes, and the age of the last one. */
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openArchive } from '#core/archive/index.ts';
import { type CommandWorld, createCommandWorld } from './command-world.ts';

const profile = ['--profile', '本部'];

let world: CommandWorld;
beforeEach(async () => {
  world = await createCommandWorld({ documents: 12 });
  await world.run(...(await world.profileWords('本部')));
});
afterEach(() => world.close());

/** Sets back when everything was last compared. */
async function comparedDaysAgo(days: number): Promise<void> {
  const at = new Date(Date.now() - days * 24 * 60 * 60 * 1000).toISOString();
  const archive = await openArchive({
    root: join(world.folder, 'home', 'archive'),
    clock: { now: () => Date.now() },
    logger: { log: () => undefined },
  });
  const state = { ...archive.syncState('本部'), lastCompleteOn: null, lastEndedAt: at };
  archive.recordSyncEnd('本部', state);
  archive.recordReconciled('本部', at);
  archive.close();
}

it('prints every file the archive lacks, and a last line that adds up', async () => {
  const { exitCode, rows } = await world.run('reconcile', ...profile);
  expect(exitCode).toBe(0);
  expect(rows.slice(0, -1)).toHaveLength(12);
  for (const row of rows.slice(0, -1)) {
    expect(row).toMatchObject({ event: 'server-only', reason: 'not-fetched', fileId: expect.any(String) });
  }
  expect(rows.at(-1)).toMatchObject({
    event: 'done',
    complete: true,
    listed: 12,
    held: 0,
    serverOnly: 12,
    localOnly: 0,
    stale: 0,
    changed: 0,
    incomplete: 0,
    reasons: { serverOnly: { 'not-fetched': 12, 'transferred-in': 0, 'sync-missed': 0 } },
  });
  expect(world.server.log.deliveredFileIds()).toEqual([]);
});

it('tells both ways what changed after a sync, in words and with what to do', async () => {
  await world.run('sync', ...profile);
  const { state, scenario } = world.server;
  const ids = [...state.files.values()]
    .filter(({ id, bankCode, versions }) => {
      return id.associationCode === '14' && bankCode === '2345' && versions.at(-1)?.kind === '1';
    })
    .map(({ id }) => id.fileId);
  const [voided = '', gone = ''] = ids;
  await scenario.void({ fileId: voided });
  await scenario.subrogate({ fileId: gone });
  const { rows } = await world.run('reconcile', ...profile);
  expect(rows).toMatchObject([
    { event: 'stale', fileId: voided, reason: 'void-listed' },
    { event: 'local-only', fileId: gone, reason: 'unknown', isNew: true },
    { event: 'done', complete: true, stale: 1, localOnly: 1, serverOnly: 0, changed: 0 },
  ]);

  const text = await world.runText('reconcile', ...profile);
  expect(text.stdout).toContain(`${voided}  配信サーバでは無効通知書に変わった文書`);
  expect(text.stdout).toContain('→ 実行を止め、無効通知書を取得します。');
  expect(text.stdout).toContain(`${gone}  不明（要確認）`);
  expect(text.stdout).toContain('配信サーバ 11件、手元 12件、違い 2件');
  expect(text.stderr).toContain('hoshodesk sync --profile 本部');
  expect((await world.runText('--lang', 'en', 'reconcile', ...profile)).stdout).toContain('2 differences');
});

it('says in status when everything was compared, and warns at 30 and at 55 days', async () => {
  const never = await world.run('status');
  expect(never.rows[0]).toMatchObject({ event: 'profile', compared: { state: 'never', days: null } });
  await world.run('reconcile', ...profile);
  const now = await world.run('status');
  expect(now.rows[0]).toMatchObject({
    compared: { state: 'fresh', days: 0 },
    sync: { reconciledAt: expect.stringMatching(/^\d{4}-/) },
  });
  for (const [days, state, warning] of [
    [29, 'fresh', null],
    [30, 'due', '注意: 接続先「本部」は30日間'],
    [55, 'overdue', '警告: 接続先「本部」は55日間'],
  ] as const) {
    await comparedDaysAgo(days);
    const { rows, stderr } = await world.run('status');
    expect(rows[0]).toMatchObject({ compared: { state, days } });
    if (warning === null) expect(stderr).not.toContain('reconcile');
    else expect(stderr).toContain(warning);
  }
  // A complete sync has compared everything too.
  await world.run('sync', ...profile);
  expect((await world.run('status')).rows[0]).toMatchObject({ compared: { state: 'fresh', days: 0 } });
});

it('ends with the code of what is in the way', async () => {
  expect((await world.run('reconcile', '--profile', '無い')).exitCode).toBe(2);
  expect((await world.run('reconcile')).exitCode).toBe(2);
  await world.server.scenario.outOfHours();
  expect((await world.run('reconcile', ...profile)).exitCode).toBe(6);
});
