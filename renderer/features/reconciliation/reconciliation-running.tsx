/** A reconciliation under way: windows, rows, time gone. */
import { ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { useNow } from '../../components/use-now.ts';
import { useTexts } from '../../text/texts.ts';
import { showDuration } from '../sync/duration.ts';
import type { RunningReconciliation } from './reconciliation-progress.ts';

const useStyles = makeStyles({
  running: { display: 'grid', rowGap: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXL, minHeight: '20px' },
  count: { fontVariantNumeric: 'tabular-nums', minWidth: '9em' },
  quiet: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

interface ReconciliationRunningProps {
  readonly profile: string;
  readonly running: RunningReconciliation;
}

export function ReconciliationRunning({ profile, running }: ReconciliationRunningProps) {
  const styles = useStyles();
  const texts = useTexts().reconciliation;
  const nowMs = useNow(true);
  const { windowsDone, windows, rows, resumed, confirming, startedAtMs } = running;
  const value = windows === null ? undefined : windowsDone / windows;
  return (
    <div className={styles.running}>
      <ProgressBar
        aria-label={texts.progressLabel(profile)}
        thickness="large"
        {...(value !== undefined && { value })}
      />
      <div className={styles.row}>
        {windows !== null && <span className={styles.count}>{texts.windows(windowsDone, windows)}</span>}
        <span className={styles.quiet}>{texts.rows(rows)}</span>
        <span className={styles.quiet}>{texts.elapsed(showDuration(nowMs - startedAtMs))}</span>
        {resumed > 0 && <span className={styles.quiet}>{texts.resumed(resumed)}</span>}
        {confirming !== null && <span>{texts.confirming(confirming.done, confirming.total)}</span>}
      </div>
    </div>
  );
}
