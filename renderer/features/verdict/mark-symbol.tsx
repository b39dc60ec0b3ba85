/** The symbol of a mark or an outcome: another shape for each, so that nothing hangs on a colour. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Outcome } from '#contract/headline.ts';
import type { Mark } from './mark.ts';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: 'inline-block',
    verticalAlign: 'middle',
    // The colours of a contrast theme are not ours to mix with; the shapes stay.
    '@media (forced-colors: active)': { color: 'CanvasText' },
  },
  good: { color: tokens.colorStatusSuccessForeground1 },
  attention: { color: tokens.colorStatusWarningForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  label: { color: tokens.colorBrandForeground1 },
  neutral: { color: tokens.colorNeutralForeground3 },
  glyph: {
    fill: 'none',
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: '1.6px',
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
    '@media (forced-colors: active)': { stroke: 'Canvas' },
  },
  line: { fill: 'none', stroke: 'currentColor', strokeWidth: '1.6px', strokeLinecap: 'round' },
});

/** Drawn on a square of 16. */
const shapes = {
  good: { body: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Z', glyph: 'm4.9 8.3 2.2 2.2 4-4.6' },
  attention: { body: 'M8 1.2 15.4 14.4H.6Z', glyph: 'M8 6v3.6M8 12.1v.1' },
  bad: { body: 'M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1Z', glyph: 'm5.4 5.4 5.2 5.2m0-5.2-5.2 5.2' },
  label: {
    body: 'M3 1h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H3a2 2 0 0 1-2-2V3a2 2 0 0 1 2-2Z',
    glyph: 'M8 7.4v4M8 4.5v.1',
  },
} as const;

interface MarkSymbolProps {
  readonly mark: Mark | Outcome;
  /** Pixels at 100 %; grows with the text. */
  readonly size?: number;
  /** What it says to those who do not see it; absent = decoration beside words. */
  readonly label?: string;
}

export function MarkSymbol({ mark, size = 16, label }: MarkSymbolProps) {
  const styles = useStyles();
  const isNeutral = mark === 'none' || mark === 'pending';
  const length = `${size / 16}rem`;
  return (
    <svg
      className={mergeClasses(styles.root, isNeutral ? styles.neutral : styles[mark])}
      viewBox="0 0 16 16"
      width={length}
      height={length}
      data-mark={mark}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {isNeutral ? (
        <path className={styles.line} d={mark === 'none' ? 'M3.5 8h9' : 'M3 8h.1M8 8h.1M13 8h.1'} />
      ) : (
        <>
          <path fill="currentColor" d={shapes[mark].body} />
          <path className={styles.glyph} d={shapes[mark].glyph} />
        </>
      )}
    </svg>
  );
}
