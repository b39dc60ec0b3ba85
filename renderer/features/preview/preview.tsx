/** The certificate as it looks, with the tools to read it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { useTexts } from '../../text/texts.ts';
import { documentStore } from '../document/document-store.ts';
import { Pages } from './pages.tsx';
import { PreviewMessage } from './preview-message.tsx';
import { previewStore } from './preview-store.ts';
import { PreviewToolbar } from './preview-toolbar.tsx';
import { Thumbnails } from './thumbnails.tsx';
import { usePreviewKeys } from './use-preview-keys.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  body: { position: 'relative', display: 'flex', flexGrow: 1, minHeight: 0 },
});

export function Preview() {
  const styles = useStyles();
  const { preview } = useTexts();
  const root = useRef<HTMLElement>(null);
  const bytes = documentStore((state) => state.bytes);
  const showsThumbnails = previewStore((state) => state.showsThumbnails && state.phase === 'shown');
  usePreviewKeys(root);
  return (
    <section ref={root} className={styles.root} aria-label={preview.region}>
      <PreviewToolbar />
      <div className={styles.body}>
        {showsThumbnails && <Thumbnails />}
        <Pages bytes={bytes} store={previewStore} />
        <PreviewMessage />
      </div>
    </section>
  );
}
