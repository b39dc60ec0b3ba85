/** 版を比べる: what changed in the printed text from one held version of a file id to another. */
import type { VersionRow } from '#contract/guarantee-file.ts';
import type { ComparedVersion, VersionDifference } from '#contract/version-difference.ts';
import { type ReadDocument, compareEntries, readDocument } from '../domain/text-difference/compare-texts.ts';
import { HoshodeskError } from '../hoshodesk-error.ts';
import type { UseCaseContext } from './context.ts';
import { readDocument as readBytes } from './evidence.ts';
import { showVersions } from './local-search.ts';

/** Which versions; by default the newest against the one before it. */
export interface VersionsToCompare {
  readonly fileId: string;
  /** Absent = the first profile that holds the versions in question. */
  readonly profile?: string;
  /** SHA-256 of the version to start from. */
  readonly from?: string;
  /** SHA-256 of the version to arrive at. */
  readonly to?: string;
}

/**
 * Compares text only: it says nothing about authenticity beyond what a verifier has said of each version.
 * Throws `file-id-invalid`, `file-not-held`, `versions-too-few` or `document-corrupt`.
 */
export async function diffVersions(
  context: UseCaseContext,
  request: VersionsToCompare,
): Promise<VersionDifference> {
  const [before, after] = choose(await showVersions(context, request.fileId), request);
  const [old, now] = await Promise.all([readVersion(context, before), readVersion(context, after)]);
  const isRead = old.compared.text === 'read' && now.compared.text === 'read';
  return {
    profile: after.profile,
    fileId: after.fileId,
    before: old.compared,
    after: now.compared,
    lines: isRead ? compareEntries(old.document.entries, now.document.entries) : null,
  };
}

type Pair = readonly [before: VersionRow, after: VersionRow];

function choose(rows: readonly VersionRow[], { fileId, profile, from, to }: VersionsToCompare): Pair {
  const histories = [...Map.groupBy(rows, (row) => row.profile).values()].filter(
    ([row]) => profile === undefined || row?.profile === profile,
  );
  if (histories.length === 0) throw new HoshodeskError('file-not-held', fileId);
  for (const history of histories) {
    const after = to === undefined ? history[0] : history.find(({ sha256 }) => sha256 === to);
    if (after === undefined) continue;
    const before =
      from === undefined
        ? history[history.indexOf(after) + 1]
        : history.find(({ sha256 }) => sha256 === from);
    if (before !== undefined) return [before, after];
  }
  const missing = [from, to].find((wanted) => wanted !== undefined && rows.every(hasOther(wanted)));
  throw missing === undefined
    ? new HoshodeskError('versions-too-few', fileId)
    : new HoshodeskError('file-not-held', missing);
}

function hasOther(wanted: string): (row: VersionRow) => boolean {
  return ({ sha256 }) => sha256 !== wanted;
}

interface ReadVersion {
  readonly compared: ComparedVersion;
  readonly document: ReadDocument;
}

/** The bytes are those the hash names, and they are taken apart in the verifier's threads only. */
async function readVersion(context: UseCaseContext, row: VersionRow): Promise<ReadVersion> {
  const bytes = await readBytes(context, row.sha256);
  const { readFrom, texts, isCapped } = await context.verifier().readText(bytes);
  const document = readDocument(texts ?? []);
  const { sha256, kind, verdict, receivedAt } = row;
  return {
    document,
    compared: {
      sha256,
      kind,
      issueCount: row.issueCount ?? row.printedIssueCount,
      verdict,
      receivedAt,
      readFrom,
      text: texts === null ? 'unreadable' : document.entries.length === 0 ? 'no-text' : 'read',
      isCapped: isCapped || document.isCapped,
    },
  };
}
