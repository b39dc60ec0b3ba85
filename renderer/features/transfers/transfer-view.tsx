/** 移管検索: the search, and the table of mergers that widens it (U20). */
import {
  Button,
  MessageBar,
  MessageBarBody,
  Select,
  Tab,
  TabList,
  Text,
  Title3,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ProfileView } from '#contract/bridge/requests.ts';
import { usePageStyles } from '../../components/page-styles.ts';
import { useEffect } from '../../components/use-effect.ts';
import { useTexts } from '../../text/texts.ts';
import { openProfileDialog } from '../profiles/profile-dialog-store.ts';
import { loadProfiles, profilesStore } from '../profiles/profiles-store.ts';
import { useChosenProfile } from '../profiles/use-chosen-profile.ts';
import { MergerEditor } from './merger-editor.tsx';
import { TransferForm } from './transfer-form.tsx';
import { TransferResults } from './transfer-results.tsx';
import { transferStore } from './transfer-store.ts';

const useStyles = makeStyles({
  view: { gap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalM },
  top: {
    display: 'flex',
    flexShrink: 0,
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
  tabs: { flexShrink: 0 },
  profile: {
    marginInlineStart: 'auto',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  none: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalM },
  message: { whiteSpace: 'normal' },
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    flexGrow: 1,
    flexShrink: 0,
    '& > *': { flexShrink: 0 },
  },
});

export function TransferView() {
  const page = usePageStyles();
  const styles = useStyles();
  const texts = useTexts().transfers;
  const tab = transferStore((state) => state.tab);
  const profile = useChosenProfile(transferStore((state) => state.profile));
  useEffect(() => {
    void loadProfiles().catch(() => undefined);
  }, []);
  return (
    <div
      className={`${page.view} ${styles.view}`}
      role="region"
      aria-labelledby="transfers-title"
      data-mode="transfers"
    >
      <div className={styles.top}>
        <Title3 as="h1" id="transfers-title" className={page.heading}>
          {texts.title}
        </Title3>
        <Text className={page.lead}>{texts.lead}</Text>
        {profile !== undefined && <ProfileChoice profile={profile} />}
      </div>
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={texts.tabs.label}
        selectedValue={tab}
        onTabSelect={(_, { value }) =>
          transferStore.setState({ tab: value === 'mergers' ? 'mergers' : 'search' })
        }
      >
        <Tab value="search">{texts.tabs.search}</Tab>
        <Tab value="mergers">{texts.tabs.mergers}</Tab>
      </TabList>
      <div className={styles.panel} role="tabpanel" aria-label={texts.tabs[tab]}>
        {tab === 'mergers' ? <MergerEditor /> : <Search profile={profile} />}
      </div>
    </div>
  );
}

function Search({ profile }: { readonly profile: ProfileView | undefined }) {
  const styles = useStyles();
  const { transfers: texts, server } = useTexts();
  const isEmpty = profilesStore(({ profiles }) => profiles?.length === 0);
  const isServer = transferStore(({ draft }) => draft.where === 'server');
  if (profile === undefined) {
    if (!isEmpty) return null;
    return (
      <div className={styles.none}>
        <Text>{server.noProfiles}</Text>
        <Button appearance="primary" onClick={openProfileDialog}>
          {server.addProfile}
        </Button>
      </div>
    );
  }
  const isClosed = isServer && !profile.withinServiceHours;
  return (
    <>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody className={styles.message}>
          {isClosed ? server.outsideHours : texts.explanation}
        </MessageBarBody>
      </MessageBar>
      <TransferForm profile={profile.name} />
      <TransferResults />
    </>
  );
}

function ProfileChoice({ profile }: { readonly profile: ProfileView }) {
  const styles = useStyles();
  const { profile: label } = useTexts().server;
  const profiles = profilesStore((state) => state.profiles) ?? [];
  return (
    <label className={styles.profile}>
      {label}
      {profiles.length === 1 ? (
        <Text weight="semibold">{profile.name}</Text>
      ) : (
        <Select
          size="small"
          value={profile.name}
          onChange={(_, { value }) => transferStore.setState({ profile: value })}
        >
          {profiles.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      )}
    </label>
  );
}
