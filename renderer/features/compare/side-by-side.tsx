/** Both versions beside each other, each under its own headline, scrolled and zoomed together. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useRef } from 'react';
import { useStore } from 'zustand';
import { isComposing } from '../../components/use-ime-safe-input.ts';
import { useEffect } from '../../components/use-effect.ts';
import { useTexts } from '../../text/texts.ts';
import { PageTools } from '../preview/page-tools.tsx';
import { scaleByKey } from '../preview/scale-by-key.ts';
import { ZoomTools } from '../preview/zoom-tools.tsx';
import { type ComparedPair, sides } from './compare-store.ts';
import { fitBoth, pagesOf, turnBoth, zoomBoth } from './compared-pages.ts';
import { ComparedVersion } from './compared-version.tsx';
import { scrollTogether } from './scroll-together.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, flexShrink: 0, minHeight: '16rem' },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'center',
    columnGap: tokens.spacingHorizontalXXS,
    flexShrink: 0,
  },
  gap: { width: tokens.spacingHorizontalL },
  both: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
    flexGrow: 1,
    minHeight: 0,
  },
});

export function SideBySide({ pair }: { readonly pair: ComparedPair }) {
  const styles = useStyles();
  const { preview } = useTexts();
  const both = useRef<HTMLDivElement>(null);
  const older = useStore(pagesOf.before);
  const newer = useStore(pagesOf.after);
  useEffect(() => (both.current === null ? undefined : scrollTogether(both.current)), []);
  const isShown = older.phase === 'shown' || newer.phase === 'shown';
  // The longer of the two leads: its pages are all to be reached.
  const leading = older.pages > newer.pages ? older : newer;
  const onKeyDown = (event: KeyboardEvent): void => {
    const { nativeEvent } = event;
    if (isComposing(nativeEvent) || nativeEvent.altKey || !nativeEvent.ctrlKey) return;
    const wanted = scaleByKey(nativeEvent.key.toLowerCase(), leading.scale);
    if (wanted === null) return;
    event.preventDefault();
    zoomBoth(wanted);
  };
  return (
    <div className={styles.root} onKeyDown={onKeyDown}>
      <div className={styles.tools} role="toolbar" aria-label={preview.toolbar}>
        <PageTools page={leading.page} pages={leading.pages} disabled={!isShown} goTo={turnBoth} />
        <span className={styles.gap} />
        <ZoomTools
          scale={leading.scale}
          fit={leading.fit}
          disabled={!isShown}
          zoomTo={zoomBoth}
          fitTo={fitBoth}
        />
      </div>
      <div ref={both} className={styles.both}>
        {sides.map((side) => (
          <ComparedVersion key={side} side={side} pair={pair} />
        ))}
      </div>
    </div>
  );
}
