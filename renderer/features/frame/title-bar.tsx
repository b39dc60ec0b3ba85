/** The uppermost line: the product, and which profile the window is about (U31). */
import {
  Badge,
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import type { ProfileView } from '#contract/bridge/profile-requests.ts';
import type { ProfileColour } from '#contract/profile-colour.ts';
import { useTexts } from '../../text/texts.ts';
import { openProfileDialog } from '../profiles/profile-dialog-store.ts';
import { useProfileColours } from '../profiles/profile-colours.ts';
import { ProfileMark } from '../profiles/profile-mark.tsx';
import { profilesStore } from '../profiles/profiles-store.ts';
import { viewStore } from '../view/view-store.ts';
import { appInfoStore } from './app-info-store.ts';

const useStyles = makeStyles({
  bar: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    flexShrink: 0,
    minHeight: '36px',
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  stripe: {
    position: 'absolute',
    top: 0,
    left: 0,
    right: 0,
    height: '3px',
    backgroundColor: 'currentColor',
    '@media (forced-colors: active)': { forcedColorAdjust: 'none' },
  },
  product: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300, margin: 0 },
});

const all = '';

export function TitleBar() {
  const styles = useStyles();
  const { frame } = useTexts();
  const isDemo = appInfoStore((state) => state.info?.isDemo ?? false);
  const profiles = profilesStore((state) => state.profiles) ?? [];
  const profile = viewStore((state) => state.profile);
  const only = profiles.length === 1 ? profiles[0] : undefined;
  const colour = (profiles.find(({ name }) => name === profile) ?? only)?.colour ?? null;
  return (
    <header className={styles.bar}>
      {colour !== null && <ColourStripe colour={colour} />}
      <h1 className={styles.product}>{frame.product}</h1>
      {isDemo && <Badge appearance="outline">{frame.demo}</Badge>}
      <ProfileSwitch profiles={profiles} />
    </header>
  );
}

function ProfileSwitch({ profiles }: { readonly profiles: readonly ProfileView[] }) {
  const { frame } = useTexts();
  const profile = viewStore((state) => state.profile);
  return (
    <Menu
      checkedValues={{ profile: [profile ?? all] }}
      onCheckedValueChange={(_, { checkedItems: [chosen = all] }) =>
        viewStore.setState({ profile: chosen === all ? null : chosen })
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          icon={<ChevronDown16Regular />}
          iconPosition="after"
          title={frame.profileSwitch}
        >
          {profile ?? frame.allProfiles}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemRadio name="profile" value={all}>
            {frame.allProfiles}
          </MenuItemRadio>
          {profiles.map((each) => (
            <MenuItemRadio
              key={each.name}
              name="profile"
              value={each.name}
              secondaryContent={each.userId}
              icon={<ProfileMark colour={each.colour} />}
            >
              {each.name}
            </MenuItemRadio>
          ))}
          <MenuDivider />
          <MenuItem onClick={openProfileDialog}>{frame.addProfile}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** Across the top of the window; the name stands in the button below it. */
function ColourStripe({ colour }: { readonly colour: ProfileColour }) {
  const styles = useStyles();
  const colours = useProfileColours();
  return <span aria-hidden data-colour={colour} className={mergeClasses(styles.stripe, colours[colour])} />;
}
