/** The headings: a click sorts, the menu has everything else, the edge changes the width. */
import { mergeClasses } from '@fluentui/react-components';
import { CheckboxChecked16Filled } from '@fluentui/react-icons/svg/checkbox-checked';
import { CheckboxUnchecked16Regular } from '@fluentui/react-icons/svg/checkbox-unchecked';
import { useTexts } from '../../text/texts.ts';
import { countSelected } from '../selection/row-selection.ts';
import { clearRows, rowsStore, tickAll } from '../selection/rows-store.ts';
import type { ColumnId } from './columns.ts';
import { ColumnMenu } from './column-menu.tsx';
import { cellId } from './grid-row.tsx';
import { HeadingCell } from './heading-cell.tsx';
import { listStore } from './list-store.ts';
import type { ColumnTable } from './use-column-table.ts';
import { useGridStyles } from './use-grid-styles.ts';

interface GridHeaderProps {
  readonly table: ColumnTable;
  /** 0 is the tick; -1 = the focus is elsewhere. */
  readonly focusedColumn: number;
  readonly height: number;
}

export function GridHeader({ table, focusedColumn, height }: GridHeaderProps) {
  const styles = useGridStyles();
  const { list } = useTexts();
  const total = listStore((state) => state.total) ?? 0;
  const selected = rowsStore((state) => countSelected(state.selection, total));
  const isAll = total > 0 && selected === total;
  const headings = table.getHeaderGroups()[0]?.headers ?? [];
  return (
    <div role="rowgroup">
      <div
        role="row"
        aria-rowindex={1}
        className={mergeClasses(styles.row, styles.header)}
        style={{ height }}
      >
        <div
          role="columnheader"
          id={cellId(-1, 0)}
          aria-colindex={1}
          aria-label={list.selectAll}
          title={list.selectAll}
          className={mergeClasses(
            styles.cell,
            styles.tick,
            isAll && styles.tickOn,
            focusedColumn === 0 && styles.focused,
          )}
          onClick={() => (isAll ? clearRows() : tickAll())}
        >
          {isAll ? <CheckboxChecked16Filled /> : <CheckboxUnchecked16Regular />}
        </div>
        {headings.map((heading, at) => (
          <HeadingCell
            key={heading.id}
            column={heading.column.id as ColumnId}
            number={at + 2}
            id={cellId(-1, at + 1)}
            isFocused={focusedColumn === at + 1}
            startResize={heading.getResizeHandler()}
          />
        ))}
      </div>
      <ColumnMenu />
    </div>
  );
}
