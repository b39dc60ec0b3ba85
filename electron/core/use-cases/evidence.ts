/** What is known of single versions: their bytes, their row and what a verifier said of them. */
import type { VersionEvidence, VersionKey } from '#contract/bridge/requests.ts';
import type { VersionRow } from '#contract/guarantee-file.ts';
import type { ArchiveReader } from '../archive/index.ts';
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
