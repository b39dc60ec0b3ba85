/** Says once how a sync ended, for those who do not see it. */
import { makeStyles } from '@fluentui/react-components';
import { useTexts } from '../../text/texts.ts';
import { type EndedSync, syncStore } from './sync-store.ts';

const useStyles = makeStyles({
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

export function SyncAnnouncement() {
  const styles = useStyles();
  const texts = useTexts().sync;
  const ended = syncStore((state) => state.ended);
  const say = ({ record: { profile, outcome, summary } }: EndedSync): string => {
    if (outcome === 'cancelled') return texts.announceCancelled(profile);
    if (outcome === 'failed' || summary === null) return texts.announceFailed(profile);
    return texts.announceDone(profile, summary.fetched, summary.failed);
  };
  return (
    <div className={styles.unseen} role="status">
      {[...ended.values()].map((each) => (
        <p key={each.record.profile}>{say(each)}</p>
      ))}
    </div>
  );
}
