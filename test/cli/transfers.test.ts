/** 移管検索 against a real server: everything that changed hands is found and fetched, without anybody naming it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type TransferWorld,
  createTransferWorld,
  idsOf,
  profile,
  sorted,
  valuesOf,
  withHolding,
} from './transfer-world.ts';

const moved = 300;
let world: TransferWorld;
/** Issued by 0001-001; the bulk tool of that bank has had them all. */
let former: readonly string[];

beforeAll(async () => {
  world = await createTransferWorld();
  const ids: string[] = [];
  for (let count = 0; count < moved + 40; count += 1) ids.push(await world.upload('0001', '001'));
  former = ids;
  for (const fileId of ids) world.fileOf(fileId).sentToTool = true;
}, 60_000);
afterAll(() => world.close());

describe('300 documents moved from 0001-001 to 2345-012', () => {
  it('are all found and fetched without knowing which: none missed, none twice', async () => {
    const { scenario, log } = world.server;
    // Some came to another branch first and were synced there; a few of those were re-issued since.
    const early = former.slice(0, 30);
    await scenario.transferMany({ fileIds: [...early], bankCode: '2345', branchCode: '002' });
    expect((await world.run('sync', '--profile', profile)).exitCode).toBe(0);
    const stale = early.slice(0, 8);
    for (const fileId of stale) await scenario.reissue({ fileId });
    await scenario.transferMany({ fileIds: former.slice(0, moved), bankCode: '2345', branchCode: '012' });
    // Around them: other branches of the former bank, other new holders, and branches merged within the bank.
    const others = await Promise.all(Array.from({ length: 10 }, () => world.upload('0001', '002')));
    await scenario.transferMany({ fileIds: others, bankCode: '2345', branchCode: '012' });
    await scenario.transferMany({
      fileIds: former.slice(moved, moved + 10),
      bankCode: '2346',
      branchCode: '001',
    });
    await scenario.transferBranch({ branchCode: '002', toBranchCode: '001' });
    log.clear();

    const found = await world.transfers('--issued', '0001-001');
    expect(found.exitCode).toBe(0);
    expect(world.movedTo('2345-012')).toHaveLength(moved);
    expect(sorted(idsOf(found.rows))).toEqual(world.movedTo('2345-012'));
    expect(
      new Set(found.rows.map((row) => `${String(row['bankCode'])}-${String(row['branchCode'])}`)),
    ).toEqual(new Set(['2345-012']));
    expect(valuesOf(found.rows, 'transfer')).toEqual(['bank']);
    expect(sorted(withHolding(found.rows, 'stale'))).toEqual(sorted(stale));
    expect(withHolding(found.rows, 'held')).toHaveLength(22);
    expect(withHolding(found.rows, 'missing')).toHaveLength(270);
    expect(log.searches().some(({ capped }) => capped)).toBe(true);

    log.clear();
    const fetched = await world.transfers('--issued', '0001-001', '--fetch');
    expect(fetched.exitCode).toBe(0);
    expect(fetched.rows.at(-1)).toEqual({ event: 'done', found: 300, fetched: 278, failed: 0 });
    const wanted = [...withHolding(found.rows, 'missing'), ...stale];
    expect(sorted(log.deliveredFileIds())).toEqual(sorted(wanted));
    const after = await world.transfers('--issued', '0001-001');
    expect(withHolding(after.rows, 'held')).toHaveLength(moved);
    expect(valuesOf(after.rows, 'verdict')).toEqual(['unsigned']);
    const again = await world.transfers('--issued', '0001-001', '--fetch');
    expect(again.rows.at(-1)).toMatchObject({ fetched: 0, failed: 0 });
  }, 180_000);

  it('are found by the current codes, and by both, just as well', async () => {
    const byCurrent = await world.transfers('--current', '2345-012');
    expect(byCurrent.rows).toHaveLength(moved + 10);
    const byBoth = await world.transfers('--issued', '0001-001', '--current', '2345-012');
    expect(sorted(idsOf(byBoth.rows))).toEqual(world.movedTo('2345-012'));
    expect((await world.transfers('--issued', '0001-001', '--current', '2345-001')).rows).toEqual([]);
    const wholeBank = await world.transfers('--issued', '0001');
    expect(wholeBank.rows).toHaveLength(moved + 10);
  });

  it('are found in the archive too, without the server', async () => {
    world.server.log.clear();
    const { rows } = await world.transfers('--issued', '0001-001', '--local');
    expect(sorted(idsOf(rows))).toEqual(world.movedTo('2345-012'));
    expect(new Set(rows.map((row) => row['holding']))).toEqual(new Set(['held']));
    expect(world.server.log.searches()).toEqual([]);
  });

  it('stand apart from documents that never moved, unless those are asked for', async () => {
    const all = await world.transfers('--current', '2345', '--all');
    const only = await world.transfers('--current', '2345');
    const visible = [...world.server.state.files.values()].filter(({ bankCode }) => bankCode === '2345');
    expect(sorted(idsOf(all.rows))).toEqual(sorted(visible.map(({ id }) => id.fileId)));
    const stayed = all.rows.filter((row) => row['transfer'] === 'none');
    expect(idsOf(only.rows)).toHaveLength(all.rows.length - stayed.length);
    expect(only.rows.some((row) => row['transfer'] === 'branch')).toBe(true);
  });

  it('are found by their numbers and dates within the branch', async () => {
    const [fileId = ''] = former;
    const { customerNo } = world.fileOf(fileId).id;
    expect(idsOf((await world.transfers('--issued', '0001', '--customer-no', customerNo)).rows)).toEqual([
      fileId,
    ]);
    expect((await world.transfers('--issued', '0001', '--uploaded', '2001-01-01..2001-01-02')).rows).toEqual(
      [],
    );
  });

  it('tell what the search wrote down: new codes of held documents, without a sync', async () => {
    const [fileId = ''] = former;
    await world.server.scenario.transfer({ fileId, branchCode: '001' });
    await world.transfers('--issued', '0001-001');
    const { rows } = await world.run('search', '--file-id', fileId);
    expect(rows[0]).toMatchObject({ branchCode: '001', held: true });
    await world.server.scenario.transfer({ fileId, branchCode: '012' });
  });
});

it('needs a code of either side, of the right form', async () => {
  const { rows, exitCode } = await world.transfers();
  expect([exitCode, rows[0]]).toMatchObject([2, { error: { code: 'office-code-required' } }]);
  const wrong = await world.transfers('--issued', '1-1');
  expect([wrong.exitCode, wrong.rows[0]]).toMatchObject([2, { error: { code: 'office-code-invalid' } }]);
});

it('prints for people where a document came from, where it is, and whether it is here', async () => {
  const { stdout } = await world.runText(
    'transfers',
    '--profile',
    profile,
    '--issued',
    '0001-001',
    '--local',
  );
  const [headings = '', first = ''] = stdout.split('\n');
  expect(headings).toMatch(/旧\(発行時\) +現在 +状態/);
  expect(first).toMatch(
    /^14_0001001_\d+_\d+_000 +0001-001 +→ +2345-\d{3} +(移管|統廃合)・(保存済|未取得|要更新)/,
  );
});
