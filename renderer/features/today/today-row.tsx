/** One item of 今日の要確認: headline, who it is about, why it is here, and the next step. */
import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { outcomeOf } from '#contract/headline.ts';
import { formatDate } from '../../components/japan-time.ts';
import { OutcomeSymbol } from '../../components/outcome-symbol.tsx';
import { useTexts } from '../../text/texts.ts';
import { selectionStore } from '../selection/selection-store.ts';
import { pressOnRow } from './board-keys.ts';
import { boardStore, standOn, tickItem } from './board-store.ts';
import { mayAcknowledge, nextAction, reasonsOf } from './next-action.ts';
import { narrow } from './narrow.ts';
import { RowActions } from './row-actions.tsx';
import { openItem } from './take-action.ts';
import { type BoardItem, itemKey } from './today-store.ts';
import { useAction } from './use-action.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr) auto',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    paddingRight: tokens.spacingHorizontalXS,
    [narrow]: { gridTemplateColumns: '28px minmax(0, 1fr)' },
  },
  current: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    '@media (forced-colors: active)': { outline: '1px solid Highlight', outlineOffset: '-1px' },
  },
  tick: { '& .fui-Checkbox__indicator': { margin: '6px' } },
  open: {
    display: 'grid',
    gridTemplateColumns: '124px 84px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    minWidth: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
    cursor: 'pointer',
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr) auto' },
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  headline: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, minWidth: 0 },
  cut: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  about: { minWidth: 0, overflowWrap: 'anywhere', [narrow]: { gridColumn: '1 / -1' } },
  reason: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  date: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
});

interface TodayRowProps {
  readonly item: BoardItem;
  /** The one row that Tab comes to. */
  readonly isStop: boolean;
}

export function TodayRow({ item, isStop }: TodayRowProps) {
  const styles = useStyles();
  const { today } = useTexts().frame;
  const { kind, row } = item;
  const key = itemKey(item);
  const isOpen = selectionStore(({ open }) => open?.fileId === row.fileId && open.profile === row.profile);
  const isTicked = boardStore(({ ticked }) => ticked.has(key));
  const action = useAction(item);
  const next = nextAction(kind, row);
  const tabIndex = isStop ? 0 : -1;
  return (
    <li className={mergeClasses(styles.row, isOpen && styles.current)}>
      {mayAcknowledge(kind) ? (
        <Checkbox
          className={styles.tick}
          checked={isTicked}
          tabIndex={tabIndex}
          aria-label={today.select(row.customerName ?? row.fileId)}
          onChange={() => tickItem(item)}
        />
      ) : (
        <span />
      )}
      <button
        type="button"
        className={styles.open}
        aria-current={isOpen}
        aria-keyshortcuts="Enter Space Control+Enter"
        title={row.fileId}
        tabIndex={tabIndex}
        data-board-row={key}
        {...(isStop && { 'data-pane-start': '' })}
        onFocus={() => standOn(item)}
        onKeyDown={(event) => pressOnRow(event, item, () => action.take(next))}
        onClick={() => openItem(item)}
      >
        <RowFacts item={item} />
      </button>
      <RowActions item={item} next={next} action={action} tabIndex={tabIndex} />
    </li>
  );
}

function RowFacts({ item: { kind, row } }: { readonly item: BoardItem }) {
  const styles = useStyles();
  const texts = useTexts();
  const { words } = texts;
  const [what, ...more] = reasonsOf(kind, row, texts);
  return (
    <>
      <span className={styles.headline}>
        <OutcomeSymbol outcome={row.held ? outcomeOf(row.headline) : 'pending'} />
        <span className={styles.cut}>{row.held ? words.headlines[row.headline] : words.notHeld}</span>
      </span>
      <span className={styles.date}>{formatDate(row.uploadedOn)}</span>
      <span className={styles.about}>
        {row.customerName ?? row.fileId}
        <span className={styles.reason}>
          {row.kind === null ? words.unknownKind : words.kinds[row.kind]} {row.guaranteeNo}-{row.changeNo}{' '}
          {what}
        </span>
        {more.map((sentence) => (
          <span key={sentence} className={styles.reason}>
            {sentence}
          </span>
        ))}
      </span>
    </>
  );
}
