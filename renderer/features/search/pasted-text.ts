/** Finds the document a pasted notification speaks of (U14): `【…】…(1_16_0001001_1234567_12345_001_2)`. Pure. */

/** Kind, file id and 発行回数 as the notification's subject joins them. */
const notification =
  /(?<![\d_])[1-4]_(?<fileId>\d{2}_\d{7}_\d{1,9}_\d{1,10}_\d{3})_(?<issue>\d{1,3})(?![\d_])/;
const bareFileId = /(?<![\d_])(?<fileId>\d{2}_\d{7}_\d{1,9}_\d{1,10}_\d{3})(?![\d_])/;

export interface PastedDocument {
  readonly fileId: string;
  /** `null` where only the file id stands. */
  readonly issueCount: number | null;
}

export function readPastedText(text: string): PastedDocument | null {
  const plain = text.normalize('NFKC');
  const told = notification.exec(plain)?.groups;
  if (told !== undefined) return { fileId: told['fileId'] ?? '', issueCount: Number(told['issue']) };
  const fileId = bareFileId.exec(plain)?.groups?.['fileId'];
  return fileId === undefined ? null : { fileId, issueCount: null };
}

const longestText = 200;

/** What is searched for: the document a text speaks of, or its words. */
export function searchedText(text: string): string {
  const pasted = readPastedText(text);
  return pasted === null ? text.trim().slice(0, longestText) : pasted.fileId;
}
