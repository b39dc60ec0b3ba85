/** 履歴: who wrote down what about the open document, and when; what was taken back says so. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JournalEntry } from '#contract/journal.ts';
import { writerOf } from '#contract/text/record-texts.ts';
import { formatMinute } from '../../components/japan-time.ts';
import { useTexts } from '../../text/texts.ts';
import { Section } from '../verdict/section.tsx';
import { askForRecord } from './record-dialog-store.ts';
import { mayWithdraw, withdrawnSequences } from './record-facts.ts';
import { recordsStore } from './records-store.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  entry: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  what: { overflowWrap: 'anywhere' },
  withdrawn: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
  who: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
});

export function RecordHistory() {
  const styles = useStyles();
  const { records } = useTexts();
  const entries = recordsStore((state) => state.entries);
  const withdrawn = withdrawnSequences(entries);
  if (entries.length === 0) return null;
  return (
    <Section title={records.history.title(entries.length)} startsOpen={false}>
      <ol className={styles.list}>
        {entries.map((entry) => (
          <HistoryEntry key={entry.sequence} entry={entry} withdrawn={withdrawn} />
        ))}
      </ol>
    </Section>
  );
}

interface HistoryEntryProps {
  readonly entry: JournalEntry;
  readonly withdrawn: ReadonlySet<number>;
}

function HistoryEntry({ entry, withdrawn }: HistoryEntryProps) {
  const styles = useStyles();
  const { records } = useTexts();
  const row = recordsStore((state) => state.row);
  const { sequence, at, record } = entry;
  const sentence = records.sentence(record);
  const isWithdrawn = withdrawn.has(sequence);
  return (
    <li className={styles.entry} data-sequence={sequence}>
      <span className={mergeClasses(styles.what, isWithdrawn && styles.withdrawn)}>
        {isWithdrawn ? records.withdrawn(sentence) : sentence}
        <span className={styles.who}>
          {formatMinute(at)} {records.history.by(sequence, writerOf(entry, records))}
        </span>
      </span>
      {row !== null && mayWithdraw(entry, withdrawn) && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={records.history.withdrawOne(sentence)}
          onClick={() => askForRecord('withdraw', { ...row, sequence, sentence })}
        >
          {records.history.withdraw}
        </Button>
      )}
    </li>
  );
}
