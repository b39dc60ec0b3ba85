/** Looking many files up: together where that is cheaper, and never with less care than one by one. */
import { expect, it } from 'vitest';
import type { SearchCriteria } from '#contract/guarantee-file.ts';
import { type Delivery, DeliveryError } from '#core/delivery/index.ts';
import { listWanted } from '#core/use-cases/list-wanted.ts';
import { listItem } from '../archive/archive-world.ts';

const idOf = (branch: string, number: number) => `14_0001${branch}_${number}_1_000`;
const idsOf = (branch: string, count: number) => Array.from({ length: count }, (_, at) => idOf(branch, at));

interface Shown {
  readonly capped?: boolean;
  readonly pageSize?: number;
}

/** A server that lists these files, and what it was asked. */
function serverWith(fileIds: readonly string[], { capped = false, pageSize = 10 }: Shown = {}) {
  const asked: string[] = [];
  const search = async ({ fileIdPrefix = '' }: SearchCriteria, _sort: unknown, page: number) => {
    asked.push(`${fileIdPrefix} ${page}`);
    const found = fileIds.filter((fileId) => fileId.startsWith(fileIdPrefix));
    const items = found.slice((page - 1) * pageSize, page * pageSize).map((fileId) => listItem(fileId));
    return { items, total: found.length, capped, page, pageCount: Math.ceil(found.length / pageSize) };
  };
  return { asked, delivery: { search } as unknown as Delivery };
}

it('asks once for a page of files of one branch, and keeps those that are wanted', async () => {
  const { asked, delivery } = serverWith(idsOf('001', 25));
  const wanted = [idOf('001', 3), idOf('001', 12), idOf('001', 19), idOf('001', 20), idOf('001', 24)];
  const items = await listWanted(delivery, [...wanted, idOf('001', 99)]);
  expect(asked).toEqual(['14_0001001_ 1', '14_0001001_ 2', '14_0001001_ 3']);
  expect([...items.keys()]).toEqual(wanted);
});

it('leaves a few files to be looked up by themselves', async () => {
  const { asked, delivery } = serverWith(idsOf('001', 4));
  expect((await listWanted(delivery, [...idsOf('001', 4), ...idsOf('002', 4)])).size).toBe(0);
  expect(asked).toEqual([]);
});

it('does not page through a long list for a few files of it', async () => {
  const { asked, delivery } = serverWith(idsOf('001', 200));
  await listWanted(delivery, idsOf('001', 6));
  expect(asked).toEqual(['14_0001001_ 1']);
});

it('uses nothing of a list that is capped', async () => {
  const { delivery } = serverWith(idsOf('001', 30), { capped: true });
  expect((await listWanted(delivery, idsOf('001', 30))).size).toBe(0);
});

it('leaves failures to be told for each file, but for being cancelled', async () => {
  const failing = (code: 'read-timeout' | 'cancelled') =>
    ({ search: () => Promise.reject(new DeliveryError(code)) }) as unknown as Delivery;
  expect((await listWanted(failing('read-timeout'), idsOf('001', 9))).size).toBe(0);
  await expect(listWanted(failing('cancelled'), idsOf('001', 9))).rejects.toMatchObject({
    code: 'cancelled',
  });
  const { asked, delivery } = serverWith(idsOf('001', 9));
  const stopped = listWanted(delivery, idsOf('001', 9), AbortSignal.abort());
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
  expect(asked).toEqual([]);
});
