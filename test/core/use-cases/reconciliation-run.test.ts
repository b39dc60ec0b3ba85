/** What an interrupted reconciliation leaves behind, and when it may be taken up again. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openReconciliationRun, readInterrupted } from '#core/use-cases/reconciliation-run.ts';
import { fileId, listItem } from '../archive/archive-world.ts';

const nowMs = Date.parse('2026-11-25T01:00:00.000Z');
const hourMs = 60 * 60 * 1000;
const items = [listItem(fileId(1)), listItem(fileId(2), { kind: null, uploadedOn: null, issueCount: null })];

let root: string;
let folder: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'hoshodesk-run-'));
  folder = join(root, 'run');
});
afterEach(() => rm(root, { recursive: true, force: true }));

function openAt(laterMs: number, identity = 'one') {
  return openReconciliationRun({ folder, identity, nowMs: nowMs + laterMs });
}

it('keeps finished windows with everything they listed, and the plan they belong to', async () => {
  const run = await openAt(0);
  await run.keep(0, items);
  await run.keep(3, []);
  const again = await openAt(23 * hourMs);
  expect([...again.kept]).toEqual([
    [0, items],
    [3, []],
  ]);
  expect(again).toMatchObject({ startedAt: run.startedAt, windows: run.windows });
});

it('never takes the newest window as finished: whatever is overwritten meanwhile shows up there', async () => {
  const run = await openAt(0);
  await run.keep(run.windows.length - 1, items);
  expect((await openAt(hourMs)).kept.size).toBe(0);
});

it.each([
  ['is older than a day', 24 * hourMs + 1, 'one'],
  ['is from the future, because the clock was set back', -1, 'one'],
  ['was of another server or user', hourMs, 'other'],
])('begins anew when the old run %s', async (_, laterMs, identity) => {
  await (await openAt(0)).keep(0, items);
  const run = await openAt(laterMs, identity);
  expect(run.kept.size).toBe(0);
  expect(Date.parse(run.startedAt)).toBe(nowMs + laterMs);
  expect(await readdir(folder)).toEqual(['plan.json']);
});

it.each([
  ['torn', '{"startedAt":"2026-11-25T01:00:00.000Z","items":[{"fi'],
  ['of another run', JSON.stringify({ startedAt: '2026-11-24T01:00:00.000Z', items: [] })],
  ['of another shape', JSON.stringify({ startedAt: '2026-11-25T01:00:00.000Z', items: [{ fileId: 1 }] })],
])('asks a window again whose file is %s', async (_, text) => {
  const run = await openAt(0);
  await run.keep(0, items);
  await writeFile(join(folder, 'window-1.json'), text);
  expect([...(await openAt(hourMs)).kept.keys()]).toEqual([0]);
});

it.each(['', '{', '{"format":2}', 'null'])('begins anew when the plan is %j', async (text) => {
  await (await openAt(0)).keep(0, items);
  await writeFile(join(folder, 'plan.json'), text);
  expect((await openAt(hourMs)).kept.size).toBe(0);
});

it('tells of an interrupted run only while something of it is of use', async () => {
  const options = { folder, identity: 'one', nowMs: nowMs + hourMs };
  expect(await readInterrupted(options)).toBeNull();
  const run = await openAt(0);
  expect(await readInterrupted(options)).toBeNull();
  await run.keep(0, items);
  await run.keep(1, []);
  expect(await readInterrupted(options)).toEqual({
    startedAt: run.startedAt,
    windowsDone: 2,
    windows: run.windows.length,
  });
  expect(await readInterrupted({ ...options, nowMs: nowMs + 25 * hourMs })).toBeNull();
});

it('leaves nothing behind once it has ended', async () => {
  const run = await openAt(0);
  await run.keep(0, items);
  await run.end();
  expect(await readdir(root)).toEqual([]);
});
