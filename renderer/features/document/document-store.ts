/** The open document: its versions, the evidence of the shown one, and its bytes when they hash to what was verified. */
import { create } from 'zustand';
import type { VersionEvidence, VersionKey, VersionView } from '#contract/bridge/requests.ts';
import type { ErrorCode } from '#contract/error-codes.ts';
import { CodedError, ask, onEvent } from '../../api.ts';
import { coverStore } from '../cover/cover-store.ts';
import { type OpenDocument, selectionStore } from '../selection/selection-store.ts';
import { readSameBytes } from './same-bytes.ts';

/** `changed`: what is stored is not what was verified; nothing of it is drawn (U08). */
export type Content = 'loading' | 'same' | 'changed' | 'missing';

interface DocumentState {
  readonly open: OpenDocument | null;
  /** Newest first; empty while loading. */
  readonly versions: readonly VersionView[];
  readonly evidence: VersionEvidence | null;
  readonly content: Content;
  readonly bytes: Uint8Array | null;
  readonly verifying: boolean;
  readonly failure: ErrorCode | null;
}

const nothing: DocumentState = {
  open: null,
  versions: [],
  evidence: null,
  content: 'loading',
  bytes: null,
  verifying: false,
  failure: null,
};

export const documentStore = create<DocumentState>(() => nothing);

let running = new AbortController();

/** Follows the selection, and what happens to the open file, until the returned function is called. */
export function followDocument(): () => void {
  const ends = [
    selectionStore.subscribe(({ open }, before) => {
      if (open !== before.open) void show(open);
    }),
    onEvent('archive.changed', ({ profile, fileIds }) => {
      const { open } = documentStore.getState();
      if (open?.profile === profile && fileIds.includes(open.fileId)) void refresh(open);
    }),
    coverStore.subscribe(({ isCovered }) => void (isCovered ? putAway() : showAgain())),
  ];
  void show(selectionStore.getState().open);
  return () => {
    for (const end of ends) end();
    running.abort();
    documentStore.setState(nothing);
  };
}

/** Takes away at once what belonged to another row. */
async function show(open: OpenDocument | null): Promise<void> {
  const before = documentStore.getState();
  const isSameFile = before.open?.fileId === open?.fileId && before.open?.profile === open?.profile;
  documentStore.setState({ ...nothing, open, versions: isSameFile ? before.versions : [] });
  if (open !== null) await load(open, { again: false });
}

/** Of a covered window no document stays in memory (U32). */
function putAway(): void {
  running.abort();
  documentStore.setState({ bytes: null, content: 'loading' });
}

async function showAgain(): Promise<void> {
  const { open } = documentStore.getState();
  if (open !== null) await load(open, { again: true });
}

/** The same document after something happened to it: what is on show stays until the news is there. */
async function refresh(open: OpenDocument): Promise<void> {
  await load(open, { again: true });
}

async function load(open: OpenDocument, { again }: { readonly again: boolean }): Promise<void> {
  // Whatever happens under the cover is read when it is taken away.
  if (coverStore.getState().isCovered) return;
  running.abort();
  const current = new AbortController();
  running = current;
  const change = (state: Partial<DocumentState>): void => {
    if (!current.signal.aborted) documentStore.setState(state);
  };
  const expected = open.sha256 ?? open.newest ?? null;
  try {
    const ahead =
      expected === null ? null : readVersion(keyOf({ ...open, sha256: expected }), current.signal);
    const versions = await readVersions(open, current.signal);
    const shown = versions.find(({ sha256 }) => sha256 === open.sha256) ?? versions[0];
    change({ versions, failure: null });
    if (shown === undefined) return change({ failure: 'file-not-held' });
    const before = documentStore.getState();
    const isShown = again && before.evidence?.version.sha256 === shown.sha256 && before.content === 'same';
    // Verdict and preview are of the same bytes at every moment, or one of them is empty.
    if (!isShown) change({ bytes: null, content: 'loading', evidence: null });
    const reading = ahead !== null && shown.sha256 === expected ? ahead : readVersion(shown, current.signal);
    const showBytes = reading.bytes.then((read) => {
      // Drawing the same bytes anew would lose page and zoom.
      if (!isShown || read.content !== 'same') change(read);
    });
    const [evidence] = await Promise.all([reading.evidence, showBytes]);
    change({ evidence });
  } catch (error) {
    change({ failure: error instanceof CodedError ? error.code : 'internal' });
  }
}

async function readVersions({ profile, fileId }: OpenDocument, signal: AbortSignal) {
  const versions = await ask('archive.versions', { fileId }, signal);
  return versions.filter((version) => version.profile === profile);
}

/** Bytes and evidence of one version; may be begun before it is known whether it is the one to show. */
function readVersion(version: VersionKey, signal: AbortSignal) {
  const reading = { bytes: readSameBytes(version.sha256, signal), evidence: readEvidence(version, signal) };
  for (const each of Object.values(reading)) each.catch(() => undefined);
  return reading;
}

async function readEvidence(version: VersionKey, signal: AbortSignal): Promise<VersionEvidence | null> {
  const [evidence = null] = await ask('verification.evidence', { versions: [keyOf(version)] }, signal);
  return evidence;
}

export function keyOf({ profile, fileId, sha256 }: VersionKey): VersionKey {
  return { profile, fileId, sha256 };
}

/** Verifies the shown version anew. */
export async function verifyAgain(): Promise<void> {
  const { open, evidence, verifying } = documentStore.getState();
  if (open === null || evidence === null || verifying) return;
  documentStore.setState({ verifying: true });
  try {
    const [fresh = null] = await ask('verification.run', { versions: [keyOf(evidence.version)] });
    if (documentStore.getState().open === open) documentStore.setState({ evidence: fresh ?? evidence });
  } catch (error) {
    if (documentStore.getState().open === open) {
      documentStore.setState({ failure: error instanceof CodedError ? error.code : 'internal' });
    }
  } finally {
    if (documentStore.getState().open === open) documentStore.setState({ verifying: false });
  }
}
