/** One profile: whether it is being synced, how far that is, and how the last one ended. */
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSync20Regular } from '@fluentui/react-icons/svg/arrow-sync';
import type { ProfileView } from '#contract/bridge/requests.ts';
import { formatMinute } from '../../components/japan-time.ts';
import { useTexts } from '../../text/texts.ts';
import { ReconciliationPart } from '../reconciliation/reconciliation-part.tsx';
import { reconciliationStore } from '../reconciliation/reconciliation-store.ts';
import { RunningProgress } from './running-progress.tsx';
import { SyncOutcome } from './sync-outcome.tsx';
import { cancelSync, startSync, syncStore } from './sync-store.ts';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    minHeight: '32px',
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  origin: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  last: { marginInlineStart: 'auto', color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
});

export function ProfileSync({ profile }: { readonly profile: ProfileView }) {
  const styles = useStyles();
  const texts = useTexts().sync;
  const running = syncStore((state) => state.running.get(profile.name));
  const ended = syncStore((state) => state.ended.get(profile.name));
  const { lastSyncEndedAt } = profile;
  return (
    <section className={styles.card} aria-label={profile.name} data-profile={profile.name}>
      <div className={styles.head}>
        <h2 className={styles.name}>{profile.name}</h2>
        <span className={styles.origin}>{profile.origin}</span>
        <span className={styles.last}>
          {lastSyncEndedAt === null ? texts.neverSynced : texts.lastEnded(formatMinute(lastSyncEndedAt))}
        </span>
        <Command profile={profile.name} />
      </div>
      {running === undefined && ended === undefined && !profile.withinServiceHours && (
        <Text>{texts.outsideHours}</Text>
      )}
      {running !== undefined && <RunningProgress profile={profile.name} running={running} />}
      {running === undefined && ended !== undefined && <SyncOutcome ended={ended} />}
      <ReconciliationPart profile={profile} />
    </section>
  );
}

/** Starts one, or stops the one that runs. */
function Command({ profile }: { readonly profile: string }) {
  const texts = useTexts().sync;
  const running = syncStore((state) => state.running.get(profile));
  // Both have the archive to themselves.
  const isReconciling = reconciliationStore((state) => state.running.has(profile));
  if (running === undefined) {
    return (
      <Button
        appearance="primary"
        icon={<ArrowSync20Regular />}
        disabledFocusable={isReconciling}
        title={isReconciling ? texts.waitsForReconciliation : undefined}
        onClick={() => void startSync(profile)}
      >
        {texts.start}
      </Button>
    );
  }
  return (
    <Button disabledFocusable={running.isCancelling} onClick={() => cancelSync(profile)}>
      {running.isCancelling ? texts.cancelling : texts.cancel}
    </Button>
  );
}
