/** One entry of the navigation: a name, how many, and whether it is the one shown. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', position: 'relative' },
  item: {
    display: 'flex',
    alignItems: 'center',
    flexGrow: 1,
    minWidth: 0,
    minHeight: '30px',
    columnGap: tokens.spacingHorizontalS,
    borderTopStyle: 'none',
    borderRightStyle: 'none',
    borderBottomStyle: 'none',
    borderLeft: '3px solid transparent',
    paddingTop: 0,
    paddingBottom: 0,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightSemibold,
    borderLeftColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1 },
  },
  name: { flexGrow: 1, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  count: {
    fontVariantNumeric: 'tabular-nums',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface NavigationItemProps {
  readonly name: string;
  readonly count?: number | undefined;
  readonly isCurrent: boolean;
  readonly onOpen: () => void;
  readonly menu?: ReactNode;
}

export function NavigationItem({ name, count, isCurrent, onOpen, menu }: NavigationItemProps) {
  const styles = useStyles();
  return (
    <li className={styles.line}>
      <button
        type="button"
        data-nav-item=""
        {...(isCurrent && { 'data-pane-start': '' })}
        aria-current={isCurrent ? 'page' : undefined}
        tabIndex={isCurrent ? 0 : -1}
        title={name}
        className={mergeClasses(styles.item, isCurrent && styles.current)}
        onClick={onOpen}
      >
        <span className={styles.name}>{name}</span>
        {count !== undefined && count > 0 && (
          <span className={styles.count}>{count.toLocaleString('ja')}</span>
        )}
      </button>
      {menu}
    </li>
  );
}
