/** The file of the table of mergers: kept through every change, refused as a whole when it is damaged. */
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewMergerRule } from '#contract/transfer.ts';
import { type MergerStore, createMergerStore } from '#core/mergers/index.ts';

const rule = (from: string, to: string): NewMergerRule => ({
  from: { bankCode: from },
  to: { bankCode: to },
  effectiveOn: '2026-10-01',
  note: '合併',
});

let home: string;
let store: MergerStore;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'hoshodesk-mergers-'));
  store = createMergerStore(home, { now: () => 1_790_000_000_000 });
});
afterEach(() => rm(home, { recursive: true, force: true }));

const path = () => join(home, 'mergers.json');
const add = (from: string, to: string) => store.change({ action: 'add', rule: rule(from, to) });

describe('the table of mergers', () => {
  it('is empty before anything was added', async () => {
    expect(await store.read()).toEqual([]);
  });

  it('keeps rules under numbers that are not used again while a higher one stands', async () => {
    await add('0001', '2345');
    await add('0002', '2345');
    await store.change({ action: 'remove', id: '1' });
    await add('0003', '2345');
    const again = createMergerStore(home, { now: () => 0 });
    expect((await again.read()).map(({ id, from }) => [id, from.bankCode])).toEqual([
      ['2', '0002'],
      ['3', '0003'],
    ]);
    expect((await readdir(home)).filter((name) => name !== 'mergers.json')).toEqual([]);
  });

  it('takes changes one after the other, however many are asked for at once', async () => {
    await Promise.all(['0001', '0002', '0003', '0004'].map((from) => add(from, '2345')));
    expect((await store.read()).map(({ id }) => id)).toEqual(['1', '2', '3', '4']);
  });

  it('stays as it was when a change is refused', async () => {
    await add('0001', '2345');
    const before = await readFile(path(), 'utf8');
    await expect(add('2345', '0001')).rejects.toMatchObject({ code: 'merger-cycle' });
    await expect(add('0001', '2346')).rejects.toMatchObject({ code: 'merger-contradiction' });
    await expect(add('1', '2346')).rejects.toMatchObject({ code: 'office-code-invalid' });
    await expect(store.change({ action: 'remove', id: '9' })).rejects.toMatchObject({
      code: 'merger-unknown',
    });
    expect(await readFile(path(), 'utf8')).toBe(before);
  });
});

describe('a damaged file', () => {
  const good = { id: '1', ...rule('0001', '2345') };
  const damaged: readonly (readonly [string, string])[] = [
    ['cut off', '{"format":1,"rules":['],
    ['empty', ''],
    ['of another format', JSON.stringify({ format: 2, rules: [] })],
    [
      'with a code that cannot be',
      JSON.stringify({ format: 1, rules: [{ ...good, to: { bankCode: '23' } }] }),
    ],
    ['with a field nobody knows', JSON.stringify({ format: 1, rules: [{ ...good, more: 1 }] })],
    [
      'with one number twice',
      JSON.stringify({ format: 1, rules: [good, { ...good, from: { bankCode: '0002' } }] }),
    ],
    [
      'that leads in a circle',
      JSON.stringify({
        format: 1,
        rules: [good, { ...good, id: '2', from: { bankCode: '2345' }, to: { bankCode: '0001' } }],
      }),
    ],
    ['that is far too large', `${' '.repeat(3 * 1024 * 1024)}{"format":1,"rules":[]}`],
  ];

  it.each(damaged)('%s is refused, and no change touches it', async (_name, text) => {
    await writeFile(path(), text);
    await expect(store.read()).rejects.toMatchObject({ code: 'mergers-unreadable' });
    await expect(add('0001', '2345')).rejects.toMatchObject({ code: 'mergers-unreadable' });
    expect(await readFile(path(), 'utf8')).toBe(text);
  });

  it('is put aside, not deleted, when a new table is begun', async () => {
    await writeFile(path(), 'broken');
    expect(await store.change({ action: 'start-anew' })).toEqual([]);
    expect(await add('0001', '2345')).toHaveLength(1);
    expect(await readFile(join(home, 'mergers.damaged-1790000000000.json'), 'utf8')).toBe('broken');
  });

  it('is the only one that is put aside: a good table stays', async () => {
    await add('0001', '2345');
    expect(await store.change({ action: 'start-anew' })).toHaveLength(1);
    expect(await readdir(home)).toEqual(['mergers.json']);
  });
});
