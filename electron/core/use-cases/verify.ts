/** 検証: single files, and the versions of an archive. */
import type { FileKind } from '#contract/guarantee-file.ts';
import type { VerificationReport } from '#contract/verification.ts';
import type { Archive, VersionReference } from '../archive/index.ts';
import type { Progress } from '../ports.ts';
import type { StoredProfile } from '../profiles/index.ts';
import type { TrustMaterial, VerifierPool } from '../verification/index.ts';
import { archiveRootOf } from './archive-root.ts';
import type { UseCaseContext } from './context.ts';
import { requireTrustMaterial, trustMaterialOf, withTsaFallback } from './trust-material.ts';

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
  readonly options: Pick<VerifyArchiveOptions, 'signal' | 'onProgress' | 'onVerified'>;
}

/** Enough to keep every worker busy while others wait for the disk. */
const versionsAtOnce = 8;

/** Verifies versions with their profile's trust and records each report; stops between two files when asked to. */
export async function verifyVersions(context: UseCaseContext, work: VersionsWork): Promise<void> {
  const { archive, stored, versions, options } = work;
  const trust = trustMaterialOf(stored.profile);
  const queue = versions.values();
  let done = 0;
  const lane = async (): Promise<void> => {
    for (const version of queue) {
      options.signal?.throwIfAborted();
      const report = await verifyVersion(context.verifier(), {
        archive,
        version,
        trust,
        atMs: context.clock.now(),
      });
      const verifiedAt = new Date(context.clock.now()).toISOString();
      await archive.recordReport(version, { report, verifiedAt });
      done += 1;
      options.onVerified?.({ version, report });
      options.onProgress?.({ phase: 'verify', done, total: versions.length, current: version.fileId });
    }
  };
  await Promise.all(Array.from({ length: versionsAtOnce }, lane));
}

interface VersionWork {
  readonly archive: Archive;
  readonly version: VersionReference;
  readonly trust: TrustMaterial;
  readonly atMs: number;
}

async function verifyVersion(
  verifier: VerifierPool,
  { archive, version, trust, atMs }: VersionWork,
): Promise<VerificationReport> {
  const bytes = await archive.readVersion(version.sha256);
  const { kind, issueCount } = version;
  return verifier.verify({
    bytes,
    trust,
    atMs,
    ...(kind !== null && { kind }),
    ...(issueCount !== null && { expectedIssueCount: issueCount }),
  });
}
