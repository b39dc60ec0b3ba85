/** Finds the document a pasted notification speaks of, and what of it is not here yet (U14, R155, R156). Pure. */
import type { DocumentView } from '#contract/bridge/requests.ts';
import type { FileKind } from '#contract/guarantee-file.ts';
import { firstFileIdIn, readNotificationText } from '#contract/notification/read-notification-text.ts';

export interface PastedDocument {
  readonly fileId: string;
  /** `null` where only the file id stands. */
  readonly kind: FileKind | null;
  /** `null` where none stands: void notices and test slips have none. */
  readonly issueCount: number | null;
}

export function readPastedText(text: string): PastedDocument | null {
  const [told] = readNotificationText(text).stated;
  if (told !== undefined) return { fileId: told.fileId, kind: told.kind, issueCount: told.issueCount };
  const fileId = firstFileIdIn(text);
  return fileId === null ? null : { fileId, kind: null, issueCount: null };
}

/** `missing`: it is not known to be held; `newer`: a later issue was announced; `voided`: a void notice was. */
export type Lack = 'missing' | 'newer' | 'voided';

/** What a notification speaks of and the archive does not hold; `null` when it does, or when it was only a file id. */
export function lackOf(
  { kind, issueCount }: PastedDocument,
  found: Pick<DocumentView, 'held' | 'kind' | 'issueCount'> | null,
): Lack | null {
  if (kind === null) return null;
  if (found === null || !found.held) return 'missing';
  if (kind === '3') return found.kind === '3' ? null : 'voided';
  if (issueCount === null) return null;
  if (found.issueCount === null) return 'missing';
  return issueCount > found.issueCount ? 'newer' : null;
}

const longestText = 200;

/** What is searched for: the document a text speaks of, or its words. */
export function searchedText(text: string): string {
  const pasted = readPastedText(text);
  return pasted === null ? text.trim().slice(0, longestText) : pasted.fileId;
}
