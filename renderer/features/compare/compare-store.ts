/** 版を比べる: which two versions, what changed between them, and their bytes when these hash to what was verified. */
import { create } from 'zustand';
import type { VersionView } from '#contract/bridge/requests.ts';
import type { ErrorCode } from '#contract/error-codes.ts';
import type { VersionDifference } from '#contract/version-difference.ts';
import { CodedError, ask, onEvent } from '../../api.ts';
import type { Content } from '../document/document-store.ts';
import { readSameBytes } from '../document/same-bytes.ts';

export const sides = ['before', 'after'] as const;
export type Side = (typeof sides)[number];

export interface SideContent {
  readonly content: Content;
  readonly bytes: Uint8Array | null;
}

export interface ComparedPair {
  readonly profile: string;
  readonly fileId: string;
  /** SHA-256 of each. */
  readonly before: string;
  readonly after: string;
}

interface CompareState {
  /** `null` = nothing is compared. */
  readonly pair: ComparedPair | null;
  /** Of the file id, newest first, with the headlines they have now. */
  readonly versions: readonly VersionView[];
  readonly difference: VersionDifference | null;
  readonly failure: ErrorCode | null;
  readonly before: SideContent;
  readonly after: SideContent;
  readonly showsSame: boolean;
}

const loading: SideContent = { content: 'loading', bytes: null };
const nothing: CompareState = {
  pair: null,
  versions: [],
  difference: null,
  failure: null,
  before: loading,
  after: loading,
  showsSame: false,
};

export const compareStore = create<CompareState>(() => nothing);

let running = new AbortController();
let rereading = new AbortController();
let stopFollowing: () => void = () => undefined;

/** The one before the newest against the newest; a chosen older one against the newest. */
export function startComparing(newestFirst: readonly VersionView[], chosen: string | null): void {
  const [newest, previous] = newestFirst;
  const older = newestFirst.slice(1).find(({ sha256 }) => sha256 === chosen) ?? previous;
  if (newest === undefined || older === undefined) return;
  const { profile, fileId } = newest;
  stopComparing();
  compareStore.setState({ versions: newestFirst });
  stopFollowing = onEvent('archive.changed', (news) => {
    if (news.profile === profile && news.fileIds.includes(fileId)) void readVersions(profile, fileId);
  });
  void compare({ profile, fileId, before: older.sha256, after: newest.sha256 });
}

/** What was the newest a moment ago may be superseded now (R154). */
async function readVersions(profile: string, fileId: string): Promise<void> {
  rereading.abort();
  const { signal } = (rereading = new AbortController());
  const versions = await ask('archive.versions', { fileId }, signal).catch(() => null);
  if (versions === null || signal.aborted) return;
  compareStore.setState({ versions: versions.filter((version) => version.profile === profile) });
}

export function stopComparing(): void {
  running.abort();
  rereading.abort();
  stopFollowing();
  compareStore.setState(nothing);
}

/** Puts another version on one side. */
export function chooseSide(side: Side, sha256: string): void {
  const { pair } = compareStore.getState();
  if (pair !== null && pair[side] !== sha256) void compare({ ...pair, [side]: sha256 });
}

export function showSame(showsSame: boolean): void {
  compareStore.setState({ showsSame });
}

async function compare(pair: ComparedPair): Promise<void> {
  running.abort();
  const { signal } = (running = new AbortController());
  const before = compareStore.getState();
  const kept = (side: Side): SideContent => (before.pair?.[side] === pair[side] ? before[side] : loading);
  const { versions, showsSame } = before;
  const fresh = { ...nothing, versions, showsSame, pair };
  compareStore.setState({ ...fresh, before: kept('before'), after: kept('after') });
  const change = (state: Partial<CompareState>): void => {
    if (!signal.aborted) compareStore.setState(state);
  };
  const { profile, fileId } = pair;
  const ending = [
    ask('versions.compare', { profile, fileId, from: pair.before, to: pair.after }, signal).then(
      (difference) => change({ difference }),
    ),
    // What is on show already is not drawn anew: page and zoom would be lost.
    ...sides
      .filter((side) => kept(side).content !== 'same')
      .map(async (side) => change({ [side]: await readSameBytes(pair[side], signal) })),
  ];
  for (const each of ending) {
    each.catch((error: unknown) =>
      change({ failure: error instanceof CodedError ? error.code : 'internal' }),
    );
  }
  await Promise.allSettled(ending);
}
