/** One document in the grid. */
import { mergeClasses } from '@fluentui/react-components';
import { CheckboxChecked16Filled } from '@fluentui/react-icons/svg/checkbox-checked';
import { CheckboxUnchecked16Regular } from '@fluentui/react-icons/svg/checkbox-unchecked';
import { memo } from 'react';
import type { DocumentView } from '#contract/bridge/requests.ts';
import { useTexts } from '../../text/texts.ts';
import type { ColumnId } from './columns.ts';
import { cellStyles, renderCell } from './grid-cell.tsx';
import { useGridStyles } from './use-grid-styles.ts';

export interface GridRowProps {
  readonly index: number;
  /** Pixels from the first row. */
  readonly top: number;
  readonly height: number;
  /** `undefined` while it is being fetched. */
  readonly row: DocumentView | undefined;
  readonly columns: readonly ColumnId[];
  readonly marks: ReadonlyMap<string, string>;
  readonly isTicked: boolean;
  /** The focused column in this row, 0 being the tick; -1 = the focus is in another row. */
  readonly focusedColumn: number;
  /** Whether the focus is drawn. */
  readonly hasFocus: boolean;
}

export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { index, top, height, row, columns, marks, isTicked, focusedColumn, hasFocus } = props;
  const styles = useGridStyles();
  const texts = useTexts();
  const cells = cellStyles(styles);
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
      <TickCell id={cellId(index, 0)} isTicked={isTicked} hasFocus={hasFocus && focusedColumn === 0} />
      {columns.map((column, at) =>
        renderCell(
          {
            id: cellId(index, at + 1),
            number: at + 2,
            row,
            column,
            marks,
            hasFocus: hasFocus && at + 1 === focusedColumn,
          },
          cells,
          texts,
        ),
      )}
    </div>
  );
});

interface TickCellProps {
  readonly id: string;
  readonly isTicked: boolean;
  readonly hasFocus: boolean;
}

function TickCell({ id, isTicked, hasFocus }: TickCellProps) {
  const styles = useGridStyles();
  const { list } = useTexts();
  return (
    <div
      role="gridcell"
      id={id}
      aria-colindex={1}
      aria-label={list.select}
      data-tick=""
      className={mergeClasses(
        styles.cell,
        styles.tick,
        isTicked && styles.tickOn,
        hasFocus && styles.focused,
      )}
    >
      {isTicked ? <CheckboxChecked16Filled /> : <CheckboxUnchecked16Regular />}
    </div>
  );
}

/** @param column 0 is the tick */
export function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}
