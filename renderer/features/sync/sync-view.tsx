/** 同期: progress, cancelling and how earlier ones ended. */
import { Button, Text, Title3, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from '../../components/use-effect.ts';
import { usePageStyles } from '../../components/page-styles.ts';
import { useTexts } from '../../text/texts.ts';
import { openProfileDialog } from '../profiles/profile-dialog-store.ts';
import { loadProfiles, profilesStore } from '../profiles/profiles-store.ts';
import { ReconciliationAnnouncement } from '../reconciliation/reconciliation-announcement.tsx';
import { ProfileSync } from './profile-sync.tsx';
import { SyncAnnouncement } from './sync-announcement.tsx';
import { SyncHistory } from './sync-history.tsx';

const useStyles = makeStyles({
  none: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalM },
});

export function SyncView() {
  const page = usePageStyles();
  const styles = useStyles();
  const texts = useTexts().sync;
  const profiles = profilesStore((state) => state.profiles);
  useEffect(() => {
    void loadProfiles().catch(() => undefined);
  }, []);
  return (
    <div className={page.view} role="region" aria-labelledby="sync-title">
      <div>
        <Title3 as="h1" id="sync-title" className={page.heading}>
          {texts.title}
        </Title3>
        <Text className={page.lead}>{texts.lead}</Text>
      </div>
      {profiles?.length === 0 && (
        <div className={styles.none}>
          <Text>{texts.noProfiles}</Text>
          <Button appearance="primary" onClick={openProfileDialog}>
            {texts.addProfile}
          </Button>
        </div>
      )}
      {profiles?.map((profile) => (
        <ProfileSync key={profile.name} profile={profile} />
      ))}
      <SyncHistory />
      <SyncAnnouncement />
      <ReconciliationAnnouncement />
    </div>
  );
}
