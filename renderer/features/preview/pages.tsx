/** The scrolling pages of one document: owns one PDF view and feeds it the bytes to show. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { useStore } from 'zustand';
import { useEffect } from '../../components/use-effect.ts';
import { nextScale } from '../../pdf/view-state.ts';
import { useTexts } from '../../text/texts.ts';
import { coverStore } from '../cover/cover-store.ts';
import { type PagesStore, noPages } from './pages-store.ts';

const useStyles = makeStyles({
  frame: { position: 'relative', flexGrow: 1, minWidth: 0, minHeight: 0 },
  scroller: {
    position: 'absolute',
    inset: 0,
    overflow: 'auto',
    backgroundColor: tokens.colorNeutralBackground5,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

/** pdf.js is large: it is loaded once, after the list is on the screen. */
async function openView(container: HTMLDivElement, store: PagesStore) {
  const { PdfView } = await import('../../pdf/pdf-view.ts');
  return new PdfView(container, (change) => store.setState(change));
}

interface PagesProps {
  /** Bytes that hash to what was verified; `null` takes away what is on show. */
  readonly bytes: Uint8Array | null;
  readonly store: PagesStore;
  /** Who zooms when the wheel asks for it; these pages alone when absent. */
  readonly zoomTo?: (scale: number) => void;
  /** Name of the pages where there are several documents. */
  readonly label?: string;
}

export function Pages({ bytes, store, zoomTo, label }: PagesProps) {
  const styles = useStyles();
  const { preview } = useTexts();
  const scroller = useRef<HTMLDivElement>(null);
  const view = useStore(store, (state) => state.view);
  useEffect(() => {
    const container = scroller.current;
    if (container === null) return;
    let isGone = false;
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const { view: shown, scale } = store.getState();
      const wanted = nextScale(scale, event.deltaY < 0 ? 'in' : 'out');
      if (zoomTo === undefined) shown?.zoomTo(wanted);
      else zoomTo(wanted);
    };
    container.addEventListener('wheel', onWheel, { passive: false });
    void openView(container, store).then((opened) => {
      if (isGone) opened.destroy();
      else store.setState({ view: opened });
    });
    return () => {
      isGone = true;
      container.removeEventListener('wheel', onWheel);
      store.getState().view?.destroy();
      store.setState(noPages);
    };
  }, [store, zoomTo]);
  const isCovered = coverStore((state) => state.isCovered);
  useEffect(() => {
    void view?.show(isCovered ? null : bytes);
  }, [view, bytes, isCovered]);
  return (
    <div className={styles.frame}>
      <div
        ref={scroller}
        className={styles.scroller}
        tabIndex={0}
        role="group"
        aria-label={label ?? preview.pages}
        data-pages
      >
        <div className="pdfViewer" />
      </div>
    </div>
  );
}
