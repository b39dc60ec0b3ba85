/** The panes of the main window, in the order F6 goes through them. */

export const panes = ['navigation', 'main', 'document'] as const;
export type Pane = (typeof panes)[number];

/** The pane after or before the one the focus is in; hidden ones are skipped. */
export function nextPane(current: Pane | null, present: readonly Pane[], by: 1 | -1): Pane | null {
  if (present.length === 0) return null;
  const at = current === null ? -1 : present.indexOf(current);
  if (at < 0) return present[by === 1 ? 0 : present.length - 1] ?? null;
  return present[(at + by + present.length) % present.length] ?? null;
}

export function cyclePanes(by: 1 | -1): void {
  const present = panes.filter((pane) => elementOf(pane) !== null);
  const current = panes.find((pane) => elementOf(pane)?.contains(document.activeElement)) ?? null;
  const next = nextPane(current, present, by);
  if (next !== null) focusPane(next);
}

/** Into the pane's own first place: the grid, the current entry, the verdict; else the pane itself. */
export function focusPane(pane: Pane): void {
  const element = elementOf(pane);
  const first = element?.querySelector<HTMLElement>('[data-pane-start], [data-grid]');
  (first ?? element)?.focus();
}

function elementOf(pane: Pane): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-pane="${pane}"]`);
}
