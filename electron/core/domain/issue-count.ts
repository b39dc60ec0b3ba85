/** 電子保証書発行回数: 1, 2, 3 … for one file id (R27, A33). */

const maximum = 9_999;

/** Reads an issue count as screens print it (`2`, `2回`, full-width); `null` when it is none. */
export function parseIssueCount(text: string): number | null {
  const digits = /^(\d{1,4})回?$/.exec(text.normalize('NFKC').trim())?.[1];
  if (!digits) return null;
  const count = Number(digits);
  return count >= 1 && count <= maximum ? count : null;
}
