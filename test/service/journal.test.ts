/** Records, acknowledgements and copies as a window asks for them: answered, told as events, refused by code. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentView } from '#contract/bridge/requests.ts';
import { toJapanDate } from '#core/domain/japan-time.ts';
import { openArchive } from '#core/archive/index.ts';
import { type ServiceWorld, createServiceWorld } from './service-world.ts';

const profile = '見本';
const today = toJapanDate(Date.now());
let world: ServiceWorld;
let rows: readonly DocumentView[];
beforeAll(async () => {
  world = await createServiceWorld(12);
  await world.window.ask('profiles.add', await world.newProfile(profile));
  await world.window.ask('sync.run', { profile });
  const found = await world.window.ask('archive.search', { criteria: { kind: '1' }, offset: 0, limit: 10 });
  if (!found.ok) throw new Error(found.code);
  rows = found.value;
});
afterAll(() => world.close());

function keyOf(index: number): { readonly fileId: string; readonly sha256: string } {
  const row = rows[index];
  if (row?.sha256 == null) throw new Error('too few certificates');
  return { fileId: row.fileId, sha256: row.sha256 };
}

const changesOf = (fileId: string) =>
  world.window.events.filter(
    (event) => event.name === 'archive.changed' && event.payload.fileIds.includes(fileId),
  ).length;

describe('journal.record', () => {
  it('answers with the entry, tells the windows, and is seen in the row at once', async () => {
    const { fileId, sha256 } = keyOf(0);
    const before = changesOf(fileId);
    const record = { action: 'executed', sha256, on: today } as const;
    const answer = await world.window.ask('journal.record', { profile, fileId, record });
    expect(answer).toMatchObject({ ok: true, value: { profile, record: { ...record, currency: 'latest' } } });
    expect(changesOf(fileId)).toBe(before + 1);
    const found = await world.window.ask('archive.find', { profile, fileId });
    expect(found).toMatchObject({ ok: true, value: { executedOn: today, deadline: { state: 'executed' } } });
  });

  it('is refused by code', async () => {
    const { fileId } = keyOf(1);
    const record = { action: 'paper-replaces' } as const;
    const answer = await world.window.ask('journal.record', { profile, fileId, record });
    expect(answer).toMatchObject({ ok: false, code: 'not-a-void-notice' });
  });
});

it('knows nothing of a file that neither list nor receipt ever named', async () => {
  const fileId = '14_2345001_99999999_99999999_000';
  expect(await world.window.ask('archive.find', { profile, fileId })).toEqual({ ok: true, value: null });
});

describe('journal.acknowledge', () => {
  it('takes an item off the board of its kind, and leaves it on the others', async () => {
    const { fileId } = keyOf(2);
    await world.server.scenario.reissue({ fileId });
    await world.window.ask('sync.run', { profile });
    const find = async (kind: string) => {
      const answer = await world.window.ask('archive.today', { profile });
      if (!answer.ok) throw new Error(answer.code);
      return answer.value.find((each) => each.kind === kind)?.rows.find((row) => row.fileId === fileId);
    };
    const { basis = '' } = (await find('reissued')) ?? {};
    const items = [{ item: 'reissued', fileId, basis }] as const;
    expect(await world.window.ask('journal.acknowledge', { profile, items })).toEqual({
      ok: true,
      value: {},
    });
    expect(await find('reissued')).toBeUndefined();
    const read = await world.window.ask('journal.read', { profile, fileId, limit: 1 });
    expect(read).toMatchObject({ ok: true, value: [{ record: { action: 'acknowledged', items } }] });
  });
});

describe('copies of documents', () => {
  it('are written into the journal', async () => {
    const { fileId, sha256 } = keyOf(1);
    const answer = await world.window.ask('export.documents', { versions: [{ profile, fileId, sha256 }] });
    expect(answer).toMatchObject({ ok: true, value: { written: 1, recordFailure: null } });
    const read = await world.window.ask('journal.read', { profile, fileId, limit: 1 });
    expect(read).toMatchObject({ ok: true, value: [{ record: { action: 'exported', fileId, sha256 } }] });
  });

  it('are made all the same while another program has the archive, and it is told', async () => {
    const { fileId, sha256 } = keyOf(1);
    const other = await openArchive({
      root: join(world.home, 'archive'),
      clock: { now: () => Date.now() },
      logger: { log: () => undefined },
    });
    const answer = await world.window.ask('export.documents', { versions: [{ profile, fileId, sha256 }] });
    other.close();
    expect(answer).toMatchObject({ ok: true, value: { written: 1, recordFailure: 'another-instance' } });
  });
});

describe('journal.read and journal.check', () => {
  it('page backwards through one profile', async () => {
    const all = await world.window.ask('journal.read', { profile, limit: 100 });
    if (!all.ok) throw new Error(all.code);
    const [newest, ...others] = all.value;
    const before = newest?.sequence ?? 0;
    const rest = await world.window.ask('journal.read', { profile, before, limit: 100 });
    expect(rest).toEqual({ ok: true, value: others });
    expect(others.length).toBeGreaterThan(0);
    expect(await world.window.ask('journal.check', { profile })).toEqual({
      ok: true,
      value: { records: all.value.length },
    });
  });

  it('say that a record is missing', async () => {
    const folder = join(world.home, 'archive', 'journal');
    const [first = ''] = (await readdir(folder)).toSorted();
    await rm(join(folder, first));
    expect(await world.window.ask('journal.check', {})).toMatchObject({ ok: false, code: 'journal-broken' });
  });
});
