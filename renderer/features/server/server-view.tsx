/** サーバ検索: the manual's ten conditions against the server. */
import {
  Button,
  MessageBar,
  MessageBarBody,
  Select,
  Text,
  Title3,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { CloudSync24Regular } from '@fluentui/react-icons/svg/cloud-sync';
import type { ProfileView } from '#contract/bridge/requests.ts';
import { useEffect } from '../../components/use-effect.ts';
import { useTexts } from '../../text/texts.ts';
import { openProfileDialog } from '../profiles/profile-dialog-store.ts';
import { loadProfiles, profilesStore } from '../profiles/profiles-store.ts';
import { useChosenProfile } from '../profiles/use-chosen-profile.ts';
import { ServerForm } from './server-form.tsx';
import { ServerResults } from './server-results.tsx';
import { chooseServerProfile, serverStore } from './server-store.ts';

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    flexGrow: 1,
    minHeight: 0,
    height: '100%',
    boxSizing: 'border-box',
    overflow: 'auto',
    paddingBottom: tokens.spacingVerticalM,
    borderLeft: `4px solid ${tokens.colorPaletteBerryBorderActive}`,
  },
  /** Another colour and another word than the local list: what is seen here is not what is kept (U19). */
  stripe: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorPaletteBerryBackground1,
    borderBottom: `1px solid ${tokens.colorPaletteBerryBorderActive}`,
    '@media (forced-colors: active)': { borderBottomWidth: '4px', borderBottomStyle: 'double' },
  },
  heading: { margin: 0 },
  mode: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorPaletteBerryBorderActive}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  lead: { color: tokens.colorNeutralForeground2 },
  profile: {
    marginInlineStart: 'auto',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  inner: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    flexGrow: 1,
    minHeight: 0,
    paddingInline: tokens.spacingHorizontalL,
  },
  none: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalM },
  warning: { whiteSpace: 'normal' },
});

export function ServerView() {
  const styles = useStyles();
  const texts = useTexts().server;
  const profile = useChosenProfile(serverStore((state) => state.profile));
  const isEmpty = profilesStore(({ profiles }) => profiles?.length === 0);
  useEffect(() => {
    void loadProfiles().catch(() => undefined);
  }, []);
  return (
    <div className={styles.view} role="region" aria-labelledby="server-title" data-mode="server">
      <Stripe profile={profile} />
      <div className={styles.inner}>
        {isEmpty && (
          <div className={styles.none}>
            <Text>{texts.noProfiles}</Text>
            <Button appearance="primary" onClick={openProfileDialog}>
              {texts.addProfile}
            </Button>
          </div>
        )}
        {profile !== undefined && (
          <>
            {!profile.withinServiceHours && (
              <MessageBar intent="info" layout="multiline">
                <MessageBarBody className={styles.warning}>{texts.outsideHours}</MessageBarBody>
              </MessageBar>
            )}
            <ServerForm profile={profile.name} />
            <ServerResults />
          </>
        )}
      </div>
    </div>
  );
}

function Stripe({ profile }: { readonly profile: ProfileView | undefined }) {
  const styles = useStyles();
  const texts = useTexts().server;
  const profiles = profilesStore((state) => state.profiles) ?? [];
  return (
    <div className={styles.stripe}>
      <CloudSync24Regular aria-hidden />
      <Title3 as="h1" id="server-title" className={styles.heading}>
        {texts.title}
      </Title3>
      <span className={styles.mode}>{texts.mode}</span>
      <Text className={styles.lead}>{texts.lead}</Text>
      {profile !== undefined && (
        <label className={styles.profile}>
          {texts.profile}
          {profiles.length === 1 ? (
            <Text weight="semibold">{profile.name}</Text>
          ) : (
            <Select value={profile.name} onChange={(_, { value }) => chooseServerProfile(value)}>
              {profiles.map(({ name }) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          )}
        </label>
      )}
    </div>
  );
}
