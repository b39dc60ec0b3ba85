/** The list of documents: rows on demand, one tab stop, the focused cell named to assistive technology. */
import { type CSSProperties, useMemo, useState } from 'react';
import { useTexts } from '../../text/texts.ts';
import { useSettings } from '../settings/settings-store.ts';
import { focusStore, settleFocus } from './focus-store.ts';
import { GridBody } from './grid-body.tsx';
import { GridHeader } from './grid-header.tsx';
import { gridClicked, showCutText } from './grid-pointer.ts';
import { cellId } from './grid-row.tsx';
import { layoutStore } from './layout-store.ts';
import { listStore } from './list-store.ts';
import { useColumnTable, visibleColumns } from './use-column-table.ts';
import { gridKeyPressed } from './grid-keys.ts';
import { useGridStyles } from './use-grid-styles.ts';
import { headerHeight } from './use-virtual-rows.ts';

const tickWidth = 36;
const rowHeights = { compact: 24, standard: 30 } as const;

export function Grid() {
  const [scroll, setScroll] = useState<HTMLDivElement | null>(null);
  const [hasFocus, setHasFocus] = useState(false);
  const styles = useGridStyles();
  const { list } = useTexts();
  const usualDensity = useSettings().density;
  const rowHeight = rowHeights[layoutStore((state) => state.layout.density) ?? usualDensity];
  const total = listStore((state) => state.total) ?? 0;
  const { row, column } = focusStore();
  const table = useColumnTable();
  const { columnOrder, columnVisibility } = table.state;
  const columns = useMemo(() => visibleColumns(table), [table, columnOrder, columnVisibility]);
  const widths = [tickWidth, ...table.getVisibleLeafColumns().map((each) => each.getSize())];
  const measures = {
    '--columns': widths.map((width) => `${width}px`).join(' '),
    '--row-width': `${widths.reduce((sum, width) => sum + width, 0)}px`,
    '--row': `${rowHeight}px`,
  } as CSSProperties;
  return (
    <div
      ref={setScroll}
      role="grid"
      aria-label={list.label}
      aria-rowcount={total + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable="true"
      aria-activedescendant={cellId(row, column)}
      tabIndex={0}
      data-grid=""
      className={styles.scroll}
      style={measures}
      onKeyDown={(event) => gridKeyPressed(event, columns, rowHeight)}
      onClick={(event) => void gridClicked(event)}
      onMouseOver={showCutText}
      onFocus={() => {
        setHasFocus(true);
        settleFocus();
      }}
      onBlur={() => setHasFocus(false)}
    >
      <GridHeader table={table} focusedColumn={row < 0 && hasFocus ? column : -1} height={headerHeight} />
      <GridBody scroll={scroll} columns={columns} rowHeight={rowHeight} hasFocus={hasFocus} />
    </div>
  );
}
