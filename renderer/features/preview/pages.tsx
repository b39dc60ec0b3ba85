/** The scrolling pages: owns one PDF view and feeds it the bytes to show. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { useEffect } from '../../components/use-effect.ts';
import { nextScale } from '../../pdf/view-state.ts';
import { useTexts } from '../../text/texts.ts';
import { previewStore } from './preview-store.ts';

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
async function openView(container: HTMLDivElement) {
  const { PdfView } = await import('../../pdf/pdf-view.ts');
  return new PdfView(container, (change) => previewStore.setState(change));
}

function onWheel(event: WheelEvent): void {
  if (!event.ctrlKey) return;
  event.preventDefault();
  const { view, scale } = previewStore.getState();
  view?.zoomTo(nextScale(scale, event.deltaY < 0 ? 'in' : 'out'));
}

export function Pages({ bytes }: { readonly bytes: Uint8Array | null }) {
  const styles = useStyles();
  const { preview } = useTexts();
  const scroller = useRef<HTMLDivElement>(null);
  const view = previewStore((state) => state.view);
  useEffect(() => {
    const container = scroller.current;
    if (container === null) return;
    let isGone = false;
    container.addEventListener('wheel', onWheel, { passive: false });
    void openView(container).then((opened) => {
      if (isGone) opened.destroy();
      else previewStore.setState({ view: opened });
    });
    return () => {
      isGone = true;
      container.removeEventListener('wheel', onWheel);
      previewStore.getState().view?.destroy();
      previewStore.setState({ view: null });
    };
  }, []);
  useEffect(() => {
    void view?.show(bytes);
  }, [view, bytes]);
  return (
    <div className={styles.frame}>
      <div ref={scroller} className={styles.scroller} tabIndex={0} role="group" aria-label={preview.pages}>
        <div className="pdfViewer" />
      </div>
    </div>
  );
}
