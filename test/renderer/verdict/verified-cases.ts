/** Real reports for the panel's tests: every hostile file and every control, verified once, as a window gets them. */
import type { VersionEvidence, VersionView } from '#contract/bridge/requests.ts';
import type { VerificationReport } from '#contract/verification.ts';
import { headlineOf } from '#core/domain/headline.ts';
import { createCertificateReader, readTrust, verifyDocument } from '#core/verification/index.ts';
import { cryptographyCases } from '#test/support/hostile/cryptography/cryptography-cases.ts';
import { cryptographyControls } from '#test/support/hostile/cryptography/cryptography-controls.ts';
import type { CaseTrust } from '#test/support/hostile/hostile-case.ts';
import { structureCases, structureControls } from '#test/support/hostile/structure/structure-cases.ts';
import { type SigningPki, createFakePki } from '#test/support/pki/fake-pki.ts';

export interface VerifiedCase {
  readonly name: string;
  readonly isControl: boolean;
  readonly report: VerificationReport;
  readonly evidence: VersionEvidence;
}

interface Verifying {
  readonly pki: SigningPki;
  readonly nowMs: number;
}

export async function verifyAllCases(): Promise<readonly VerifiedCase[]> {
  const nowMs = Date.now();
  const world = {
    pki: await createFakePki({ nowMs }),
    signedAtMs: Math.floor(nowMs / 1000) * 1000 - 60 * 60 * 1000,
  };
  const verify = createVerify({ pki: world.pki, nowMs });
  const made =
    (isControl: boolean) => (each: { name: string; file: () => Uint8Array; trust?: CaseTrust }) => {
      const report = verify(each.file(), each.trust);
      return { name: each.name, isControl, report, evidence: evidenceOf(report) };
    };
  return [
    ...[...structureCases(world), ...cryptographyCases(world)].map(made(false)),
    ...[...structureControls(world), ...cryptographyControls(world)].map(made(true)),
  ];
}

function createVerify({ pki, nowMs }: Verifying) {
  const reader = createCertificateReader();
  return (bytes: Uint8Array, trust: CaseTrust = {}): VerificationReport => {
    const { issuerPattern, atMs = nowMs } = trust;
    const material = readTrust({
      anchorsPem: trust.anchorsPem ?? [pki.signerCaPem],
      tsaAnchorsPem: trust.tsaAnchorsPem ?? [pki.tsaCaPem],
      ...(issuerPattern !== undefined && { issuerPattern }),
    });
    return verifyDocument({ bytes, reader, atMs, trust: material }).report;
  };
}

/** A certificate that is the latest, with this report. */
export function evidenceOf(
  report: VerificationReport | null,
  changes: Partial<VersionView> = {},
): VersionEvidence {
  const verdict = report?.verdict ?? 'unverified';
  const version: VersionView = {
    profile: '見本',
    fileId: '14_2345001_123_000001_000',
    sha256: report?.sha256 ?? '0'.repeat(64),
    sizeBytes: report?.size ?? 1,
    kind: '1',
    issueCount: 1,
    uploadedOn: '2026-11-02',
    receivedAt: '2026-11-02T00:00:00.000Z',
    verdict,
    currency: 'latest',
    form: report?.form ?? null,
    trustedTime: report?.trustedTime?.at ?? null,
    verifiableUntil: report?.verifiableUntil ?? null,
    printedIssueCount: report?.issueCount ?? null,
    reasons: report?.reasons ?? [],
    verifiedAt: report === null ? null : '2026-11-02T00:00:01.000Z',
    alarms: [],
    headline: headlineOf(verdict, 'latest', '1'),
    ...changes,
  };
  return { version, report };
}
