/** Runs in a worker thread: hostile bytes never meet the process that holds keys, sessions and the archive. */
import type { FileKind } from '#contract/guarantee-file.ts';
import type { VerificationReport } from '#contract/verification.ts';
import { type DocumentText, readDocumentText } from './text/document-text.ts';
import { type Trust, type TrustMaterial, readTrust } from './trust.ts';
import { verifyWithText } from './verify-with-text.ts';
import { createCertificateReader } from './x509/certificate-reader.ts';

/** What crosses the thread border; plain data. */
export interface VerificationTask {
  readonly bytes: Uint8Array;
  readonly trust: TrustMaterial;
  readonly atMs: number;
  readonly kind?: FileKind;
  readonly expectedIssueCount?: number;
}

const reader = createCertificateReader();
let lastTrust: { readonly key: string; readonly trust: Trust } | null = null;

/** Anchors are the same for thousands of files in a row. */
function trustOf(material: TrustMaterial): Trust {
  const key = JSON.stringify(material);
  if (lastTrust?.key !== key) lastTrust = { key, trust: readTrust(material) };
  return lastTrust.trust;
}

export async function verifyTask(task: VerificationTask): Promise<VerificationReport> {
  const { trust, ...question } = task;
  return verifyWithText({ ...question, trust: trustOf(trust), reader });
}

/** @returns the text of what the issuer signed; see `readDocumentText` */
export async function readTextTask(bytes: Uint8Array): Promise<DocumentText> {
  return readDocumentText(bytes, reader);
}
