/** Which rows are ticked: named ones, or everything the list finds but some. Pure. */

export type RowSelection =
  | { readonly kind: 'some'; readonly keys: ReadonlySet<string> }
  | { readonly kind: 'all'; readonly except: ReadonlySet<string> };

export const nothingSelected: RowSelection = { kind: 'some', keys: new Set() };
export const everythingSelected: RowSelection = { kind: 'all', except: new Set() };

export function isSelected(selection: RowSelection, key: string): boolean {
  return selection.kind === 'some' ? selection.keys.has(key) : !selection.except.has(key);
}

export function countSelected(selection: RowSelection, total: number): number {
  return selection.kind === 'some' ? selection.keys.size : Math.max(0, total - selection.except.size);
}

export function toggleRow(selection: RowSelection, key: string): RowSelection {
  const named = new Set(selection.kind === 'some' ? selection.keys : selection.except);
  if (!named.delete(key)) named.add(key);
  return selection.kind === 'some' ? { kind: 'some', keys: named } : { kind: 'all', except: named };
}

export function addRows(selection: RowSelection, keys: readonly string[]): RowSelection {
  if (selection.kind === 'some') return { kind: 'some', keys: new Set([...selection.keys, ...keys]) };
  const except = new Set(selection.except);
  for (const key of keys) except.delete(key);
  return { kind: 'all', except };
}
