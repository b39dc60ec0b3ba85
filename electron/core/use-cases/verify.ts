/** 検証: single files, and the versions of an archive. */
import type { FileKind } from '#contract/guarantee-file.ts';
import type { VerificationReport } from '#contract/verification.ts';
import type { Archive, VersionReference } from '../archive/index.ts';
import { HoshodeskError } from '../hoshodesk-error.ts';
import type { Progress } from '../ports.ts';
import type { StoredProfile } from '../profiles/index.ts';
import type { TrustMaterial, VerificationTask } from '../verification/index.ts';
import { archiveRootOf } from './archive-root.ts';
import type { UseCaseContext } from './context.ts';
import { requireTrustMaterial, trustMaterialOf, withTsaFallback } from './trust-material.ts';
import { throwIfCancelled } from './throw-if-cancelled.ts';

export interface VerifyRequest {
  readonly bytes: Uint8Array;
  readonly trust: TrustMaterial;
  readonly kind?: FileKind;
  /** Milliseconds since the epoch; the present by default. */
  readonly atMs?: number;
}

/** Verifies bytes that need not be in any archive. Throws only for trust material that cannot be read. */
export async function verifyFile(
  context: UseCaseContext,
  request: VerifyRequest,
): Promise<VerificationReport> {
  requireTrustMaterial(request.trust);
  const { bytes, kind, atMs = context.clock.now() } = request;
  const trust = withTsaFallback(request.trust);
  return context.verifier().verify({ bytes, trust, atMs, ...(kind && { kind }) });
}

/** One verified version. */
export interface VerifiedVersion {
  readonly version: VersionReference;
  readonly report: VerificationReport;
}

export interface VerifyArchiveOptions {
  readonly profile?: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: Progress;
  readonly onVerified?: (verified: VerifiedVersion) => void;
  /** A version whose bytes cannot be had (missing, or no longer what their name says); the others go on. */
  readonly onUnreadable?: (version: VersionReference, error: HoshodeskError) => void;
}

/** Verifies every version of the profiles' archives anew, e.g. after trust anchors have changed. */
export async function verifyArchives(
  context: UseCaseContext,
  options: VerifyArchiveOptions,
): Promise<number> {
  const profiles =
    options.profile === undefined
      ? await context.profiles.list()
      : [await context.profiles.read(options.profile)];
  let total = 0;
  for (const stored of profiles) {
    const archive = await context.openArchive(archiveRootOf(context.home, stored.profile));
    try {
      const versions = archive.versionsToVerify({ profile: stored.profile.name, onlyUnverified: false });
      total += versions.length;
      await verifyVersions(context, { archive, stored, versions, options });
    } finally {
      archive.close();
    }
  }
  return total;
}

export interface VersionsWork {
  readonly archive: Archive;
  readonly stored: StoredProfile;
  readonly versions: readonly VersionReference[];
  readonly options: Omit<VerifyArchiveOptions, 'profile'>;
}

/** Enough to keep every worker busy while others wait for the disk. */
const versionsAtOnce = 8;

/** Verifies versions with their profile's trust and records each report; stops between two files when asked to. */
export async function verifyVersions(context: UseCaseContext, work: VersionsWork): Promise<void> {
  const { versions, options } = work;
  const queue = versions.values();
  const failures: unknown[] = [];
  let done = 0;
  const lane = async (): Promise<void> => {
    for (const version of queue) {
      if (failures.length > 0) return;
      try {
        throwIfCancelled(options.signal);
        await verifyVersion(context, work, version);
      } catch (error) {
        failures.push(error);
        return;
      }
      done += 1;
      options.onProgress?.({ phase: 'verify', done, total: versions.length, current: version.fileId });
    }
  };
  // Every lane has ended before the caller closes the archive.
  await Promise.all(Array.from({ length: versionsAtOnce }, lane));
  if (failures.length > 0) throw failures[0];
}

async function verifyVersion(
  context: UseCaseContext,
  work: VersionsWork,
  version: VersionReference,
): Promise<void> {
  const bytes = await readOrReport(work, version);
  if (bytes === null) return;
  const atMs = context.clock.now();
  const trust = trustMaterialOf(work.stored.profile);
  const report = await context.verifier().verify(toTask(version, { bytes, trust, atMs }));
  await work.archive.recordReport(version, { report, verifiedAt: new Date(atMs).toISOString() });
  work.options.onVerified?.({ version, report });
}

/** One damaged document must not keep the others from being verified. */
async function readOrReport(
  { archive, options }: VersionsWork,
  version: VersionReference,
): Promise<Uint8Array | null> {
  try {
    return await archive.readVersion(version.sha256);
  } catch (error) {
    if (!(error instanceof HoshodeskError)) throw error;
    options.onUnreadable?.(version, error);
    return null;
  }
}

function toTask(
  { kind, issueCount }: VersionReference,
  question: Pick<VerificationTask, 'bytes' | 'trust' | 'atMs'>,
): VerificationTask {
  return {
    ...question,
    ...(kind !== null && { kind }),
    ...(issueCount !== null && { expectedIssueCount: issueCount }),
  };
}
