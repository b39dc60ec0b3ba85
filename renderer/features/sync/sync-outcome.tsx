/** How the newest sync of a profile ended: counts, what was verified, and what failed. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircle20Filled } from '@fluentui/react-icons/svg/dismiss-circle';
import { RecordStop20Regular } from '@fluentui/react-icons/svg/record-stop';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import type { SyncRecord } from '#contract/bridge/desktop-state.ts';
import type { SyncSummary } from '#contract/sync-event.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { formatMinute } from '../../components/japan-time.ts';
import { useTexts } from '../../text/texts.ts';
import { SyncFailures } from './sync-failures.tsx';
import type { EndedSync } from './sync-store.ts';
import { showDuration } from './duration.ts';

const useStyles = makeStyles({
  outcome: { display: 'grid', rowGap: tokens.spacingVerticalM },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
  },
  good: { '& > svg': { color: tokens.colorStatusSuccessForeground1 } },
  doubtful: { '& > svg': { color: tokens.colorStatusWarningForeground1 } },
  bad: { '& > svg': { color: tokens.colorStatusDangerForeground1 } },
  when: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalS,
    margin: 0,
  },
  count: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  },
  groupTitle: { color: tokens.colorNeutralForeground2 },
});

export function SyncOutcome({ ended: { record, failures } }: { readonly ended: EndedSync }) {
  const styles = useStyles();
  const texts = useTexts().sync;
  return (
    <div className={styles.outcome} data-part="outcome">
      <OutcomeLine record={record} />
      {record.summary !== null && <Summary summary={record.summary} />}
      {record.outcome === 'failed' && record.code !== null && (
        <ErrorNotice code={record.code} effect={texts.effectOfFailure} />
      )}
      <SyncFailures failures={failures} />
    </div>
  );
}

function OutcomeLine({ record }: { readonly record: SyncRecord }) {
  const styles = useStyles();
  const look = lookOf(record);
  const took = showDuration(Date.parse(record.endedAt) - Date.parse(record.startedAt));
  return (
    <div className={mergeClasses(styles.head, styles[look])}>
      <OutcomeSign look={look} />
      <OutcomeWord record={record} />
      <span className={styles.when}>
        {formatMinute(record.endedAt)}（{took}）
      </span>
    </div>
  );
}

type Look = 'good' | 'doubtful' | 'bad';

function lookOf({ outcome, summary }: SyncRecord): Look {
  if (outcome === 'failed') return 'bad';
  return outcome === 'done' && summary?.failed === 0 ? 'good' : 'doubtful';
}

function OutcomeSign({ look }: { readonly look: Look }) {
  if (look === 'good') return <CheckmarkCircle20Filled aria-hidden />;
  return look === 'bad' ? <DismissCircle20Filled aria-hidden /> : <Warning20Filled aria-hidden />;
}

/** The outcome with its symbol, as a line of the history shows it. */
export function OutcomeMark({ record }: { readonly record: SyncRecord }) {
  const styles = useStyles();
  const look = lookOf(record);
  return (
    <span className={mergeClasses(styles.head, styles[look])}>
      {record.outcome === 'cancelled' ? <RecordStop20Regular aria-hidden /> : <OutcomeSign look={look} />}
      <OutcomeWord record={record} />
    </span>
  );
}

function OutcomeWord({ record: { outcome, summary } }: { readonly record: SyncRecord }) {
  const texts = useTexts().sync;
  const failed = summary?.failed ?? 0;
  return (
    <span>{outcome === 'done' && failed > 0 ? texts.doneWithFailures(failed) : texts.outcomes[outcome]}</span>
  );
}

function Summary({ summary }: { readonly summary: SyncSummary }) {
  const styles = useStyles();
  const texts = useTexts().sync;
  const { verified, ...counts } = summary;
  const hasVerified = Object.values(verified).some((value) => value > 0);
  return (
    <>
      <Counts names={texts.counts} values={counts} />
      {hasVerified && (
        <div>
          <div className={styles.groupTitle}>{texts.verifiedTitle}</div>
          <Counts names={texts.verified} values={verified} />
        </div>
      )}
    </>
  );
}

interface CountsProps<Name extends string> {
  readonly names: Readonly<Record<Name, string>>;
  readonly values: Readonly<Record<Name, number>>;
}

function Counts<Name extends string>({ names, values }: CountsProps<Name>) {
  const styles = useStyles();
  const { unit } = useTexts().sync;
  return (
    <dl className={styles.counts}>
      {(Object.keys(names) as Name[]).map((name) => (
        <div key={name} className={styles.count} data-count={name}>
          <dt>{names[name]}</dt>
          <dd>{unit(values[name])}</dd>
        </div>
      ))}
    </dl>
  );
}
