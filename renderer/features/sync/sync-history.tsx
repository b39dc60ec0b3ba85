/** How the last thirty syncs ended. */
import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { SyncRecord } from '#contract/bridge/desktop-state.ts';
import { formatMinute } from '../../components/japan-time.ts';
import { useTexts } from '../../text/texts.ts';
import { OutcomeMark } from './sync-outcome.tsx';
import { syncStore } from './sync-store.ts';
import { showDuration } from './duration.ts';

const useStyles = makeStyles({
  title: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: {
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    backgroundColor: tokens.colorNeutralBackground1,
    '& th': {
      fontWeight: tokens.fontWeightSemibold,
      textAlign: 'start',
      color: tokens.colorNeutralForeground2,
    },
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      verticalAlign: 'top',
    },
  },
  number: { textAlign: 'end !important' as 'end', whiteSpace: 'nowrap' },
  when: { whiteSpace: 'nowrap' },
  cause: { display: 'block', color: tokens.colorNeutralForeground2 },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

export function SyncHistory() {
  const styles = useStyles();
  const texts = useTexts().sync;
  const history = syncStore((state) => state.history);
  const columns = Object.entries(texts.historyColumns);
  return (
    <section aria-labelledby="sync-history-title">
      <h2 id="sync-history-title" className={styles.title}>
        {texts.history} <span className={styles.note}>{texts.historyNote}</span>
      </h2>
      {history?.length === 0 && <Text>{texts.noHistory}</Text>}
      {history !== null && history.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map(([name, title]) => (
                <th key={name} scope="col" className={numbers.has(name) ? styles.number : undefined}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {history.map((record) => (
              <HistoryRow key={`${record.profile} ${record.startedAt}`} record={record} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

const numbers: ReadonlySet<string> = new Set(['fetched', 'unchanged', 'failed', 'attention', 'duration']);

function HistoryRow({ record }: { readonly record: SyncRecord }) {
  const styles = useStyles();
  const { errors } = useTexts();
  const { profile, startedAt, endedAt, outcome, code, summary } = record;
  const attention =
    summary === null
      ? null
      : summary.verified.indeterminate + summary.verified.rejected + summary.verified.unsigned;
  return (
    <tr>
      <td className={styles.when}>{formatMinute(startedAt)}</td>
      <td>{profile}</td>
      <td>
        <OutcomeMark record={record} />
        {outcome === 'failed' && code !== null && (
          <span className={styles.cause}>
            {errors[code].message} <span className={styles.code}>{code}</span>
          </span>
        )}
      </td>
      <Amount value={summary?.fetched} />
      <Amount value={summary?.unchanged} />
      <Amount value={summary?.failed} />
      <Amount value={attention} />
      <td className={styles.number}>{showDuration(Date.parse(endedAt) - Date.parse(startedAt))}</td>
    </tr>
  );
}

function Amount({ value }: { readonly value: number | null | undefined }) {
  const styles = useStyles();
  return <td className={styles.number}>{value == null ? '—' : value.toLocaleString('ja-JP')}</td>;
}
