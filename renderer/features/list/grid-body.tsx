/** The drawn rows of the grid. */
import { focusStore } from './focus-store.ts';
import type { ColumnId } from './columns.ts';
import { GridRow } from './grid-row.tsx';
import { listStore, rowAt, rowKey } from './list-store.ts';
import { isSelected } from '../selection/row-selection.ts';
import { rowsStore } from '../selection/rows-store.ts';
import { useGridStyles } from './use-grid-styles.ts';
import { type VirtualRows, headerHeight } from './use-virtual-rows.ts';

interface GridBodyProps {
  readonly rows: VirtualRows;
  readonly columns: readonly ColumnId[];
  readonly rowHeight: number;
  readonly hasFocus: boolean;
}

export function GridBody({ rows, columns, rowHeight, hasFocus }: GridBodyProps) {
  const styles = useGridStyles();
  const pages = listStore((state) => state.pages);
  const selection = rowsStore((state) => state.selection);
  const { row: focusedRow, column: focusedColumn } = focusStore();
  return (
    <div role="rowgroup" className={styles.body} style={{ height: rows.getTotalSize() }}>
      {rows.getVirtualItems().map(({ index, start }) => {
        const row = rowAt({ pages }, index);
        return (
          <GridRow
            key={index}
            index={index}
            top={start - headerHeight}
            height={rowHeight}
            row={row}
            columns={columns}
            isTicked={row !== undefined && isSelected(selection, rowKey(row))}
            focusedColumn={index === focusedRow ? focusedColumn : -1}
            hasFocus={hasFocus && index === focusedRow}
          />
        );
      })}
    </div>
  );
}
