/** What is known of single versions: their bytes, their row and what a verifier said of them. */
import type { BranchCount, TodaySection, VersionEvidence, VersionKey } from '#contract/bridge/requests.ts';
import type { SearchRow, VersionRow } from '#contract/guarantee-file.ts';
import type { ArchiveReader } from '../archive/index.ts';
import { addDays, toJapanDate } from '../domain/japan-time.ts';
import { HoshodeskError } from '../hoshodesk-error.ts';
import { archiveRootOf } from './archive-root.ts';
import type { UseCaseContext } from './context.ts';
import { archiveRoots, readArchive } from './local-search.ts';
import { type VerifyArchiveOptions, verifyVersions } from './verify.ts';

/** The bytes of a version, wherever it is held; throws `file-not-held` or `document-corrupt`. */
export async function readDocument(context: UseCaseContext, sha256: string): Promise<Uint8Array> {
  for (const root of await archiveRoots(context)) {
    try {
      return await readArchive(context, root, (archive) => archive.readVersion(sha256));
    } catch (error) {
      if (!(error instanceof HoshodeskError) || error.code !== 'file-not-held') throw error;
    }
  }
  throw new HoshodeskError('file-not-held', sha256);
}

/** In the order asked; a version that is not held is `file-not-held`. */
export async function readEvidence(
  context: UseCaseContext,
  versions: readonly VersionKey[],
): Promise<readonly VersionEvidence<VersionRow>[]> {
  const evidence: VersionEvidence<VersionRow>[] = [];
  for (const version of versions) {
    const { profile } = await context.profiles.read(version.profile);
    const root = archiveRootOf(context.home, profile);
    evidence.push(await readArchive(context, root, (archive) => evidenceIn(archive, version)));
  }
  return evidence;
}

function evidenceIn(archive: ArchiveReader, version: VersionKey): VersionEvidence<VersionRow> {
  const row = archive
    .versions(version.fileId, version.profile)
    .find(({ sha256 }) => sha256 === version.sha256);
  if (row === undefined) throw new HoshodeskError('file-not-held', version.fileId);
  return { version: row, report: archive.report(version) };
}

/** Verifies these versions anew and records what came out. */
export async function verifySelected(
  context: UseCaseContext,
  versions: readonly VersionKey[],
  options: Omit<VerifyArchiveOptions, 'profile'>,
): Promise<void> {
  for (const name of new Set(versions.map(({ profile }) => profile))) {
    const stored = await context.profiles.read(name);
    const wanted = new Set(versions.map(({ fileId, sha256 }) => `${fileId} ${sha256}`));
    const archive = await context.openArchive(archiveRootOf(context.home, stored.profile));
    try {
      const held = archive.versionsToVerify({ profile: name, onlyUnverified: false });
      const selected = held.filter(({ fileId, sha256 }) => wanted.has(`${fileId} ${sha256}`));
      await verifyVersions(context, { archive, stored, versions: selected, options });
    } finally {
      archive.close();
    }
  }
}

/** Uploads of today and yesterday are new: what came after closing is met the next morning. */
const arrivedDays = 1;
/** The server itself forgets void notices after 60 days (R20). */
const changedDays = 60;
/** Execution deadlines are shown from so many days before on, and for so many days after they passed. */
const nearDays = 10;
const overdueDays = 7;
const rowsOfEach = 50;

/** 今日の要確認 over the archive of one profile, or over all of them. */
export async function readToday(
  context: UseCaseContext,
  profile: string | undefined,
): Promise<readonly TodaySection<SearchRow>[]> {
  const today = toJapanDate(context.clock.now());
  const question = {
    ...(profile !== undefined && { profile }),
    arrivedSince: addDays(today, -arrivedDays),
    changedSince: addDays(today, -changedDays),
    deadlineFrom: addDays(today, -overdueDays),
    deadlineTo: addDays(today, nearDays),
    limit: rowsOfEach,
  };
  const parts: (readonly TodaySection<SearchRow>[])[] = [];
  for (const root of await archiveRoots(context, profile)) {
    parts.push(await readArchive(context, root, (archive) => archive.today(question)));
  }
  const [first = [], ...others] = parts;
  return first.map((section) => others.reduce((sum, part) => addSection(sum, part), section));
}

function addSection(
  sum: TodaySection<SearchRow>,
  part: readonly TodaySection<SearchRow>[],
): TodaySection<SearchRow> {
  const same = part.find(({ kind }) => kind === sum.kind);
  return same === undefined
    ? sum
    : {
        ...sum,
        count: sum.count + same.count,
        rows: [...sum.rows, ...same.rows].slice(0, rowsOfEach),
        branches: [sum, same].every(hasBranches) ? addBranches(sum.branches, same.branches) : [],
      };
}

function hasBranches({ count, branches }: TodaySection<SearchRow>): boolean {
  return count === 0 || branches.length > 0;
}

function addBranches(some: readonly BranchCount[], more: readonly BranchCount[]): readonly BranchCount[] {
  const counts = new Map<string, number>();
  for (const { branchCode, count } of [...some, ...more]) {
    counts.set(branchCode, (counts.get(branchCode) ?? 0) + count);
  }
  return [...counts].map(([branchCode, count]) => ({ branchCode, count }));
}
