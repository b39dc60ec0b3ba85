/** 照合 of one profile: when it was last done, what warns of its age, the run under way and what the last one found. */
import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentSearch20Regular } from '@fluentui/react-icons/svg/document-search';
import { useId } from 'react';
import type { ProfileView } from '#contract/bridge/requests.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { formatMinute } from '../../components/japan-time.ts';
import { useEffect } from '../../components/use-effect.ts';
import { useTexts } from '../../text/texts.ts';
import { syncStore } from '../sync/sync-store.ts';
import { ReconciliationResult } from './reconciliation-result.tsx';
import { ReconciliationRunning } from './reconciliation-running.tsx';
import {
  canCancelReconciliation,
  cancelReconciliation,
  followReconciliations,
  loadLastReconciliation,
  reconciliationStore,
  startReconciliation,
} from './reconciliation-store.ts';

const useStyles = makeStyles({
  part: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    minHeight: '32px',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  command: { marginInlineStart: 'auto' },
  wrap: { whiteSpace: 'normal' },
});

export function ReconciliationPart({ profile }: { readonly profile: ProfileView }) {
  const styles = useStyles();
  const texts = useTexts().reconciliation;
  const id = useId();
  const running = reconciliationStore((state) => state.running.get(profile.name));
  const code = reconciliationStore((state) => state.ended.get(profile.name)) ?? null;
  const last = reconciliationStore((state) => state.last.get(profile.name));
  useEffect(() => {
    followReconciliations();
    void loadLastReconciliation(profile.name);
    return undefined;
  }, [profile.name]);
  const result = last?.result ?? null;
  return (
    <section className={styles.part} aria-labelledby={id} data-part="reconciliation">
      <div className={styles.head}>
        <h3 id={id} className={styles.title}>
          {texts.title}
        </h3>
        <span className={styles.quiet}>
          {result === null ? texts.never : texts.last(formatMinute(result.summary.endedAt))}
        </span>
        <span className={styles.quiet}>{texts.age(profile.compared)}</span>
        <span className={styles.command}>
          <Command profile={profile.name} isInterrupted={last?.interrupted != null} />
        </span>
      </div>
      {running !== undefined && <ReconciliationRunning profile={profile.name} running={running} />}
      {running === undefined && <AgeWarning profile={profile} />}
      {running === undefined && <Interrupted profile={profile.name} />}
      {running === undefined && code !== null && code !== 'cancelled' && (
        <ErrorNotice code={code} effect={texts.effectOfFailure} />
      )}
      {running === undefined && result !== null && <ReconciliationResult result={result} />}
      {running === undefined && result === null && <span className={styles.quiet}>{texts.lead}</span>}
    </section>
  );
}

function AgeWarning({ profile }: { readonly profile: ProfileView }) {
  const styles = useStyles();
  const { warnings } = useTexts().reconciliation;
  const { state, days } = profile.compared;
  if (state !== 'due' && state !== 'overdue') return null;
  return (
    <MessageBar
      intent={state === 'overdue' ? 'error' : 'warning'}
      layout="multiline"
      role="alert"
      data-age={state}
    >
      <MessageBarBody className={styles.wrap}>{warnings[state](days ?? 0)}</MessageBarBody>
    </MessageBar>
  );
}

function Interrupted({ profile }: { readonly profile: string }) {
  const styles = useStyles();
  const texts = useTexts().reconciliation;
  const interrupted = reconciliationStore((state) => state.last.get(profile)?.interrupted);
  if (interrupted == null) return null;
  const { startedAt, windowsDone, windows } = interrupted;
  return (
    <MessageBar intent="info" layout="multiline" role="status" data-part="interrupted">
      <MessageBarBody className={styles.wrap}>
        {texts.interrupted(formatMinute(startedAt), windowsDone, windows)}
      </MessageBarBody>
    </MessageBar>
  );
}

interface CommandProps {
  readonly profile: string;
  readonly isInterrupted: boolean;
}

/** Starts, or stops what this window has started. A sync has the archive to itself meanwhile. */
function Command({ profile, isInterrupted }: CommandProps) {
  const texts = useTexts().reconciliation;
  const running = reconciliationStore((state) => state.running.get(profile));
  const isSyncing = syncStore((state) => state.running.has(profile));
  if (running === undefined) {
    return (
      <Button
        icon={<DocumentSearch20Regular />}
        disabledFocusable={isSyncing}
        title={isSyncing ? texts.waitsForSync : undefined}
        onClick={() => void startReconciliation(profile)}
      >
        {isInterrupted ? texts.resume : texts.run}
      </Button>
    );
  }
  if (!canCancelReconciliation(profile) && !running.isCancelling) return null;
  return (
    <Button disabledFocusable={running.isCancelling} onClick={() => cancelReconciliation(profile)}>
      {running.isCancelling ? texts.cancelling : texts.cancel}
    </Button>
  );
}
