/** The records as a table; a document named there is opened beside it. */
import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JournalEntry } from '#contract/journal.ts';
import { formatMinute } from '../../components/japan-time.ts';
import { useTexts } from '../../text/texts.ts';
import { openDocument } from '../selection/selection-store.ts';
import { type NamedRecord, nameRecords } from './named-records.ts';

const useStyles = makeStyles({
  frame: { overflowX: 'auto', flexShrink: 0 },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    '& th': {
      fontWeight: tokens.fontWeightSemibold,
      textAlign: 'start',
      color: tokens.colorNeutralForeground2,
      whiteSpace: 'nowrap',
    },
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      verticalAlign: 'top',
    },
  },
  fixed: { whiteSpace: 'nowrap' },
  what: { minWidth: '16em', overflowWrap: 'anywhere' },
  withdrawn: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
  file: { display: 'block', minHeight: '24px', textAlign: 'start', overflowWrap: 'anywhere' },
});

export function JournalTable({ entries }: { readonly entries: readonly JournalEntry[] }) {
  const styles = useStyles();
  const { records } = useTexts();
  const { columns, empty, title } = records.journal;
  if (entries.length === 0) return <span>{empty}</span>;
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={title}>
        <thead>
          <tr>
            {(['sequence', 'at', 'by', 'profile', 'what'] as const).map((column) => (
              <th key={column} scope="col">
                {columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {nameRecords(entries, records).map((each) => (
            <JournalRow key={`${each.entry.profile} ${each.entry.sequence}`} named={each} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function JournalRow({
  named: { entry, by, sentence, isWithdrawn, fileIds },
}: {
  readonly named: NamedRecord;
}) {
  const styles = useStyles();
  return (
    <tr data-sequence={entry.sequence}>
      <td className={styles.fixed}>{entry.sequence}</td>
      <td className={styles.fixed}>{formatMinute(entry.at)}</td>
      <td className={styles.fixed}>{by}</td>
      <td className={styles.fixed}>{entry.profile}</td>
      <td className={styles.what}>
        <span className={mergeClasses(isWithdrawn && styles.withdrawn)}>{sentence}</span>
        <FileOf profile={entry.profile} fileIds={fileIds} />
      </td>
    </tr>
  );
}

/** Of many files at once, how many they are is said by the sentence. */
function FileOf({ profile, fileIds }: { readonly profile: string; readonly fileIds: readonly string[] }) {
  const styles = useStyles();
  const { records } = useTexts();
  const [fileId, ...others] = fileIds;
  if (fileId === undefined || others.length > 0) return null;
  return (
    <Link
      as="button"
      className={styles.file}
      aria-label={records.journal.open(fileId)}
      onClick={() => openDocument({ profile, fileId, sha256: null })}
    >
      {fileId}
    </Link>
  );
}
