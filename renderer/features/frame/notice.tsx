/** One quiet line for what is a state and not an error: offline, after hours, nothing to connect to. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from '@fluentui/react-components';
import { formatMinute } from '../../components/japan-time.ts';
import { useTexts } from '../../text/texts.ts';
import { openProfileDialog } from '../profiles/profile-dialog-store.ts';
import { profilesStore } from '../profiles/profiles-store.ts';
import { startSync, syncStore } from '../sync/sync-store.ts';
import { showView, viewStore } from '../view/view-store.ts';
import { type NoticeChoice, chooseNotice } from './notice-choice.ts';

const useStyles = makeStyles({ line: { flexShrink: 0 } });

export function Notice() {
  const profiles = profilesStore((state) => state.profiles);
  const syncs = syncStore((state) => state.history) ?? [];
  const profile = viewStore((state) => state.profile);
  const choice = chooseNotice({ profiles, profile, syncs });
  return choice === null ? null : <NoticeLine choice={choice} />;
}

function NoticeLine({ choice }: { readonly choice: NoticeChoice }) {
  const { frame } = useTexts();
  const { banner, status } = frame;
  const lastAsked =
    choice.kind === 'no-profile' || choice.profile.lastSyncEndedAt === null
      ? status.never
      : formatMinute(choice.profile.lastSyncEndedAt);
  switch (choice.kind) {
    case 'no-profile':
      return <Line text={banner.noProfile} action={banner.addProfile} onAction={openProfileDialog} />;
    case 'no-anchors':
      return (
        <Line
          text={banner.noAnchors(choice.profile.name)}
          action={banner.settings}
          onAction={() => showView('settings')}
        />
      );
    case 'offline':
      return (
        <Line
          text={banner.offline(choice.profile.name, lastAsked)}
          action={banner.retry}
          onAction={() => void startSync(choice.profile.name)}
        />
      );
    case 'compare-due':
    case 'compare-overdue': {
      const isOverdue = choice.kind === 'compare-overdue';
      return (
        <Line
          text={banner.notCompared(choice.profile.name, choice.days)}
          intent={isOverdue ? 'error' : 'warning'}
          action={banner.compare}
          onAction={() => showView('sync')}
        />
      );
    }
    case 'outside-hours':
      return <Line text={banner.outsideHours(lastAsked)} />;
  }
}

interface LineProps {
  readonly text: string;
  readonly intent?: 'info' | 'warning' | 'error';
  readonly action?: string;
  readonly onAction?: () => void;
}

function Line({ text, intent = 'info', action, onAction }: LineProps) {
  const styles = useStyles();
  return (
    <MessageBar className={styles.line} intent={intent} shape="square" politeness="polite">
      <MessageBarBody>{text}</MessageBarBody>
      {action !== undefined && (
        <MessageBarActions>
          <Button size="small" onClick={onAction}>
            {action}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
