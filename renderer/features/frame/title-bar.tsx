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
  tokens,
} from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { useTexts } from '../../text/texts.ts';
import { openProfileDialog } from '../profiles/profile-dialog-store.ts';
import { profilesStore } from '../profiles/profiles-store.ts';
import { viewStore } from '../view/view-store.ts';
import { appInfoStore } from './app-info-store.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    flexShrink: 0,
    minHeight: '36px',
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground4,
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
  return (
    <header className={styles.bar}>
      <h1 className={styles.product}>{frame.product}</h1>
      {isDemo && <Badge appearance="outline">{frame.demo}</Badge>}
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
            {profiles.map(({ name, userId }) => (
              <MenuItemRadio key={name} name="profile" value={name} secondaryContent={userId}>
                {name}
              </MenuItemRadio>
            ))}
            <MenuDivider />
            <MenuItem onClick={openProfileDialog}>{frame.addProfile}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </header>
  );
}
