/** 実行期限が近いもの and 検証期限間近 find exactly what falls due by the day they are asked for (R165, U07). */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ListItem } from '#contract/guarantee-file.ts';
import type { Archive } from '#core/archive/index.ts';
import {
  fileId,
  genuineReport,
  listItem,
  open,
  pdf,
  profile,
  receive,
  sha256,
  temporaryRoot,
} from './archive-world.ts';

let archive: Archive;
let remove: () => Promise<void>;
beforeAll(async () => {
  const temporary = await temporaryRoot();
  remove = temporary.remove;
  archive = await open(temporary.root);
});
afterAll(async () => {
  archive.close();
  await remove();
});

async function certificate(
  number: number,
  { verifiableUntil = null, ...item }: Partial<ListItem> & { readonly verifiableUntil?: string | null },
): Promise<string> {
  const id = fileId(number);
  const bytes = pdf(`document ${number}`);
  await receive(archive, listItem(id, item), bytes);
  const { kind, issueCount } = listItem(id, item);
  await archive.recordReport(
    { profile, fileId: id, sha256: sha256(bytes), kind, issueCount },
    { report: genuineReport(bytes, { verifiableUntil }), verifiedAt: '2026-11-25T00:00:00Z' },
  );
  return id;
}

const find = (only: 'deadline' | 'proof-ending', dueBy: string): readonly string[] => {
  const query = { criteria: {}, only, dueBy };
  const found = archive.search({ ...query, limit: 20 }).map((row) => row.fileId);
  expect(archive.count(query)).toBe(found.length);
  return found.toSorted();
};

it('finds proof that ends up to that day, and nothing that ends later or has no end', async () => {
  const soon = await certificate(1, { verifiableUntil: '2027-05-23T14:59:59Z' });
  await certificate(2, { verifiableUntil: '2027-05-25T00:00:00Z' });
  await certificate(3, {});
  expect(find('proof-ending', '2027-05-24')).toEqual([soon]);
  expect(find('proof-ending', '2027-05-22')).toEqual([]);
});

it('finds deadlines up to that day, without test slips, void notices and what was executed', async () => {
  const near = await certificate(4, { decidedOn: '2026-11-01' });
  const amendment = await certificate(5, { decidedOn: '2026-10-31', kind: '2' });
  await certificate(6, { decidedOn: '2026-11-01', kind: '3' });
  await certificate(7, { decidedOn: '2026-11-01', kind: '4' });
  await certificate(8, { decidedOn: '2026-11-05' });
  const executed = await certificate(9, { decidedOn: '2026-11-01' });
  const version = archive.document(profile, executed)?.sha256 ?? '';
  const record = {
    action: 'executed',
    sha256: version,
    on: '2026-11-20',
    verdict: 'genuine',
    currency: 'latest',
  } as const;
  await archive.append({ profile, operator: '山田' }, [{ ...record, fileId: executed }]);
  const due = find('deadline', '2026-12-01').filter((id) => ![fileId(1), fileId(2), fileId(3)].includes(id));
  expect(due).toEqual([near, amendment].toSorted());
});
