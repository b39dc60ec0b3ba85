/** The column model of the grid: order, visibility and widths, kept in the layout store. */
import {
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  functionalUpdate,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { DocumentView } from '#contract/bridge/requests.ts';
import { resizeColumn, widthOf } from './column-layout.ts';
import { type ColumnId, columnIds, columns } from './columns.ts';
import { changeLayout, layoutStore } from './layout-store.ts';

const features = tableFeatures({
  columnOrderingFeature,
  columnVisibilityFeature,
  columnSizingFeature,
  columnResizingFeature,
});
const helper = createColumnHelper<typeof features, DocumentView>();
const definitions = columns.map(({ id, width }) => helper.display({ id, size: width }));
/** Rows are virtual and fetched page by page; the table knows columns only. */
const noRows: DocumentView[] = [];

export function useColumnTable() {
  const layout = layoutStore((state) => state.layout);
  const state = useMemo(
    () => ({
      columnOrder: [...layout.order],
      columnVisibility: Object.fromEntries(columnIds.map((id) => [id, layout.order.includes(id)])),
      columnSizing: Object.fromEntries(layout.order.map((id) => [id, widthOf(layout, id)])),
    }),
    [layout],
  );
  return useTable({
    features,
    columns: definitions,
    data: noRows,
    columnResizeMode: 'onChange',
    state,
    onColumnSizingChange: (updater) => {
      const sizing = functionalUpdate(updater, state.columnSizing);
      changeLayout((before) =>
        before.order.reduce((after, id) => {
          const width = sizing[id];
          return width === undefined || Math.round(width) === widthOf(before, id)
            ? after
            : resizeColumn(after, id, width);
        }, before),
      );
    },
  });
}

export type ColumnTable = ReturnType<typeof useColumnTable>;

export function visibleColumns(table: ColumnTable): readonly ColumnId[] {
  return table.getVisibleLeafColumns().map(({ id }) => id as ColumnId);
}
