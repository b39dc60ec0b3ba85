/** What stands in one cell; the verdict is a shape and a word, a moved document wears a flag. No hooks: there are many. */
import { mergeClasses } from '@fluentui/react-components';
import type { DocumentView } from '#contract/bridge/requests.ts';
import { outcomeOf } from '#contract/headline.ts';
import { OutcomeSymbol } from '../../components/outcome-symbol.tsx';
import type { Texts } from '../../text/texts.ts';
import { cellText, isTransferred, issueOffice, office } from './cell-text.ts';
import { type ColumnId, columnOf } from './columns.ts';

interface CellInput {
  readonly id: string;
  readonly number: number;
  readonly row: DocumentView | undefined;
  readonly column: ColumnId;
  readonly hasFocus: boolean;
}

export function renderCell(
  { id, number, row, column, hasFocus }: CellInput,
  styles: CellStyles,
  texts: Texts,
) {
  const text = row === undefined ? '' : cellText(row, column, texts);
  const isMoved = row !== undefined && column === 'office' && isTransferred(row);
  return (
    <div
      key={column}
      role="gridcell"
      id={id}
      aria-colindex={number}
      title={row === undefined ? '' : (titleOf(row, column, texts) ?? text)}
      className={hasFocus ? styles.focusedCell : styles.plainCell}
    >
      {row !== undefined && column === 'headline' && (
        <OutcomeSymbol outcome={row.held ? outcomeOf(row.headline) : 'pending'} />
      )}
      {isMoved && <span className={styles.flag}>{texts.words.transferred}</span>}
      <span className={columnOf(column).isCode ? styles.codeText : styles.plainText}>{text}</span>
    </div>
  );
}

function titleOf(row: DocumentView, column: ColumnId, { words, headlines }: Texts): string | null {
  if (column === 'headline' && row.held) return headlines[row.headline].title;
  if (column === 'office' && isTransferred(row)) {
    return words.transfer(issueOffice(row), office(row.bankCode, row.branchCode));
  }
  return null;
}

/** The classes cells need, merged once. */
export function cellStyles(styles: Readonly<Record<'cell' | 'focused' | 'text' | 'code' | 'flag', string>>) {
  return {
    plainCell: styles.cell,
    focusedCell: mergeClasses(styles.cell, styles.focused),
    plainText: styles.text,
    codeText: mergeClasses(styles.text, styles.code),
    flag: styles.flag,
  };
}

export type CellStyles = ReturnType<typeof cellStyles>;
