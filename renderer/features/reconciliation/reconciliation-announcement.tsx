/** Says once how a reconciliation ended, for those who do not see it. */
import { makeStyles } from '@fluentui/react-components';
import { useTexts } from '../../text/texts.ts';
import { reconciliationStore } from './reconciliation-store.ts';

const useStyles = makeStyles({
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

export function ReconciliationAnnouncement() {
  const styles = useStyles();
  const texts = useTexts().reconciliation;
  const ended = reconciliationStore((state) => state.ended);
  return (
    <div className={styles.unseen} role="status">
      {[...ended].map(([profile, code]) => (
        <p key={profile}>
          {code === null
            ? texts.announceDone(profile)
            : code === 'cancelled'
              ? texts.announceCancelled(profile)
              : texts.announceFailed(profile)}
        </p>
      ))}
    </div>
  );
}
