/** The list of documents: rows on demand, one tab stop, the focused cell named to assistive technology. */
import { type CSSProperties, useMemo, useRef, useState } from 'react';
import { useTexts } from '../../text/texts.ts';
import { useSettings } from '../settings/settings-store.ts';
import { focusStore, settleFocus } from './focus-store.ts';
import { GridBody } from './grid-body.tsx';
import { GridHeader } from './grid-header.tsx';
import { cellId } from './grid-row.tsx';
import { listStore } from './list-store.ts';
import { useColumnTable, visibleColumns } from './use-column-table.ts';
import { gridClicked } from './grid-pointer.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { useGridStyles } from './use-grid-styles.ts';
import { headerHeight, useVirtualRows } from './use-virtual-rows.ts';

const tickWidth = 36;

export function Grid() {
  const scroll = useRef<HTMLDivElement>(null);
  const styles = useGridStyles();
  const { list } = useTexts();
  const rowHeight = useSettings().density === 'compact' ? 24 : 30;
  const [hasFocus, setHasFocus] = useState(false);
  const total = listStore((state) => state.total) ?? 0;
  const { row, column } = focusStore();
  const table = useColumnTable();
  const columns = useMemo(
    () => visibleColumns(table),
    [table, table.state.columnOrder, table.state.columnVisibility],
  );
  const rows = useVirtualRows(scroll, { total, rowHeight });
  const onKeyDown = useGridKeys({ scroll, columns, rowHeight });
  const widths = table.getVisibleLeafColumns().map((each) => `${each.getSize()}px`);
  return (
    <div
      ref={scroll}
      role="grid"
      aria-label={list.label}
      aria-rowcount={total + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable="true"
      aria-activedescendant={cellId(row, column)}
      tabIndex={0}
      data-grid=""
      className={styles.scroll}
      style={{ '--columns': `${tickWidth}px ${widths.join(' ')}` } as CSSProperties}
      onKeyDown={onKeyDown}
      onClick={(event) => void gridClicked(event)}
      onFocus={() => {
        setHasFocus(true);
        settleFocus();
      }}
      onBlur={() => setHasFocus(false)}
    >
      <GridHeader table={table} focusedColumn={row < 0 && hasFocus ? column : -1} height={headerHeight} />
      <GridBody rows={rows} columns={columns} rowHeight={rowHeight} hasFocus={hasFocus} />
    </div>
  );
}
