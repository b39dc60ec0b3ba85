/** Takes evidence out of the window: as report page, JSON, PDF, or a hash on the clipboard. */
import type { VersionEvidence, VersionKey } from '#contract/bridge/requests.ts';
import { ask, openReport, saveFile } from '../../api.ts';
import { keyOf } from '../document/document-store.ts';
import { noteCopy } from '../records/note-copy.ts';

export async function openVersionReport(version: VersionKey): Promise<void> {
  const { id } = await ask('report.hold', { versions: [keyOf(version)] });
  openReport(id);
}

/** Machine-readable, everything the verifier said (L3). */
export async function saveJson(evidence: VersionEvidence, name: string): Promise<void> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(evidence, null, 2)}\n`);
  await saveFile({ name, mediaType: 'application/json', bytes });
}

/** @param bytes those that hash to the version */
export async function savePdf(version: VersionKey, bytes: Uint8Array): Promise<void> {
  const name = `${version.fileId}.pdf`;
  const { saved } = await saveFile({ name, mediaType: 'application/pdf', bytes });
  if (saved) await noteCopy('exported', version);
}

export async function copyHash(sha256: string): Promise<void> {
  await navigator.clipboard.writeText(sha256);
}
