/** A running sync: phase, n of total, the file at hand, time gone and time left. */
import { ProgressBar, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle16Regular } from '@fluentui/react-icons/svg/circle';
import { CircleHalfFill16Filled } from '@fluentui/react-icons/svg/circle-half-fill';
import type { RunningSync, SyncPhase } from '#contract/sync-progress.ts';
import { useNow } from '../../components/use-now.ts';
import { useTexts } from '../../text/texts.ts';
import { SyncFailures } from './sync-failures.tsx';
import { remainingMs } from './sync-progress.ts';
import { showDuration } from './duration.ts';

const useStyles = makeStyles({
  running: { display: 'grid', rowGap: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXL, minHeight: '20px' },
  phases: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  phase: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  later: { color: tokens.colorNeutralForeground3 },
  now: { fontWeight: tokens.fontWeightSemibold },
  count: { fontVariantNumeric: 'tabular-nums', minWidth: '9em' },
  quiet: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

interface RunningProgressProps {
  readonly profile: string;
  readonly running: RunningSync;
}

export function RunningProgress({ profile, running }: RunningProgressProps) {
  const styles = useStyles();
  const texts = useTexts().sync;
  const nowMs = useNow(true);
  const { done, total, rows, current, startedAtMs, failures } = running;
  const left = remainingMs(running, nowMs);
  const value = total === null || total === 0 ? undefined : done / total;
  return (
    <div className={styles.running}>
      <Phases phase={running.phase} />
      <ProgressBar
        aria-label={texts.progressLabel(profile)}
        thickness="large"
        {...(value !== undefined && { value })}
      />
      <div className={styles.row}>
        <span className={styles.count} data-part="count">
          {total === null ? texts.listing(rows) : texts.progress(done, total)}
        </span>
        <span className={styles.quiet}>{texts.elapsed(showDuration(nowMs - startedAtMs))}</span>
        {left !== null && <span className={styles.quiet}>{texts.remaining(showDuration(left))}</span>}
        {current !== null && <span className={styles.quiet}>{texts.current(current)}</span>}
      </div>
      <SyncFailures failures={failures} />
    </div>
  );
}

const phases: readonly SyncPhase[] = ['listing', 'fetching', 'verifying'];

function Phases({ phase }: { readonly phase: SyncPhase }) {
  const styles = useStyles();
  const texts = useTexts().sync;
  const at = phases.indexOf(phase);
  const stateOf = (index: number) => (index < at ? 'done' : index === at ? 'now' : 'waiting');
  return (
    <ol className={styles.phases}>
      {phases.map((each, index) => {
        const state = stateOf(index);
        const look = state === 'now' ? styles.now : state === 'waiting' ? styles.later : undefined;
        return (
          <li
            key={each}
            className={mergeClasses(styles.phase, look)}
            aria-current={state === 'now' ? 'step' : undefined}
            data-phase={each}
          >
            <PhaseSign state={state} label={texts.phaseStates[state]} />
            {texts.phases[each]}
          </li>
        );
      })}
    </ol>
  );
}

function PhaseSign({ state, label }: { readonly state: 'done' | 'now' | 'waiting'; readonly label: string }) {
  if (state === 'done') return <CheckmarkCircle16Filled aria-label={label} />;
  if (state === 'now') return <CircleHalfFill16Filled aria-label={label} />;
  return <Circle16Regular aria-label={label} />;
}
