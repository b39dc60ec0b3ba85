/** What changed in the printed text from one version of a file id to another (版を比べる). */
import type { FileKind, Verdict } from './guarantee-file.ts';

/** `same` ignores spacing and the width of letters: １０ is 10. */
export type TextChange = 'changed' | 'added' | 'removed' | 'same';

/** A run of characters of a changed line. */
export interface TextPart {
  readonly text: string;
  readonly change: 'same' | 'removed' | 'added';
}

/** One field or line of the documents. */
export interface LineDifference {
  /** The words printed beside or above the value; `null` for a line without such. Never words of ours. */
  readonly label: string | null;
  /** `null` where the older version has no such line. */
  readonly before: string | null;
  /** `null` where the newer version has no such line. */
  readonly after: string | null;
  readonly change: TextChange;
  /** Counted from 1, in the newer version; in the older one for what was removed. */
  readonly page: number;
  /** Of a changed line: what is the same or removed makes up `before`, what is the same or added `after`. */
  readonly parts: readonly TextPart[];
}

/** One of the two versions, and how much of its text could be read. */
export interface ComparedVersion {
  readonly sha256: string;
  readonly kind: FileKind | null;
  /** 発行回数 as the list gave it, else as printed. */
  readonly issueCount: number | null;
  /** What the verifier said when it last looked at these bytes. */
  readonly verdict: Verdict;
  /** ISO 8601 UTC. */
  readonly receivedAt: string;
  /** What the issuer signed, never later updates; the whole file where no signature says how far that goes. */
  readonly readFrom: 'signed-revision' | 'whole-file';
  /** `no-text`: the pages are pictures. */
  readonly text: 'read' | 'no-text' | 'unreadable';
  /** There is more text than is compared. */
  readonly isCapped: boolean;
}

/** Either version may be the older one: they are in the order they were asked for. */
export interface VersionDifference {
  readonly profile: string;
  readonly fileId: string;
  readonly before: ComparedVersion;
  readonly after: ComparedVersion;
  /** In reading order; `null` when a text could not be read, for then nothing is known about changes. */
  readonly lines: readonly LineDifference[] | null;
}
