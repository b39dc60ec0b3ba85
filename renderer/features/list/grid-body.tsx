/** The drawn rows of the grid. */
import { focusStore } from './focus-store.ts';
import type { ColumnId } from './columns.ts';
import { GridRow } from './grid-row.tsx';
import { listStore, rowAt, rowKey } from './list-store.ts';
import { isSelected } from '../selection/row-selection.ts';
import { rowsStore } from '../selection/rows-store.ts';
import { useGridStyles } from './use-grid-styles.ts';
import { useRowLook } from './use-row-look.ts';
import { headerHeight, useVirtualRows } from './use-virtual-rows.ts';

interface GridBodyProps {
  readonly scroll: HTMLDivElement | null;
  readonly columns: readonly ColumnId[];
  readonly rowHeight: number;
  readonly hasFocus: boolean;
}

export function GridBody({ scroll, columns, rowHeight, hasFocus }: GridBodyProps) {
  const styles = useGridStyles();
  const total = listStore((state) => state.total) ?? 0;
  const rows = useVirtualRows(scroll, { total, rowHeight });
  const pages = listStore((state) => state.pages);
  const selection = rowsStore((state) => state.selection);
  const { row: focusedRow, column: focusedColumn } = focusStore();
  const look = useRowLook(columns);
  const items = rows.getVirtualItems();
  const first = items[0]?.index ?? 0;
  // Rows that leave at one end are used again at the other; the focused one may stand apart from the rest.
  const isInLine = (index: number, at: number): boolean => index - first === at;
  const inLine = items.filter(({ index }, at) => isInLine(index, at)).length;
  return (
    <div role="rowgroup" className={styles.body} style={{ height: rows.getTotalSize() }}>
      {items.map(({ index, start }, at) => {
        const row = rowAt({ pages }, index);
        return (
          <GridRow
            key={isInLine(index, at) ? index % inLine : 'focused'}
            index={index}
            top={start - headerHeight}
            row={row}
            look={look}
            isTicked={row !== undefined && isSelected(selection, rowKey(row))}
            focusedColumn={index === focusedRow ? focusedColumn : -1}
            hasFocus={hasFocus && index === focusedRow}
          />
        );
      })}
    </div>
  );
}
