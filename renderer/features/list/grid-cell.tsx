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
  /** Classes of the colours by profile. */
  readonly marks: ReadonlyMap<string, string>;
}

export function renderCell(
  { id, number, row, column, hasFocus, marks }: CellInput,
  styles: CellStyles,
  texts: Texts,
) {
  const text = row === undefined ? '' : cellText(row, column, texts);
  const sign = row === undefined ? null : renderSign(row, column, { styles, texts, marks });
  const kind = sign === null ? (columnOf(column).isCode ? 'code' : 'text') : 'signed';
  return (
    <div
      key={column}
      role="gridcell"
      id={id}
      aria-colindex={number}
      title={row === undefined ? undefined : titleOf(row, column, texts)}
      className={(hasFocus ? styles.focused : styles.plain)[kind]}
    >
      {sign}
      {sign === null ? text : <span className={styles.cut}>{text}</span>}
    </div>
  );
}

interface SignInput extends Pick<CellInput, 'marks'> {
  readonly styles: CellStyles;
  readonly texts: Texts;
}

function renderSign(row: DocumentView, column: ColumnId, { styles, texts, marks }: SignInput) {
  if (column === 'headline') {
    return <OutcomeSymbol outcome={row.held ? outcomeOf(row.headline) : 'pending'} />;
  }
  if (column === 'profile') {
    const mark = marks.get(row.profile);
    return mark === undefined ? null : <span aria-hidden className={mark} />;
  }
  if (column !== 'office' || !isTransferred(row)) return null;
  return <span className={styles.flag}>{texts.words.transferred}</span>;
}

function titleOf(row: DocumentView, column: ColumnId, { words, headlines }: Texts): string | undefined {
  if (column === 'headline' && row.held) return headlines[row.headline].title;
  if (column === 'office' && isTransferred(row)) {
    return words.transfer(issueOffice(row), office(row.bankCode, row.branchCode));
  }
  return undefined;
}

type NeededStyles = Readonly<Record<'cell' | 'textCell' | 'focused' | 'text' | 'code' | 'flag', string>>;

/** The classes cells need, merged once. */
export function cellStyles(styles: NeededStyles) {
  const plain = {
    signed: styles.cell,
    text: styles.textCell,
    code: mergeClasses(styles.textCell, styles.code),
  };
  const focused = {
    signed: mergeClasses(plain.signed, styles.focused),
    text: mergeClasses(plain.text, styles.focused),
    code: mergeClasses(plain.code, styles.focused),
  };
  return { plain, focused, cut: styles.text, flag: styles.flag };
}

export type CellStyles = ReturnType<typeof cellStyles>;
