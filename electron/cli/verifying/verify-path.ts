/** Verifies the file behind one path. Whatever is wrong with it is a verdict: one file never stops the others. */
import { readFile, stat } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import type { FileKind } from '#contract/guarantee-file.ts';
import { type ReasonCode, reasonWeights } from '#contract/verification-reasons.ts';
import type { VerificationReport } from '#contract/verification.ts';
import type { App } from '../../core/app.ts';
import { expectedFormOf } from '../../core/domain/file-kind.ts';
import { systemErrorCode } from '../../core/system-error.ts';
import type { VerifyRequest } from '../../core/use-cases/index.ts';

/** A report as it is printed. A file that could not be read has neither a hash nor, perhaps, a size. */
export interface FileReport extends Omit<VerificationReport, 'sha256' | 'size' | 'checks'> {
  readonly file: string;
  readonly sha256: string | null;
  readonly size: number | null;
  readonly elapsedMs: number;
}

/** What the verifier takes at most (its limit `fileBytes`); larger files are not even read. */
const maxFileBytes = 50 * 1024 * 1024;

/** Throws only for trust material that cannot be read. */
export async function verifyPath(
  app: App,
  path: string,
  question: Omit<VerifyRequest, 'bytes'>,
): Promise<FileReport> {
  const startedMs = performance.now();
  const read = await readBounded(path);
  const report =
    'bytes' in read ? await app.verify({ ...question, bytes: read.bytes }) : undecided(read, question.kind);
  return toFileReport(path, report, performance.now() - startedMs);
}

/** Exactly the fields of the contract, in its order (docs/verification.md). */
function toFileReport(
  file: string,
  report: Omit<FileReport, 'file' | 'elapsedMs'>,
  elapsedMs: number,
): FileReport {
  return {
    file,
    sha256: report.sha256,
    size: report.size,
    verdict: report.verdict,
    form: report.form,
    expectedForm: report.expectedForm,
    trustedTime: report.trustedTime,
    verifiableUntil: report.verifiableUntil,
    issueCount: report.issueCount,
    pages: report.pages,
    signatures: report.signatures,
    reasons: report.reasons,
    elapsedMs: Math.round(elapsedMs * 10) / 10,
  };
}

interface Unread {
  readonly code: ReasonCode;
  readonly detail: string;
  readonly size: number | null;
}

async function readBounded(path: string): Promise<{ readonly bytes: Uint8Array } | Unread> {
  let size: number | null = null;
  try {
    const facts = await stat(path);
    if (facts.isFile()) size = facts.size;
    else if (!facts.isDirectory()) return { code: 'file-unreadable', detail: 'not a file', size };
    if (size !== null && size > maxFileBytes) return { code: 'limit', detail: 'fileBytes', size };
    return { bytes: await readFile(path) };
  } catch (error) {
    return { code: 'file-unreadable', detail: systemErrorCode(error), size };
  }
}

function undecided(
  { code, detail, size }: Unread,
  kind: FileKind | undefined,
): Omit<FileReport, 'file' | 'elapsedMs'> {
  return {
    sha256: null,
    size,
    verdict: 'indeterminate',
    form: 'none',
    expectedForm: kind === undefined ? null : expectedFormOf(kind),
    trustedTime: null,
    verifiableUntil: null,
    issueCount: null,
    pages: null,
    signatures: [],
    reasons: [{ code, ...reasonWeights[code], detail }],
  };
}
