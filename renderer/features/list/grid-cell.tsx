/** What stands in one cell; the verdict is a shape and a word, a moved document wears a flag. No hooks: there are many. */
import { mergeClasses } from '@fluentui/react-components';
import type { DocumentView } from '#contract/bridge/requests.ts';
import { outcomeOf } from '#contract/headline.ts';
import { OutcomeSymbol } from '../../components/outcome-symbol.tsx';
import type { Texts } from '../../text/texts.ts';
import { cellText, isTransferred, issueOffice, office } from './cell-text.ts';
import { type ColumnId, columnOf } from './columns.ts';
import { textFits } from './text-fits.ts';

interface CellInput {
  /** Only where the focus may name it: changing very many of them costs time. */
  readonly id: string | undefined;
  readonly number: number;
  readonly row: DocumentView | undefined;
  readonly column: ColumnId;
  readonly hasFocus: boolean;
  /** Of the column, in pixels. */
  readonly width: number;
  /** Classes of the colours by profile. */
  readonly marks: ReadonlyMap<string, string>;
}

export function renderCell(
  { id, number, row, column, hasFocus, width, marks }: CellInput,
  styles: CellStyles,
  texts: Texts,
) {
  const text = row === undefined ? '' : cellText(row, column, texts);
  const sign = row === undefined ? null : renderSign(row, column, { styles, texts, marks });
  const { isCode } = columnOf(column);
  const fitting = textFits(text, isCode, width) ? 'fitting' : 'cut';
  const kind = sign === null ? (`${fitting}${isCode ? 'Code' : 'Text'}` as const) : 'signed';
  const cell = {
    role: 'gridcell',
    id,
    'aria-colindex': number,
    title: row === undefined ? undefined : titleOf(row, column, texts),
    className: (hasFocus ? styles.focused : styles.plain)[kind],
  } as const;
  // One text as the only child is written into the element at once.
  if (sign === null) {
    return (
      <div key={column} {...cell}>
        {text}
      </div>
    );
  }
  return (
    <div key={column} {...cell}>
      {sign}
      <span className={textFits(text, isCode, width - signWidth) ? styles.whole : styles.cut}>{text}</span>
    </div>
  );
}

/** The widest sign: the flag of a moved document. */
const signWidth = 40;

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

type NeededStyles = Readonly<
  Record<
    'signedCell' | 'textCell' | 'focused' | 'whole' | 'cut' | 'code' | 'flag' | 'tick' | 'tickOn',
    string
  >
>;

/** The classes cells need, merged once for all of them. */
export function cellStyles(styles: NeededStyles) {
  const plain = {
    signed: styles.signedCell,
    fittingText: styles.textCell,
    fittingCode: mergeClasses(styles.textCell, styles.code),
    cutText: mergeClasses(styles.textCell, styles.cut),
    cutCode: mergeClasses(styles.textCell, styles.cut, styles.code),
    tick: mergeClasses(styles.signedCell, styles.tick),
    ticked: mergeClasses(styles.signedCell, styles.tick, styles.tickOn),
  };
  const focused = {
    signed: mergeClasses(plain.signed, styles.focused),
    fittingText: mergeClasses(plain.fittingText, styles.focused),
    fittingCode: mergeClasses(plain.fittingCode, styles.focused),
    cutText: mergeClasses(plain.cutText, styles.focused),
    cutCode: mergeClasses(plain.cutCode, styles.focused),
    tick: mergeClasses(plain.tick, styles.focused),
    ticked: mergeClasses(plain.ticked, styles.focused),
  };
  return { plain, focused, whole: styles.whole, cut: styles.cut, flag: styles.flag };
}

export type CellStyles = ReturnType<typeof cellStyles>;
