/** Which rows are drawn, which pages they need, and where the window stands when rows move. */
import { type Virtualizer, defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useEffect, useLayoutEffect } from '../../components/use-effect.ts';
import { focusStore, settleFocus } from './focus-store.ts';
import { cellId } from './grid-row.tsx';
import { list } from './list.ts';
import { listStore } from './list-store.ts';

export const headerHeight = 32;
const overscan = 3;

export type VirtualRows = Virtualizer<HTMLDivElement, Element>;

interface Geometry {
  readonly total: number;
  readonly rowHeight: number;
}

export function useVirtualRows(scroll: HTMLDivElement | null, { total, rowHeight }: Geometry): VirtualRows {
  const row = focusStore((state) => state.row);
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroll,
    estimateSize: () => rowHeight,
    overscan,
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight,
    // The focused row is always there, so that what names it as the active one is never dangling.
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      return row >= 0 && row < total && !drawn.includes(row) ? [...drawn, row] : drawn;
    },
  });
  useEffect(() => {
    rows.measure();
  }, [rows, rowHeight]);
  const first = rows.range?.startIndex ?? 0;
  const last = rows.range?.endIndex ?? 0;
  useEffect(() => {
    list.want(Math.max(0, first - overscan), last + overscan);
  }, [first, last, total]);
  const pages = listStore((state) => state.pages);
  useEffect(() => {
    if (document.activeElement === scroll) settleFocus();
  }, [pages, scroll]);
  useScrolling(scroll, rowHeight);
  return rows;
}

/** The focused cell is seen after every key; rows that moved by themselves take the window along. */
function useScrolling(scroll: HTMLDivElement | null, rowHeight: number): void {
  const { row, column, shift } = focusStore();
  const query = listStore((state) => state.query);
  const sort = listStore((state) => state.sort);
  const seenShift = useRef(shift);
  useLayoutEffect(() => {
    if (scroll !== null) scroll.scrollTop = 0;
  }, [scroll, query, sort]);
  useLayoutEffect(() => {
    const moved = shift === seenShift.current ? 0 : shift.rows;
    seenShift.current = shift;
    if (scroll !== null && moved !== 0 && scroll.scrollTop > 0) scroll.scrollTop += moved * rowHeight;
    else
      document.getElementById(cellId(row, column))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [scroll, row, column, shift, rowHeight]);
}
