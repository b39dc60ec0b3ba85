/** The order of search results: アップロード日(降順) > 保証日(降順) > ファイル名(昇順) (R107). */
import type { ListItem, SortOrder } from '#contract/guarantee-file.ts';

/** Code-unit order, as the server and SQLite compare; unknown values come last in either direction. */
function compareValues(left: string | number | null, right: string | number | null, sign: 1 | -1): number {
  if (left === right) return 0;
  if (left === null) return 1;
  if (right === null) return -1;
  return left < right ? -sign : sign;
}

/** What lists can be put in order by. */
type Listed = Omit<ListItem, 'uploadedAt'>;

function compareByDefault(left: Listed, right: Listed): number {
  return (
    compareValues(left.uploadedOn, right.uploadedOn, -1) ||
    compareValues(left.decidedOn, right.decidedOn, -1) ||
    compareValues(left.fileId, right.fileId, 1)
  );
}

/** A comparator for list items: by one column if given, ties and the rest in the manual's order. */
export function compareListItems(order: SortOrder | null): (left: Listed, right: Listed) => number {
  if (order === null) return compareByDefault;
  const sign = order.direction === 'asc' ? 1 : -1;
  return (left, right) =>
    compareValues(left[order.column], right[order.column], sign) || compareByDefault(left, right);
}
