/** 接続先: each with its certificate's days, its anchors, its connection test and the way out. */
import { Button, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { useState } from 'react';
import type { ProfileView } from '#contract/bridge/requests.ts';
import { useEffect } from '../../components/use-effect.ts';
import { formatDay } from '../../components/japan-time.ts';
import { useTexts } from '../../text/texts.ts';
import { AnchorList } from '../profiles/anchor-list.tsx';
import { ConnectionStations } from '../profiles/connection-stations.tsx';
import { connectionStore, testConnection } from '../profiles/connection-store.ts';
import { openProfileDialog } from '../profiles/profile-dialog-store.ts';
import { ProfileMark } from '../profiles/profile-mark.tsx';
import { loadProfiles, profilesStore } from '../profiles/profiles-store.ts';
import { RemoveProfile } from './remove-profile.tsx';
import { changeProfile } from './settings-view-store.ts';

const useStyles = makeStyles({
  list: { display: 'grid', margin: 0, padding: 0, listStyleType: 'none' },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalS} 0` },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(8em, 1fr) minmax(12em, 2fr) 8em minmax(12em, 1.4fr) minmax(9em, 1fr) 23em',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    overflowWrap: 'anywhere',
    // In a narrow window, or at a large text size, one fact below the other.
    '@media (max-width: 1100px)': { gridTemplateColumns: '1fr', rowGap: tokens.spacingVerticalXXS },
  },
  heading: {
    '@media (max-width: 1100px)': { display: 'none' },
    color: tokens.colorNeutralForeground2,
    paddingBottom: tokens.spacingVerticalXS,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  number: { fontVariantNumeric: 'tabular-nums' },
  actions: { display: 'flex', justifyContent: 'end', gap: tokens.spacingHorizontalXS },
  warning: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorStatusWarningForeground3,
  },
  below: { padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}` },
  add: { justifySelf: 'start' },
});

export function ProfileSettings() {
  const styles = useStyles();
  const texts = useTexts().settings;
  const profiles = profilesStore((state) => state.profiles);
  useEffect(() => {
    void loadProfiles().catch(() => undefined);
  }, []);
  const { name, origin, userId, certificate, anchors } = texts.columns;
  return (
    <>
      {profiles?.length === 0 && <Text>{texts.noProfiles}</Text>}
      {profiles !== null && profiles.length > 0 && (
        <div>
          <div className={mergeClasses(styles.line, styles.heading)} aria-hidden>
            {[name, origin, userId, certificate, anchors].map((title) => (
              <span key={title}>{title}</span>
            ))}
          </div>
          <ul className={styles.list}>
            {profiles.map((profile) => (
              <ProfileItem key={profile.name} profile={profile} />
            ))}
          </ul>
        </div>
      )}
      <Button className={styles.add} icon={<Add20Regular />} onClick={openProfileDialog}>
        {texts.addProfile}
      </Button>
    </>
  );
}

function ProfileItem({ profile }: { readonly profile: ProfileView }) {
  const styles = useStyles();
  const texts = useTexts().settings;
  const run = connectionStore(({ runs }) => runs.get(profile.name));
  const [showsAnchors, setShowsAnchors] = useState(false);
  const { name, origin, userId, anchors } = profile;
  return (
    <li className={styles.item} aria-label={name} data-profile={name}>
      <div className={styles.line}>
        <span className={styles.name}>
          <ProfileMark colour={profile.colour} /> {name}
        </span>
        <span>{origin}</span>
        <span className={styles.number}>{userId}</span>
        <CertificateEnd profile={profile} />
        <span>
          {anchors.length === 0 ? <Warned text={texts.noAnchors} /> : texts.anchorCount(anchors.length)}
        </span>
        <div className={styles.actions}>
          {anchors.length > 0 && (
            <Button size="small" aria-expanded={showsAnchors} onClick={() => setShowsAnchors(!showsAnchors)}>
              {showsAnchors ? texts.hideDetails : texts.details}
            </Button>
          )}
          <Button size="small" onClick={() => void changeProfile(name)}>
            {texts.change}
          </Button>
          <Button size="small" disabled={run?.isRunning === true} onClick={() => void testConnection(name)}>
            {texts.test}
          </Button>
          <RemoveProfile name={name} />
        </div>
      </div>
      {showsAnchors && (
        <div className={styles.below}>
          <AnchorList anchors={anchors} advice={texts.anchorsCompare} />
        </div>
      )}
      {run !== undefined && (
        <div className={styles.below}>
          <ConnectionStations profile={name} run={run} />
        </div>
      )}
    </li>
  );
}

/** From here on the certificate is worth a warning (U29). */
const soonDays = 60;

function CertificateEnd({ profile }: { readonly profile: ProfileView }) {
  const texts = useTexts();
  const { certificate, certificateDaysLeft: days } = profile;
  const ends = texts.settings.certificateEnds(formatDay(certificate.notAfter), texts.profile.daysLeft(days));
  return (
    <span>
      {ends}
      {days < 0 && <Warned text={texts.settings.certificateOver} />}
      {days >= 0 && days <= soonDays && <Warned text={texts.settings.certificateSoon} />}
    </span>
  );
}

function Warned({ text }: { readonly text: string }) {
  const styles = useStyles();
  return (
    <span className={styles.warning}>
      <Warning16Filled aria-hidden />
      {text}
    </span>
  );
}
