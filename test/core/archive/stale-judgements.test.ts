/** What was concluded under an older list is concluded again under the newer one (R31, R153, R159). */
import { expect, it, onTestFinished } from 'vitest';
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

interface Opened {
  readonly archive: Archive;
  /** An hour passes. */
  readonly advance: () => void;
}

async function openTemporary(): Promise<Opened> {
  const { root, remove } = await temporaryRoot();
  let nowMs = Date.parse('2026-11-25T00:00:00Z');
  const archive = await open(root, { clock: { now: () => (nowMs += 1_000) } });
  onTestFinished(async () => {
    archive.close();
    await remove();
  });
  return {
    archive,
    advance: () => {
      nowMs += 3_600_000;
    },
  };
}

const bytes = pdf('overwritten while it was being fetched');
const reference = { profile, fileId: fileId(1), sha256: sha256(bytes), kind: '1', issueCount: 1 } as const;

it.each([{ issueCount: 2 }, { kind: '3' }] as const)(
  'asks for another verification when the list turns out to say %j',
  async (change) => {
    const { archive, advance } = await openTemporary();
    await receive(archive, listItem(fileId(1)), bytes);
    const report = genuineReport(bytes, { verdict: 'indeterminate', issueCount: 2 });
    await archive.recordReport(reference, { report, verifiedAt: '2026-11-25T00:00:30.000Z' });
    await receive(archive, listItem(fileId(1), { branchCode: '012' }), bytes);
    expect(archive.versionsToVerify({ onlyUnverified: true })).toEqual([]);
    advance();
    await receive(archive, listItem(fileId(1), { ...change }), bytes);
    expect(archive.versionsToVerify({ onlyUnverified: true })).toMatchObject([
      { fileId: fileId(1), ...change },
    ]);
    expect(archive.versions(fileId(1))).toMatchObject([{ verdict: 'unverified' }]);
  },
);

it('keeps a report that was made after the list item it rests on, also when the index is made anew', async () => {
  const { archive } = await openTemporary();
  await receive(archive, listItem(fileId(1)), bytes);
  await receive(archive, listItem(fileId(1), { issueCount: 2 }), bytes);
  await archive.recordReport(
    { ...reference, issueCount: 2 },
    { report: genuineReport(bytes), verifiedAt: '2026-11-25T01:00:00.000Z' },
  );
  await archive.rebuild();
  expect(archive.versions(fileId(1))).toMatchObject([{ verdict: 'genuine', issueCount: 2 }]);
});

it('no longer calls a file moved once the other profile has lost it too', async () => {
  const { archive } = await openTemporary();
  const receiveFor = (name: string) =>
    archive.receive(
      { profile: name, listItem: listItem(fileId(1)), source: 'sync', announcedBytes: null },
      (async function* () {
        yield bytes;
      })(),
    );
  await receiveFor('本部');
  await receiveFor('支店');
  await archive.recordListed('支店', new Set());
  expect(archive.document('支店', fileId(1))?.absence).toBe('access-lost');
  await archive.recordListed('本部', new Set());
  expect(archive.document('支店', fileId(1))?.absence).toBe('unknown');
});
