/** Fields that changed, old beside new; words and signs say what colour only repeats. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { LineDifference, TextPart } from '#contract/version-difference.ts';
import { useTexts } from '../../text/texts.ts';
import { changedFirst } from './changed-first.ts';

const useStyles = makeStyles({
  scroller: {
    overflow: 'auto',
    // The versions themselves keep most of the room.
    maxHeight: '36vh',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase300 },
  heading: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
    whiteSpace: 'nowrap',
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  narrow: { width: '1%', whiteSpace: 'nowrap' },
  label: { width: '16%', minWidth: '7rem', fontWeight: tokens.fontWeightSemibold },
  noLabel: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  same: { color: tokens.colorNeutralForeground2 },
  figures: { fontVariantNumeric: 'tabular-nums' },
  removed: {
    textDecorationLine: 'line-through',
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
  },
  added: {
    textDecorationLine: 'underline',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorStatusSuccessForeground1,
  },
});

export function DifferenceTable({ lines }: { readonly lines: readonly LineDifference[] }) {
  const styles = useStyles();
  const { compare } = useTexts();
  const { columns } = compare;
  const headings = [columns.change, columns.field, columns.before, columns.after, columns.page];
  return (
    <div className={styles.scroller} tabIndex={0} role="region" aria-label={compare.table}>
      <table className={styles.table}>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} className={styles.heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changedFirst(lines).map((line, index) => (
            <LineRow key={index} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LineRow({ line }: { readonly line: LineDifference }) {
  const styles = useStyles();
  const { compare } = useTexts();
  const { change, label, before, after, page, parts } = line;
  const cell = mergeClasses(styles.cell, change === 'same' && styles.same);
  const value = mergeClasses(cell, styles.figures);
  return (
    <tr data-change={change}>
      <td className={mergeClasses(cell, styles.narrow)}>{compare.marks[change]}</td>
      <th className={mergeClasses(cell, styles.label, label === null && styles.noLabel)} scope="row">
        {label ?? compare.noLabel}
      </th>
      <td className={value}>
        {change === 'changed' ? (
          <Parts parts={parts} without="added" />
        ) : (
          <Whole text={before} change={change} />
        )}
      </td>
      <td className={value}>
        {change === 'changed' ? (
          <Parts parts={parts} without="removed" />
        ) : (
          <Whole text={after} change={change} />
        )}
      </td>
      <td className={mergeClasses(cell, styles.narrow)}>{page}</td>
    </tr>
  );
}

interface PartsProps {
  readonly parts: readonly TextPart[];
  /** What the other side has. */
  readonly without: 'removed' | 'added';
}

function Parts({ parts, without }: PartsProps) {
  return parts
    .filter(({ change }) => change !== without)
    .map(({ text, change }, index) => <Marked key={index} text={text} change={change} />);
}

function Whole({
  text,
  change,
}: {
  readonly text: string | null;
  readonly change: LineDifference['change'];
}) {
  const { compare } = useTexts();
  if (text === null) return compare.none;
  return <Marked text={text} change={change === 'changed' ? 'same' : change} />;
}

function Marked({ text, change }: TextPart) {
  const styles = useStyles();
  if (change === 'removed') return <del className={styles.removed}>{text}</del>;
  return change === 'added' ? <ins className={styles.added}>{text}</ins> : text;
}
