/** The focused cell of the grid and how keys move it (APG grid pattern). Pure. */

export interface CellPosition {
  /** -1 is the row of headings. */
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that fit into the window. */
  readonly pageRows: number;
}

export interface MovingKey {
  readonly key: string;
  readonly ctrlKey: boolean;
}

/** Where a key leads; `null` when it moves nothing. */
export function moveFocus(from: CellPosition, pressed: MovingKey, size: GridSize): CellPosition | null {
  const to = target(from, pressed, size);
  if (to === null) return null;
  const lastRow = size.rows - 1;
  return {
    row: Math.min(lastRow, Math.max(-1, to.row)),
    column: Math.min(size.columns - 1, Math.max(0, to.column)),
  };
}

function target(from: CellPosition, { key, ctrlKey }: MovingKey, size: GridSize): CellPosition | null {
  const { row, column } = from;
  switch (key) {
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'Home':
      return { row: ctrlKey ? Math.min(0, size.rows - 1) : row, column: 0 };
    case 'End':
      return { row: ctrlKey ? size.rows - 1 : row, column: size.columns - 1 };
    case 'PageUp':
      return { row: Math.max(0, row - size.pageRows), column };
    case 'PageDown':
      return { row: Math.max(0, row + size.pageRows), column };
    default:
      return null;
  }
}
