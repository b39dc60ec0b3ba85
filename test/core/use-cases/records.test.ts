/** What people write down: bound to bytes, who and when; refused when it cannot be true; possible while a sync runs. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PersonRecord } from '#contract/bridge/requests.ts';
import type { SearchRow } from '#contract/guarantee-file.ts';
import type { TodayKind } from '#contract/today-kind.ts';
import { addDays } from '#core/domain/japan-time.ts';
import { type ReconcileWorld, createReconcileWorld, profile } from './reconcile-world.ts';

let world: ReconcileWorld;
beforeEach(async () => {
  world = await createReconcileWorld({ documents: 12 });
  await world.app.sync(profile);
});
afterEach(() => world.close());

const today = () => world.server.state.clock.today();
const sync = () => world.app.sync(profile);
const find = (fileId: string) => world.app.findDocument(profile, fileId);
const write = (fileId: string, record: PersonRecord) => world.app.recordFact({ profile, fileId, record });

/** A certificate of the headquarters' bank. */
async function certificate(): Promise<SearchRow & { readonly sha256: string }> {
  const [row] = await world.app.search({ criteria: { kind: '1' }, limit: 1 });
  if (row?.sha256 == null) throw new Error('no certificate is held');
  return { ...row, sha256: row.sha256 };
}

async function itemOf(kind: TodayKind, fileId: string) {
  const sections = await world.app.readToday({ profile });
  return sections.find((section) => section.kind === kind)?.rows.find((row) => row.fileId === fileId);
}

describe('an execution', () => {
  it('is bound to a version, with who and when, and raises an alarm when another version comes', async () => {
    const { fileId, sha256 } = await certificate();
    const entry = await write(fileId, { action: 'executed', sha256, on: today() });
    expect(entry).toMatchObject({
      profile,
      operator: expect.any(String),
      record: { action: 'executed', fileId, sha256, on: today(), currency: 'latest' },
    });
    expect(await find(fileId)).toMatchObject({
      executedOn: today(),
      executedSha256: sha256,
      alarms: [],
    });

    await world.server.scenario.reissue({ fileId });
    await sync();
    expect(await find(fileId)).toMatchObject({
      executedSha256: sha256,
      alarms: expect.arrayContaining(['changed-after-execution']),
    });
  });

  it('is refused for bytes that are not held', async () => {
    const { fileId } = await certificate();
    const record = { action: 'executed', sha256: 'f'.repeat(64), on: today() } as const;
    await expect(write(fileId, record)).rejects.toMatchObject({ code: 'file-not-held' });
  });

  it('is refused for a day that has not come', async () => {
    const { fileId, sha256 } = await certificate();
    const record = { action: 'executed', sha256, on: addDays(today(), 1) } as const;
    await expect(write(fileId, record)).rejects.toMatchObject({ code: 'execution-in-future' });
  });

  it('ends the deadline on the board, and withdrawing it brings that back', async () => {
    const { fileId, sha256, decidedOn } = await certificate();
    world.server.state.clock.moveTo(addDays(decidedOn ?? '', 25));
    await sync();
    expect(await itemOf('deadline', fileId)).toBeDefined();
    const { sequence } = await write(fileId, { action: 'executed', sha256, on: today() });
    expect(await itemOf('deadline', fileId)).toBeUndefined();
    await write(fileId, { action: 'withdrawn', sequence });
    expect(await itemOf('deadline', fileId)).toBeDefined();
    expect(await find(fileId)).toMatchObject({ executedOn: null, executedSha256: null });
  });
});

describe('an extension', () => {
  it('counts from day 31 to day 60, and is refused outside', async () => {
    const { fileId, decidedOn } = await certificate();
    const until = (days: number) =>
      write(fileId, { action: 'deadline-extended', until: addDays(decidedOn ?? '', days) });
    for (const days of [30, 61]) {
      await expect(until(days)).rejects.toMatchObject({ code: 'deadline-out-of-range' });
    }
    await until(31);
    await until(60);
    expect(await find(fileId)).toMatchObject({ extendedUntil: addDays(decidedOn ?? '', 60) });
  });
});

describe('a paper certificate', () => {
  it('replaces a void notice, and nothing else', async () => {
    const { fileId } = await certificate();
    await expect(write(fileId, { action: 'paper-replaces' })).rejects.toMatchObject({
      code: 'not-a-void-notice',
    });
    await world.server.scenario.void({ fileId });
    await sync();
    expect(await find(fileId)).toMatchObject({ currency: 'void' });
    await write(fileId, { action: 'paper-replaces' });
    expect(await find(fileId)).toMatchObject({ kind: '3', currency: 'paper' });
  });
});

describe('why a file is gone', () => {
  it('is written down by a person, only once it is gone', async () => {
    const { fileId } = await certificate();
    const reason = { action: 'absence-explained', reason: 'subrogated' } as const;
    await expect(write(fileId, reason)).rejects.toMatchObject({ code: 'file-still-listed' });
    await world.server.scenario.subrogate({ fileId });
    await sync();
    expect(await find(fileId)).toMatchObject({ absence: 'unknown', absentSince: expect.any(String) });
    await write(fileId, reason);
    expect(await find(fileId)).toMatchObject({ absence: 'subrogated' });
  });
});

describe('withdrawing', () => {
  it('is refused for what cannot be undone, and for what is no record of the file', async () => {
    const { fileId, sha256 } = await certificate();
    const printed = await write(fileId, { action: 'printed', sha256 });
    for (const sequence of [printed.sequence, 9_999]) {
      await expect(write(fileId, { action: 'withdrawn', sequence })).rejects.toMatchObject({
        code: 'record-unknown',
      });
    }
  });
});

describe('an acknowledgement', () => {
  it('takes an item off the board with who and when, until what it rests on changes', async () => {
    const { fileId } = await certificate();
    await world.server.scenario.reissue({ fileId });
    await sync();
    const item = await itemOf('reissued', fileId);
    await world.app.acknowledge({ profile, items: [{ item: 'reissued', fileId, basis: item?.basis ?? '' }] });
    expect(await itemOf('reissued', fileId)).toBeUndefined();
    const [entry] = await world.app.readJournal({ profile, fileId, limit: 1 });
    expect(entry).toMatchObject({ operator: expect.any(String), record: { action: 'acknowledged' } });

    await world.server.scenario.reissue({ fileId });
    await sync();
    expect(await itemOf('reissued', fileId)).toBeDefined();
  });
});

describe('the journal', () => {
  it('of one file tells also what concerned many at once', async () => {
    const { fileId } = await certificate();
    await world.server.scenario.subrogate({ fileId });
    await sync();
    const actions = (await world.app.readJournal({ profile, fileId, limit: 10 })).map(
      ({ record }) => record.action,
    );
    expect(actions).toEqual(['vanished']);
  });

  it('takes copies in at once, also of a version named by its hash alone', async () => {
    const { fileId, sha256 } = await certificate();
    await world.app.recordCopies(profile, [{ fileId: null, sha256 }]);
    const [entry] = await world.app.readJournal({ profile, fileId, limit: 1 });
    expect(entry?.record).toEqual({ action: 'exported', fileId, sha256 });
    expect(await world.app.checkJournal(profile)).toBe(1);
  });

  it('can be written while a sync of the same process has the archive', async () => {
    const { fileId, sha256 } = await certificate();
    await world.server.scenario.reissue({ fileId });
    const written: Promise<unknown>[] = [];
    await world.app.sync(profile, {
      onEvent: ({ event }) => {
        if (event === 'planned') written.push(write(fileId, { action: 'executed', sha256, on: today() }));
      },
    });
    expect(written).toHaveLength(1);
    await Promise.all(written);
    expect(await find(fileId)).toMatchObject({ executedSha256: sha256, versions: 2 });
    expect(await world.app.checkJournal()).toBe(1);
  });
});

describe('the board', () => {
  it('of one branch shows its items only, and counts every branch all the same', async () => {
    const all = await world.app.readToday({ profile });
    const section = all.find(({ branches }) => branches.length > 1);
    const [branch] = section?.branches ?? [];
    if (section === undefined || branch === undefined) throw new Error('one branch only');
    const some = await world.app.readToday({ profile, branchCode: branch.branchCode });
    const same = some.find(({ kind }) => kind === section.kind);
    expect(same).toMatchObject({ count: branch.count, branches: section.branches });
    expect(same?.rows.every(({ branchCode }) => branchCode === branch.branchCode)).toBe(true);
  });
});
