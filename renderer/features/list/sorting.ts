/** In which order the list stands and what a click on a heading makes of it. Pure. */
import type { SortOrder } from '#contract/guarantee-file.ts';
import { type ColumnId, columnOf } from './columns.ts';

/** The manual's order begins with the newest upload. */
export function directionOf(sort: SortOrder | null, id: ColumnId): SortOrder['direction'] | null {
  const { sort: column } = columnOf(id);
  if (column === null) return null;
  if (sort === null) return column === 'uploadedOn' ? 'desc' : null;
  return sort.column === column ? sort.direction : null;
}

/** Dates begin with the newest, everything else with the smallest; `null` when there is no such order. */
export function nextSort(sort: SortOrder | null, id: ColumnId): SortOrder | null {
  const { sort: column } = columnOf(id);
  if (column === null) return null;
  const current = directionOf(sort, id);
  const first = column === 'uploadedOn' || column === 'decidedOn' ? 'desc' : 'asc';
  if (current === null) return { column, direction: first };
  return { column, direction: current === 'asc' ? 'desc' : 'asc' };
}
