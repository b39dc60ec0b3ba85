/** Which row the keys of a grid lead to; pure. */

/** `null` = the key does not move. */
export function rowAfterKey(
  key: string,
  at: number,
  grid: { readonly rows: number; readonly page: number },
): number | null {
  const last = grid.rows - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'PageDown':
      return Math.min(last, at + grid.page);
    case 'PageUp':
      return Math.max(0, at - grid.page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
