/** How a view that is read from top to bottom is laid out: 同期 and 設定. */
import { makeStyles, tokens } from '@fluentui/react-components';

export const usePageStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    flexGrow: 1,
    minHeight: 0,
    height: '100%',
    boxSizing: 'border-box',
    overflow: 'auto',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}`,
  },
  heading: { margin: 0 },
  lead: { display: 'block', color: tokens.colorNeutralForeground2 },
});
