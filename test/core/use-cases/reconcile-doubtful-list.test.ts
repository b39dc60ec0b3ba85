/** 照合 when the server's list itself is doubtful: incomplete parts, and rows that slipped between two pages. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ListItem, SearchCriteria } from '#contract/guarantee-file.ts';
import type { ReconciliationEvent } from '#contract/reconciliation.ts';
import { reconcileProfile } from '#core/use-cases/index.ts';
import {
  fileId,
  listItem,
  open,
  openReader,
  pdf,
  profile,
  receive,
  temporaryRoot,
} from '../archive/archive-world.ts';
import { type SearchAllResult, scriptedContext, storeProfile } from './scripted-list.ts';

let root: string;
let remove: () => Promise<void>;
const first = listItem(fileId(1), { uploadedOn: '2026-10-20' });
const second = listItem(fileId(2), { uploadedOn: '2026-10-21' });

beforeEach(async () => {
  ({ root, remove } = await temporaryRoot());
  const archive = await open(root);
  for (const item of [first, second]) await receive(archive, item, pdf(item.fileId));
  archive.close();
  await storeProfile(root);
});
afterEach(() => remove());

const contextWith = (searchAll: (criteria: SearchCriteria) => SearchAllResult) =>
  scriptedContext(root, searchAll);

function listing(criteria: SearchCriteria, items: readonly ListItem[]): SearchAllResult {
  const { uploaded = {}, fileIdPrefix = '' } = criteria;
  const { from = '', to = '9999' } = uploaded;
  const found = items.filter(
    (item) =>
      item.fileId.startsWith(fileIdPrefix) &&
      from <= (item.uploadedOn ?? '') &&
      (item.uploadedOn ?? '') <= to,
  );
  return { items: found, incomplete: [], queries: 1 };
}

const october = (criteria: SearchCriteria): boolean => criteria.uploaded?.from === '2026-10-01';

it('marks nothing as gone while a part of the list is missing, and asks that part again next time', async () => {
  const asked: string[] = [];
  const part = { uploaded: { from: '2026-10-20', to: '2026-10-20' } };
  let isBroken = true;
  const context = contextWith((criteria) => {
    asked.push(criteria.uploaded?.from ?? '');
    return october(criteria) && isBroken
      ? { items: [], incomplete: [part], queries: 9 }
      : listing(criteria, []);
  });
  const events: ReconciliationEvent[] = [];
  const { summary, differences } = await reconcileProfile(context, profile, {
    onEvent: (event) => events.push(event),
  });
  expect(summary).toMatchObject({ complete: false, incomplete: [part], held: 2, listed: 0 });
  expect(differences).toEqual([]);
  expect(events).toContainEqual({ event: 'incomplete', part });
  expect(events.some(({ event }) => event === 'confirming')).toBe(false);
  const reader = await openReader(root);
  expect(reader.search({ criteria: {}, only: 'vanished', limit: 10 })).toEqual([]);
  reader.close();

  isBroken = false;
  asked.length = 0;
  expect((await reconcileProfile(context, profile)).summary.complete).toBe(true);
  expect(asked).toContain('2026-10-01');
});

it('asks by file id before a file counts as gone, and takes back what had only slipped', async () => {
  const asked: string[] = [];
  const context = contextWith((criteria) => {
    if (criteria.fileIdPrefix !== undefined) asked.push(criteria.fileIdPrefix);
    const slipped = criteria.fileIdPrefix === undefined ? [] : [first];
    return listing(criteria, slipped);
  });
  const { summary, differences } = await reconcileProfile(context, profile);
  expect(asked.toSorted()).toEqual([first.fileId, second.fileId]);
  expect(summary).toMatchObject({ complete: true, listed: 1 });
  expect(differences).toMatchObject([{ event: 'local-only', fileId: second.fileId, isNew: true }]);
  // Known to be gone, it is not asked for again.
  asked.length = 0;
  await reconcileProfile(context, profile);
  expect(asked).toEqual([first.fileId]);
});

it('leaves the archive as it was when the session ends on the way', async () => {
  const context = contextWith((criteria) => {
    if (october(criteria)) throw new Error('session lost');
    return listing(criteria, []);
  });
  await expect(reconcileProfile(context, profile)).rejects.toThrow('session lost');
  const reader = await openReader(root);
  expect(reader.search({ criteria: {}, only: 'vanished', limit: 10 })).toEqual([]);
  reader.close();
});

it('takes the list itself as proof where more vanished than could have slipped', async () => {
  const archive = await open(root);
  const more = Array.from({ length: 300 }, (_unused, index) => listItem(fileId(10 + index)));
  await Promise.all(more.map((item) => receive(archive, item, pdf(item.fileId))));
  archive.close();
  let asked = 0;
  const context = contextWith((criteria) => {
    if (criteria.fileIdPrefix !== undefined) asked += 1;
    return listing(criteria, []);
  });
  const { summary } = await reconcileProfile(context, profile);
  expect(asked).toBe(0);
  expect(summary.localOnly.unknown).toBe(302);
});
