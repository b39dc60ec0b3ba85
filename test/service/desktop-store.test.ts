/** What the desktop remembers: survives broken files and power cuts, and changes never overtake each other. */
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SyncRecord, usualSettings } from '#contract/bridge/desktop-state.ts';
import { createDesktopStore } from '../../electron/service/desktop-store.ts';

let folder: string;
let home: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoshodesk-store-'));
  home = join(folder, 'home');
  file = join(home, 'desktop.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const search = { id: '1', name: '今月', criteria: {}, text: '見本', sort: null, columns: [] };
const sync: SyncRecord = {
  profile: '見本',
  startedAt: '2026-11-24T00:00:00.000Z',
  endedAt: '2026-11-24T00:00:05.000Z',
  outcome: 'failed',
  code: 'connection-refused',
  summary: null,
};
const dark = { ...usualSettings, theme: 'dark' } as const;

async function writeState(text: string): Promise<void> {
  await mkdir(home, { recursive: true });
  await writeFile(file, text);
}

it('knows the usual settings before anything was written, and writes nothing by reading', async () => {
  expect(await createDesktopStore(home).read()).toEqual({
    settings: usualSettings,
    searches: [],
    syncs: [],
    mailFolder: '',
  });
  expect(await readdir(folder)).toEqual([]);
});

it('reads back what it wrote', async () => {
  const state = { settings: dark, searches: [search], syncs: [sync], mailFolder: '/mails' };
  await createDesktopStore(home).change(() => state);
  expect(await createDesktopStore(home).read()).toEqual(state);
});

it('lets changes made at once all count, in their order', async () => {
  const store = createDesktopStore(home);
  const ids = Array.from({ length: 50 }, (_, at) => String(at));
  await Promise.all(
    ids.map((id) =>
      store.change((state) => ({ ...state, searches: [...state.searches, { ...search, id }] })),
    ),
  );
  const { searches } = await createDesktopStore(home).read();
  expect(searches.map(({ id }) => id)).toEqual(ids);
});

describe('a file', () => {
  it.each([
    ['that is empty', ''],
    ['cut off in the middle', '{"settings": {"theme": "dark", "lang'],
    ['of zeros, as after a power cut', '\0'.repeat(4096)],
    ['that is no object', '[1, 2, 3]'],
    ['that is null', 'null'],
  ])('%s counts as never written, and is replaced by the next change', async (_, text) => {
    await writeState(text);
    const store = createDesktopStore(home);
    expect(await store.read()).toEqual({ settings: usualSettings, searches: [], syncs: [], mailFolder: '' });
    await store.change((state) => ({ ...state, settings: dark }));
    expect((await createDesktopStore(home).read()).settings).toEqual(dark);
  });

  it('with one broken part keeps the others', async () => {
    await writeState(JSON.stringify({ settings: { theme: 'pink' }, searches: [search], syncs: [sync] }));
    expect(await createDesktopStore(home).read()).toEqual({
      settings: usualSettings,
      searches: [search],
      syncs: [sync],
      mailFolder: '',
    });
  });

  it('with syncs that are none loses those only', async () => {
    const syncs = [null, 7, { profile: 1 }, { ...sync, code: 'x' }, sync, { ...sync, outcome: 'lost' }];
    await writeState(JSON.stringify({ settings: dark, searches: [], syncs }));
    expect(await createDesktopStore(home).read()).toEqual({
      settings: dark,
      searches: [],
      syncs: [sync],
      mailFolder: '',
    });
  });

  it('left half-written beside the good one by a power cut is not looked at', async () => {
    await createDesktopStore(home).change((state) => ({ ...state, settings: dark }));
    await writeFile(`${file}.tmp`, '{"settings": {"the');
    expect((await createDesktopStore(home).read()).settings).toEqual(dark);
  });
});

it('a change that cannot be written is told and leaves what was', async () => {
  const store = createDesktopStore(home);
  await store.change((state) => ({ ...state, settings: dark }));
  await rm(home, { recursive: true });
  await writeFile(home, 'a file where the folder should be');
  await expect(store.change((state) => ({ ...state, searches: [search] }))).rejects.toThrow();
  expect(await store.read()).toEqual({ settings: dark, searches: [], syncs: [], mailFolder: '' });
  await rm(home);
  await store.change((state) => ({ ...state, searches: [search] }));
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ settings: dark, searches: [search] });
});

it('an edit that throws changes nothing and stops nobody', async () => {
  const store = createDesktopStore(home);
  const failing = store.change(() => {
    throw new RangeError('no');
  });
  const next = store.change((state) => ({ ...state, settings: dark }));
  await expect(failing).rejects.toThrow(RangeError);
  expect((await next).settings).toEqual(dark);
});
