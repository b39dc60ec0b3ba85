/** Finds the document a pasted notification speaks of (U14): `【…】…(1_16_0001001_1234567_12345_001_2)`. Pure. */
import { firstFileIdIn, readNotificationText } from '#contract/notification/read-notification-text.ts';

export interface PastedDocument {
  readonly fileId: string;
  /** `null` where only the file id stands. */
  readonly issueCount: number | null;
}

export function readPastedText(text: string): PastedDocument | null {
  const [told] = readNotificationText(text).stated;
  if (told !== undefined) return { fileId: told.fileId, issueCount: told.issueCount };
  const fileId = firstFileIdIn(text);
  return fileId === null ? null : { fileId, issueCount: null };
}

const longestText = 200;

/** What is searched for: the document a text speaks of, or its words. */
export function searchedText(text: string): string {
  const pasted = readPastedText(text);
  return pasted === null ? text.trim().slice(0, longestText) : pasted.fileId;
}
