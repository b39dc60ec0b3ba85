/** One line of a list of results: ticked or not, and what each column says of it. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckboxChecked20Filled } from '@fluentui/react-icons/svg/checkbox-checked';
import { CheckboxUnchecked20Regular } from '@fluentui/react-icons/svg/checkbox-unchecked';
import type { DocumentView } from '#contract/bridge/requests.ts';
import { useTexts } from '../../text/texts.ts';
import { type ResultColumn, type ResultList, rowId, templateOf } from './result-list.ts';
import { toggleIfFetchable } from './results-actions.ts';

const useStyles = makeStyles({
  row: {
    position: 'absolute',
    left: 0,
    display: 'grid',
    alignItems: 'center',
    width: 'max-content',
    minWidth: '100%',
    boxSizing: 'border-box',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: 'default',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  active: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-2px',
  },
  ticked: { backgroundColor: tokens.colorBrandBackground2 },
  cell: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    minWidth: 0,
    paddingInline: tokens.spacingHorizontalS,
    '& > svg': { flexShrink: 0 },
  },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 },
  code: { fontVariantNumeric: 'tabular-nums' },
  notable: { color: tokens.colorBrandForeground2, fontWeight: tokens.fontWeightSemibold },
  tick: { display: 'flex', justifyContent: 'center', minHeight: '24px', alignItems: 'center' },
});

interface ResultRowProps<Row extends DocumentView> {
  readonly list: ResultList<Row>;
  readonly row: Row | undefined;
  readonly index: number;
  readonly isActive: boolean;
  readonly top: number;
  readonly height: number;
  readonly onPoint: () => void;
}

export function ResultRow<Row extends DocumentView>(props: ResultRowProps<Row>) {
  const { list, row, index, isActive, top, height, onPoint } = props;
  const styles = useStyles();
  const texts = useTexts();
  const isTicked = list.useIsTicked(row?.fileId);
  if (row === undefined) return null;
  const isFetchable = list.isFetchable(row);
  return (
    <div
      id={rowId(list, index)}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isTicked}
      className={mergeClasses(styles.row, isTicked && styles.ticked, isActive && styles.active)}
      style={{
        transform: `translateY(${top}px)`,
        height: `${height}px`,
        gridTemplateColumns: templateOf(list),
      }}
      data-file={row.fileId}
      data-held={row.held}
      onClick={onPoint}
    >
      <span
        role="gridcell"
        className={styles.tick}
        aria-label={isFetchable ? texts.server.selectRow(row.fileId) : undefined}
        onClick={() => toggleIfFetchable(list, row)}
      >
        {isFetchable &&
          (isTicked ? <CheckboxChecked20Filled aria-hidden /> : <CheckboxUnchecked20Regular aria-hidden />)}
      </span>
      {list.columns.map((column) => (
        <Cell key={column.id} row={row} column={column} />
      ))}
    </div>
  );
}

interface CellProps<Row> {
  readonly row: Row;
  readonly column: ResultColumn<Row>;
}

function Cell<Row extends DocumentView>({ row, column }: CellProps<Row>) {
  const styles = useStyles();
  const text = column.text(row, useTexts());
  const isNotable = column.isNotable?.(row) === true;
  return (
    <span role="gridcell" className={mergeClasses(styles.cell, isNotable && styles.notable)} title={text}>
      {column.symbol?.(row)}
      <span className={mergeClasses(styles.text, column.isCode && styles.code)}>{text}</span>
    </span>
  );
}
