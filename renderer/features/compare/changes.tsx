/** What changed, in words first: how much, what could not be compared, and the fields in a table. */
import {
  Checkbox,
  MessageBar,
  MessageBarBody,
  Spinner,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { TextChange, VersionDifference } from '#contract/version-difference.ts';
import { useTexts } from '../../text/texts.ts';
import { compareStore, showSame, sides } from './compare-store.ts';
import { DifferenceTable } from './difference-table.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, flexShrink: 0 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalL },
  counts: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  bar: { flexShrink: 0 },
});

export function Changes() {
  const styles = useStyles();
  const { compare } = useTexts();
  const { difference, showsSame } = compareStore();
  if (difference === null) {
    return (
      <div className={styles.root}>
        <Spinner size="small" label={compare.comparing} labelPosition="after" />
      </div>
    );
  }
  const { lines } = difference;
  const shown = lines?.filter(({ change }) => showsSame || change !== 'same') ?? [];
  const count = (change: TextChange): number => lines?.filter((line) => line.change === change).length ?? 0;
  return (
    <section className={styles.root} aria-label={compare.changes}>
      <Remarks difference={difference} />
      {lines !== null && (
        <div className={styles.line}>
          <p className={styles.counts} role="status">
            {count('same') === lines.length
              ? compare.nothingChanged
              : compare.counts({
                  changed: count('changed'),
                  added: count('added'),
                  removed: count('removed'),
                })}
          </p>
          <Checkbox
            label={compare.showSame(count('same'))}
            checked={showsSame}
            onChange={(_, { checked }) => showSame(checked === true)}
          />
          <p className={styles.hint}>{compare.onlyText}</p>
        </div>
      )}
      {shown.length > 0 && <DifferenceTable lines={shown} />}
    </section>
  );
}

function Remarks({ difference }: { readonly difference: VersionDifference }) {
  const styles = useStyles();
  const { compare } = useTexts();
  const remarks = sides.flatMap((side) => {
    const { text, readFrom, isCapped } = difference[side];
    const name = compare.sides[side];
    if (text !== 'read') return compare.remarks[text](name);
    return [
      ...(readFrom === 'whole-file' ? [compare.remarks.wholeFile(name)] : []),
      ...(isCapped ? [compare.remarks.capped(name)] : []),
    ];
  });
  if (difference.lines === null) remarks.push(compare.notComparable);
  if (remarks.length === 0) return null;
  return (
    <MessageBar className={styles.bar} intent="warning" layout="multiline">
      <MessageBarBody>
        {remarks.map((remark) => (
          <div key={remark}>{remark}</div>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}
