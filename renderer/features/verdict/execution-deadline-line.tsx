/** 実行期限 of the open certificate: the last day, the last business day, and how many are left (R165). */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { DeadlineState } from '#contract/execution-deadline.ts';
import { useTexts } from '../../text/texts.ts';
import { documentStore } from '../document/document-store.ts';
import { recordsStore } from '../records/records-store.ts';
import { deadlineSentence, isLongPast, runsFor } from './execution-deadline.ts';
import type { Mark } from './mark.ts';
import { MarkSymbol } from './mark-symbol.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'start',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    fontVariantNumeric: 'tabular-nums',
    '& > svg': { marginTop: '2px' },
  },
});

const marks: Readonly<Record<DeadlineState, Mark | null>> = {
  far: null,
  near: 'attention',
  'last-day': 'attention',
  'no-business-day': 'bad',
  overdue: 'bad',
  executed: 'good',
  'executed-late': 'bad',
};

export function ExecutionDeadlineLine() {
  const styles = useStyles();
  const { verdict } = useTexts();
  const row = recordsStore((state) => state.row);
  const shown = documentStore(({ evidence }) => evidence?.version.sha256 ?? null);
  if (row === null || !runsFor(row, shown)) return null;
  const { deadline } = row;
  const mark = isLongPast(deadline) ? null : marks[deadline.state];
  return (
    <p className={styles.root} data-execution-deadline={deadline.state}>
      {mark !== null && <MarkSymbol mark={mark} label={verdict.marks[mark]} />}
      <span>{deadlineSentence(deadline, verdict.executionDeadline)}</span>
    </p>
  );
}
