/** What stands in place of pages when there are none to show. */
import { Spinner, makeStyles, tokens } from '@fluentui/react-components';
import type { ViewState } from '../../pdf/view-state.ts';
import { useTexts } from '../../text/texts.ts';
import { type Content, documentStore } from '../document/document-store.ts';
import { MarkSymbol } from '../verdict/mark-symbol.tsx';
import { previewStore } from './preview-store.ts';

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    inset: 0,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalXXL,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    textAlign: 'center',
  },
});

export function PreviewMessage() {
  const styles = useStyles();
  const { preview } = useTexts();
  const isOpen = documentStore((state) => state.open !== null);
  const content = documentStore((state) => state.content);
  const failed = documentStore((state) => state.failure !== null);
  const phase = previewStore((state) => state.phase);
  if (!isOpen) return <div className={styles.root}>{preview.nothing}</div>;
  return <PagesMessage content={content} phase={phase} failed={failed} />;
}

interface PagesMessageProps {
  readonly content: Content;
  readonly phase: ViewState['phase'];
  /** Said elsewhere. */
  readonly failed: boolean;
}

/** Nothing while there are pages to see. */
export function PagesMessage({ content, phase, failed }: PagesMessageProps) {
  const styles = useStyles();
  const { preview } = useTexts();
  if (content === 'changed') {
    return (
      <div className={styles.root} role="alert">
        <MarkSymbol mark="bad" size={24} />
        {preview.changed}
      </div>
    );
  }
  if (content === 'missing') return <div className={styles.root}>{preview.missing}</div>;
  if (phase === 'unreadable') return <div className={styles.root}>{preview.unreadable}</div>;
  if (phase === 'shown' || failed) return null;
  return (
    <div className={styles.root}>
      <Spinner size="small" label={preview.opening} />
    </div>
  );
}
