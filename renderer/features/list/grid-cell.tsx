/** One cell; the verdict is a shape and a word, a moved document wears a flag. */
import { mergeClasses } from '@fluentui/react-components';
import type { DocumentView } from '#contract/bridge/requests.ts';
import { outcomeOf } from '#contract/headline.ts';
import { OutcomeSymbol } from '../../components/outcome-symbol.tsx';
import { type Texts, useTexts } from '../../text/texts.ts';
import { cellText, isTransferred, issueOffice, office } from './cell-text.ts';
import { type ColumnId, columnOf } from './columns.ts';
import { useGridStyles } from './use-grid-styles.ts';

interface GridCellProps {
  readonly id: string;
  readonly number: number;
  readonly row: DocumentView | undefined;
  readonly column: ColumnId;
  readonly focusClass: string | false;
}

export function GridCell({ id, number, row, column, focusClass }: GridCellProps) {
  const styles = useGridStyles();
  const texts = useTexts();
  const text = row === undefined ? '' : cellText(row, column, texts);
  const title = row === undefined ? '' : titleOf(row, column, texts);
  return (
    <div
      role="gridcell"
      id={id}
      aria-colindex={number}
      title={title === '' ? text : title}
      className={mergeClasses(styles.cell, focusClass)}
    >
      {row !== undefined && column === 'headline' && (
        <OutcomeSymbol outcome={row.held ? outcomeOf(row.headline) : 'pending'} />
      )}
      {row !== undefined && column === 'office' && isTransferred(row) && (
        <span className={styles.flag}>{texts.words.transferred}</span>
      )}
      <span className={mergeClasses(styles.text, columnOf(column).isCode && styles.code)}>{text}</span>
    </div>
  );
}

function titleOf(row: DocumentView, column: ColumnId, { words, headlines }: Texts): string {
  if (column === 'headline' && row.held) return headlines[row.headline].title;
  if (column === 'office' && isTransferred(row)) {
    return words.transfer(issueOffice(row), office(row.bankCode, row.branchCode));
  }
  return '';
}
