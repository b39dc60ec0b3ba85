/** What a search found on the server: one tab stop, rows drawn on demand, ticks for fetching, Enter opens what is here. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import type { DocumentView } from '#contract/bridge/requests.ts';
import { useTexts } from '../../text/texts.ts';
import { useSettings } from '../settings/settings-store.ts';
import { type ResultList, rowId, templateOf } from './result-list.ts';
import { actOnRow, openIfHeld } from './results-actions.ts';
import { rowAfterKey } from './results-keys.ts';
import { ResultRow } from './result-row.tsx';

const headerHeight = 32;

const useStyles = makeStyles({
  scroll: {
    position: 'relative',
    flexGrow: 1,
    minHeight: '160px',
    overflow: 'auto',
    contain: 'strict',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  header: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'grid',
    alignItems: 'center',
    width: 'max-content',
    minWidth: '100%',
    height: `${headerHeight}px`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightSemibold,
    '& > span': { paddingInline: tokens.spacingHorizontalS },
  },
  body: { position: 'relative', width: 'max-content', minWidth: '100%' },
});

interface ResultsGridProps<Row extends DocumentView> {
  readonly rows: readonly Row[];
  readonly list: ResultList<Row>;
}

/** Drawn rows, the row that keys act on, and the keys. */
function useRows<Row extends DocumentView>(
  { rows, list }: ResultsGridProps<Row>,
  scroll: RefObject<HTMLDivElement | null>,
) {
  const height = useSettings().density === 'compact' ? 24 : 30;
  const [at, setAt] = useState(0);
  const active = Math.min(at, rows.length - 1);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => height,
    overscan: 8,
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight,
  });
  const goTo = (index: number): void => {
    setAt(index);
    virtual.scrollToIndex(index);
    openIfHeld(rows[index]);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / height) - 2);
    const next = rowAfterKey(event.key, active, { rows: rows.length, page });
    if (next !== null) goTo(next);
    else if (!actOnRow(event, list, { rows, active })) return;
    event.preventDefault();
  };
  return { virtual, height, active, goTo, onKeyDown };
}

export function ResultsGrid<Row extends DocumentView>(props: ResultsGridProps<Row>) {
  const { rows, list } = props;
  const styles = useStyles();
  const texts = useTexts();
  const scroll = useRef<HTMLDivElement>(null);
  const { virtual, height, active, goTo, onKeyDown } = useRows(props, scroll);
  return (
    <div
      ref={scroll}
      className={styles.scroll}
      role="grid"
      aria-label={list.label(texts)}
      aria-rowcount={rows.length + 1}
      aria-colcount={list.columns.length + 1}
      aria-multiselectable="true"
      aria-activedescendant={rowId(list, active)}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <Headings list={list} />
      <div className={styles.body} role="rowgroup" style={{ height: `${virtual.getTotalSize()}px` }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <ResultRow
            key={rows[index]?.fileId ?? index}
            list={list}
            row={rows[index]}
            index={index}
            isActive={index === active}
            top={start - headerHeight}
            height={height}
            onPoint={() => goTo(index)}
          />
        ))}
      </div>
    </div>
  );
}

function Headings<Row extends DocumentView>({ list }: { readonly list: ResultList<Row> }) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div
      className={styles.header}
      style={{ gridTemplateColumns: templateOf(list) }}
      role="row"
      aria-rowindex={1}
    >
      <span role="columnheader">
        <Checkmark16Regular aria-label={texts.server.columns.select} />
      </span>
      {list.columns.map((column) => (
        <span key={column.id} role="columnheader">
          {column.title(texts)}
        </span>
      ))}
    </div>
  );
}
