/** How a headline is marked: each outcome has a shape of its own, so that colour is never the only sign (a-1). */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { Outcome } from '#contract/headline.ts';

const useStyles = makeStyles({
  symbol: {
    flexShrink: 0,
    display: 'block',
    // On a selected row the text's colour is the only one that is seen.
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', color: 'inherit' },
  },
  good: { color: tokens.colorPaletteGreenForeground1 },
  label: { color: tokens.colorBrandForeground1 },
  attention: { color: tokens.colorPaletteDarkOrangeForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  pending: { color: tokens.colorNeutralForeground3 },
});

/** Outline and sign on a field of 16 by 16; the sign is cut out of the filled outline. */
const shapes: Readonly<Record<Outcome, string>> = {
  good: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3.5 4.6-4.2 5.2-2.8-2.6.9-1 1.8 1.6 3.2-4z',
  attention: 'M8 1.2 15.4 14.5H.6Zm-.8 4.6v4.4h1.6V5.8Zm0 5.6V13h1.6v-1.6z',
  bad: 'M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1Zm.6 3.6L4.6 5.7 6.9 8l-2.3 2.3 1.1 1.1L8 9.1l2.3 2.3 1.1-1.1L9.1 8l2.3-2.3-1.1-1.1L8 6.9z',
  label:
    'M3 1h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H3a2 2 0 0 1-2-2V3a2 2 0 0 1 2-2Zm4.2 5.7v5h1.6v-5zm0-2.7v1.7h1.6V4z',
  pending:
    'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.4a5.6 5.6 0 1 1 0 11.2A5.6 5.6 0 0 1 8 2.4ZM4.8 7.2h6.4v1.6H4.8z',
};

interface OutcomeSymbolProps {
  readonly outcome: Outcome;
  readonly size?: number;
}

/** Drawn in every row of the list: it stays as it is while the outcome does. */
export const OutcomeSymbol = memo(function OutcomeSymbol({ outcome, size = 16 }: OutcomeSymbolProps) {
  const styles = useStyles();
  return (
    <svg
      className={mergeClasses(styles.symbol, styles[outcome])}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <path d={shapes[outcome]} fill="currentColor" fillRule="evenodd" />
    </svg>
  );
});
