/** One line of a server search: here or not, and the headline of what is here. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckboxChecked20Filled } from '@fluentui/react-icons/svg/checkbox-checked';
import { CheckboxUnchecked20Regular } from '@fluentui/react-icons/svg/checkbox-unchecked';
import { CloudArrowDown16Regular } from '@fluentui/react-icons/svg/cloud-arrow-down';
import { Save16Filled } from '@fluentui/react-icons/svg/save';
import type { DocumentView } from '#contract/bridge/requests.ts';
import { outcomeOf } from '#contract/headline.ts';
import { OutcomeSymbol } from '../../components/outcome-symbol.tsx';
import { useTexts } from '../../text/texts.ts';
import { columnOf } from '../list/columns.ts';
import { type ResultColumn, resultColumns, resultTemplate, resultText } from './results-columns.ts';
import { rowId, toggleIfMissing } from './results-actions.ts';
import { serverStore } from './server-store.ts';

const useStyles = makeStyles({
  row: {
    position: 'absolute',
    left: 0,
    display: 'grid',
    gridTemplateColumns: resultTemplate,
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
  missing: { color: tokens.colorBrandForeground2, fontWeight: tokens.fontWeightSemibold },
  tick: { display: 'flex', justifyContent: 'center', minHeight: '24px', alignItems: 'center' },
});

interface ResultRowProps {
  readonly row: DocumentView | undefined;
  readonly index: number;
  readonly isActive: boolean;
  readonly top: number;
  readonly height: number;
  readonly onPoint: () => void;
}

export function ResultRow({ row, index, isActive, top, height, onPoint }: ResultRowProps) {
  const styles = useStyles();
  const texts = useTexts();
  const isTicked = serverStore(({ selected }) => row !== undefined && selected.has(row.fileId));
  if (row === undefined) return null;
  return (
    <div
      id={rowId(index)}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isTicked}
      className={mergeClasses(styles.row, isTicked && styles.ticked, isActive && styles.active)}
      style={{ transform: `translateY(${top}px)`, height: `${height}px` }}
      data-file={row.fileId}
      data-held={row.held}
      onClick={onPoint}
    >
      <span
        role="gridcell"
        className={styles.tick}
        aria-label={row.held ? undefined : texts.server.selectRow(row.fileId)}
        onClick={() => toggleIfMissing(row)}
      >
        {!row.held &&
          (isTicked ? <CheckboxChecked20Filled aria-hidden /> : <CheckboxUnchecked20Regular aria-hidden />)}
      </span>
      {resultColumns.map((column) => (
        <Cell key={column} row={row} column={column} />
      ))}
    </div>
  );
}

function Cell({ row, column }: { readonly row: DocumentView; readonly column: ResultColumn }) {
  const styles = useStyles();
  const text = resultText(row, column, useTexts());
  const isCode = column !== 'held' && columnOf(column).isCode;
  const isMissing = column === 'held' && !row.held;
  return (
    <span role="gridcell" className={mergeClasses(styles.cell, isMissing && styles.missing)} title={text}>
      {column === 'held' &&
        (row.held ? <Save16Filled aria-hidden /> : <CloudArrowDown16Regular aria-hidden />)}
      {column === 'headline' && row.held && <OutcomeSymbol outcome={outcomeOf(row.headline)} />}
      <span className={mergeClasses(styles.text, isCode && styles.code)}>{text}</span>
    </span>
  );
}
