/** Finds 電子保証書発行回数 in the text of a certificate (R27). */

const label = /電子保証書発行回数[:\s第]{0,8}(\d{1,4})回?/g;

/** `null` when it is not printed, or printed with two different numbers. */
export function findIssueCount(texts: readonly string[]): number | null {
  const text = texts
    .join('\n')
    .normalize('NFKC')
    .replaceAll(/[ \t\u3000]+/g, '');
  const counts = new Set([...text.matchAll(label)].map(([, digits]) => Number(digits)));
  const [count] = counts;
  return counts.size === 1 && count !== undefined && count > 0 ? count : null;
}
