/** The table of mergers: what it refuses, what it widens, and what happens when its file is damaged. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type TransferWorld,
  createTransferWorld,
  idsOf,
  laterHeadquarters,
  sorted,
  valuesOf,
} from './transfer-world.ts';

let world: TransferWorld;
/** Issued by 0001-001, moved to 2345-012. */
const former: string[] = [];

beforeAll(async () => {
  world = await createTransferWorld();
  for (let count = 0; count < 12; count += 1) former.push(await world.upload('0001', '001'));
  await world.server.scenario.transferMany({ fileIds: former, bankCode: '2345', branchCode: '012' });
  await world.server.scenario.transferBranch({ branchCode: '002', toBranchCode: '001' });
}, 60_000);
afterAll(() => world.close());

it('says what a row does before and after it stands there', async () => {
  expect((await world.run('mergers', 'list')).rows).toEqual([]);
  const facts = ['--effective', 'R8.12.1', '--note', '合併'];
  const added = await world.run('mergers', 'add', '2345', '2346', ...facts);
  expect(added.rows).toEqual([
    { id: '1', effectiveOn: '2026-12-01', note: '合併', from: '2345', to: '2346' },
  ]);
  const { rows } = await world.run('mergers', 'preview', '2345-012');
  expect(rows).toMatchObject([
    { issued: '2345-012', current: '2345-012', rules: [] },
    { issued: '2345-012', current: '2346-012', rules: ['1'], documents: 0 },
  ]);
});

it('refuses a circle and a second way for one bank, each by its code', async () => {
  const circle = await world.run('mergers', 'add', '2346', '2345');
  expect([circle.exitCode, circle.rows[0]]).toMatchObject([2, { error: { code: 'merger-cycle' } }]);
  const second = await world.run('mergers', 'add', '2345', '0001');
  expect(second.rows[0]).toMatchObject({ error: { code: 'merger-contradiction' } });
  expect((await world.run('mergers', 'add', '23', '2346')).rows[0]).toMatchObject({
    error: { code: 'office-code-invalid' },
  });
  expect((await world.run('mergers', 'remove', '7')).rows[0]).toMatchObject({
    error: { code: 'merger-unknown' },
  });
});

it('finds the documents of 2345 with the bank that took it over, by the old codes and by the new', async () => {
  await world.server.scenario.mergeBanks({ branches: { '001': '101' } });
  await world.run('mergers', 'add', '2345-001', '2346-101');
  await world.run(...(await world.profileWords('後継', { userId: laterHeadquarters })));
  const search = (...words: readonly string[]) => world.run('transfers', '--profile', '後継', ...words);
  const there = [...world.server.state.files.values()].filter(({ bankCode }) => bankCode === '2346');

  const old = await search('--current', '2345-012');
  const now012 = there.filter(({ branchCode }) => branchCode === '012').map(({ id }) => id.fileId);
  expect(sorted(idsOf(old.rows))).toEqual(sorted(now012));
  expect((await search('--current', '2345-012', '--no-widen')).rows).toEqual([]);

  const issuedHere = await search('--issued', '2346-101');
  const issued = there
    .filter(({ id, branchCode }) => id.fileId.startsWith('14_2345001_') && branchCode === '101')
    .map(({ id }) => id.fileId);
  expect(issued.length).toBeGreaterThan(0);
  expect(sorted(idsOf(issuedHere.rows))).toEqual(sorted(issued));
  expect(valuesOf(issuedHere.rows, 'transfer')).toEqual(['merger']);

  const formerBank = await search('--issued', '0001-001');
  expect(valuesOf(formerBank.rows, 'transfer')).toEqual(['bank']);
  await world.run('mergers', 'add', '0001', '2345');
  const explained = await search('--issued', '0001-001', '--current', '2346-012');
  expect(sorted(idsOf(explained.rows))).toEqual(sorted(former));
  expect(valuesOf(explained.rows, 'transfer')).toEqual(['bank']);
}, 120_000);

it('is not used while its file is damaged, nor overwritten', async () => {
  await world.file('home/mergers.json', '{"format":1,');
  const widened = await world.transfers('--issued', '0001-001', '--local');
  expect([widened.exitCode, widened.rows[0]]).toMatchObject([2, { error: { code: 'mergers-unreadable' } }]);
  expect((await world.run('mergers', 'add', '0001', '2345')).exitCode).toBe(2);
  expect((await world.transfers('--issued', '0001-001', '--local', '--no-widen')).exitCode).toBe(0);
  expect((await world.run('mergers', 'start-anew')).exitCode).toBe(0);
  expect((await world.run('mergers', 'add', '0001', '2345')).exitCode).toBe(0);
});
