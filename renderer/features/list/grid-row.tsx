/** One document in the grid. */
import { mergeClasses } from '@fluentui/react-components';
import { CheckboxChecked16Filled } from '@fluentui/react-icons/svg/checkbox-checked';
import { CheckboxUnchecked16Regular } from '@fluentui/react-icons/svg/checkbox-unchecked';
import { memo } from 'react';
import type { DocumentView } from '#contract/bridge/requests.ts';
import { useTexts } from '../../text/texts.ts';
import type { ColumnId } from './columns.ts';
import { GridCell } from './grid-cell.tsx';
import { useGridStyles } from './use-grid-styles.ts';

export interface GridRowProps {
  readonly index: number;
  /** Pixels from the first row. */
  readonly top: number;
  readonly height: number;
  /** `undefined` while it is being fetched. */
  readonly row: DocumentView | undefined;
  readonly columns: readonly ColumnId[];
  readonly isTicked: boolean;
  /** The focused column in this row, 0 being the tick; -1 = the focus is in another row. */
  readonly focusedColumn: number;
  /** Whether the focus is drawn. */
  readonly hasFocus: boolean;
}

export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { index, top, height, row, columns, isTicked, focusedColumn, hasFocus } = props;
  const styles = useGridStyles();
  const { list } = useTexts();
  const focusOf = (column: number): string | false => hasFocus && column === focusedColumn && styles.focused;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isTicked}
      aria-busy={row === undefined}
      data-row={index}
      className={mergeClasses(
        styles.row,
        styles.placed,
        focusedColumn >= 0 && styles.current,
        isTicked && styles.ticked,
      )}
      style={{ height, transform: `translateY(${top}px)` }}
    >
      <div
        role="gridcell"
        id={cellId(index, 0)}
        aria-colindex={1}
        aria-label={list.select}
        data-tick=""
        className={mergeClasses(styles.cell, styles.tick, isTicked && styles.tickOn, focusOf(0))}
      >
        {isTicked ? <CheckboxChecked16Filled /> : <CheckboxUnchecked16Regular />}
      </div>
      {columns.map((column, at) => (
        <GridCell
          key={column}
          id={cellId(index, at + 1)}
          number={at + 2}
          row={row}
          column={column}
          focusClass={focusOf(at + 1)}
        />
      ))}
    </div>
  );
});

/** @param column 0 is the tick */
export function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}
