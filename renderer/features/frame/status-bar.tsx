/** The lowest line: when each server was asked last, what runs, how long certificates last, and how much is shown. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ProfileView } from '#contract/bridge/requests.ts';
import { formatMinute } from '../../components/japan-time.ts';
import { useTexts } from '../../text/texts.ts';
import { listStore } from '../list/list-store.ts';
import { profilesStore } from '../profiles/profiles-store.ts';
import { countSelected } from '../selection/row-selection.ts';
import { rowsStore } from '../selection/rows-store.ts';
import { syncStore } from '../sync/sync-store.ts';
import { viewStore } from '../view/view-store.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    minHeight: '26px',
    columnGap: tokens.spacingHorizontalXL,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground4,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
  },
  part: { display: 'flex', columnGap: tokens.spacingHorizontalM },
  end: { marginLeft: 'auto' },
  soon: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
});

/** Certificates are warned of this early (U29). */
const warnedDays = 60;

export function StatusBar() {
  const styles = useStyles();
  const { frame } = useTexts();
  const profile = viewStore((state) => state.profile);
  const profiles = profilesStore((state) => state.profiles) ?? [];
  const shown = profiles.filter(({ name }) => profile === null || profile === name);
  return (
    <footer className={styles.bar} aria-label={frame.status.label}>
      {shown.map((each) => (
        <ProfileStatus key={each.name} profile={each} />
      ))}
      <ListStatus />
    </footer>
  );
}

function ProfileStatus({ profile }: { readonly profile: ProfileView }) {
  const styles = useStyles();
  const { status } = useTexts().frame;
  const running = syncStore((state) => state.running.get(profile.name));
  const { certificateDaysLeft, lastSyncEndedAt, name, compared } = profile;
  return (
    <span className={styles.part}>
      <span>
        {running === undefined
          ? status.lastAsked(name, lastSyncEndedAt === null ? status.never : formatMinute(lastSyncEndedAt))
          : status.syncing(name, running.done, running.total)}
      </span>
      {(compared.state === 'due' || compared.state === 'overdue') && (
        <span className={styles.soon}>{status.notCompared(compared.days ?? 0)}</span>
      )}
      <span className={certificateDaysLeft <= warnedDays ? styles.soon : ''}>
        {status.certificate(certificateDaysLeft)}
      </span>
    </span>
  );
}

function ListStatus() {
  const styles = useStyles();
  const { status } = useTexts().frame;
  const isList = viewStore((state) => state.view === 'list');
  const total = listStore((state) => state.total) ?? 0;
  const selected = rowsStore((state) => countSelected(state.selection, total));
  if (!isList) return null;
  return (
    <span className={mergeClasses(styles.part, styles.end)} role="status">
      <span>{status.hits(total)}</span>
      {selected > 0 && <span>{status.selected(selected)}</span>}
    </span>
  );
}
