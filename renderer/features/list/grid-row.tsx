/** One document in the grid. There are many and each is drawn anew while the list moves: what they share is made once. */
import { CheckboxChecked16Filled } from '@fluentui/react-icons/svg/checkbox-checked';
import { CheckboxUnchecked16Regular } from '@fluentui/react-icons/svg/checkbox-unchecked';
import { memo } from 'react';
import type { DocumentView } from '#contract/bridge/requests.ts';
import type { Texts } from '../../text/texts.ts';
import type { ColumnId } from './columns.ts';
import { type CellStyles, renderCell } from './grid-cell.tsx';

/** The same object as long as nothing in it changes. */
export interface RowLook {
  readonly columns: readonly ColumnId[];
  /** Of the columns, in pixels. */
  readonly widths: readonly number[];
  readonly marks: ReadonlyMap<string, string>;
  readonly cells: CellStyles;
  readonly texts: Texts;
  readonly classOf: (state: { readonly isCurrent: boolean; readonly isTicked: boolean }) => string;
}

export interface GridRowProps {
  readonly index: number;
  /** Pixels from the first row. */
  readonly top: number;
  /** `undefined` while it is being fetched. */
  readonly row: DocumentView | undefined;
  readonly look: RowLook;
  readonly isTicked: boolean;
  /** The focused column in this row, 0 being the tick; -1 = the focus is in another row. */
  readonly focusedColumn: number;
  /** Whether the focus is drawn. */
  readonly hasFocus: boolean;
}

export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { index, top, row, look, isTicked, focusedColumn, hasFocus } = props;
  const isCurrent = focusedColumn >= 0;
  const idOf = (column: number): string | undefined => (isCurrent ? cellId(index, column) : undefined);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isTicked}
      aria-busy={row === undefined}
      data-row={index}
      className={look.classOf({ isCurrent, isTicked })}
      style={{ transform: `translateY(${top}px)` }}
    >
      <TickCell id={idOf(0)} look={look} isTicked={isTicked} hasFocus={hasFocus && focusedColumn === 0} />
      {look.columns.map((column, at) =>
        renderCell(
          {
            id: idOf(at + 1),
            number: at + 2,
            row,
            column,
            width: look.widths[at] ?? 0,
            marks: look.marks,
            hasFocus: hasFocus && at + 1 === focusedColumn,
          },
          look.cells,
          look.texts,
        ),
      )}
    </div>
  );
});

interface TickCellProps {
  readonly id: string | undefined;
  readonly look: RowLook;
  readonly isTicked: boolean;
  readonly hasFocus: boolean;
}

const TickCell = memo(function TickCell({ id, look, isTicked, hasFocus }: TickCellProps) {
  const { cells, texts } = look;
  return (
    <div
      role="gridcell"
      id={id}
      aria-colindex={1}
      aria-label={texts.list.select}
      data-tick=""
      className={(hasFocus ? cells.focused : cells.plain)[isTicked ? 'ticked' : 'tick']}
    >
      {isTicked ? <CheckboxChecked16Filled /> : <CheckboxUnchecked16Regular />}
    </div>
  );
});

/** @param column 0 is the tick */
export function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}
