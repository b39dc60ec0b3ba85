/** Small pictures of the pages beside the preview; each is drawn when it is scrolled to. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { useEffect } from '../../components/use-effect.ts';
import { useTexts } from '../../text/texts.ts';
import { previewStore } from './preview-store.ts';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    width: '7.5rem',
    overflow: 'auto',
    padding: tokens.spacingVerticalS,
    boxSizing: 'border-box',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  page: {
    padding: tokens.spacingVerticalXS,
    border: '2px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  current: {
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { border: '2px solid Highlight' },
  },
  picture: {
    display: 'block',
    width: '100%',
    minHeight: '4rem',
    backgroundColor: 'white',
    boxShadow: tokens.shadow2,
  },
});

export function Thumbnails() {
  const styles = useStyles();
  const { preview } = useTexts();
  const { pages } = previewStore();
  return (
    <nav className={styles.root} aria-label={preview.thumbnails}>
      {Array.from({ length: pages }, (_, index) => (
        <Thumbnail key={index + 1} page={index + 1} />
      ))}
    </nav>
  );
}

function Thumbnail({ page }: { readonly page: number }) {
  const styles = useStyles();
  const { preview } = useTexts();
  const { view, page: current } = previewStore();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const picture = canvas.current;
    if (picture === null || view === null) return;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting !== true) return;
      observer.disconnect();
      void view.drawThumbnail(page, picture).catch(() => undefined);
    });
    observer.observe(picture);
    return () => observer.disconnect();
  }, [view, page]);
  const isCurrent = page === current;
  return (
    <button
      type="button"
      className={mergeClasses(styles.page, isCurrent && styles.current)}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={() => view?.goTo(page)}
    >
      <canvas ref={canvas} className={styles.picture} aria-hidden />
      {preview.thumbnail(page)}
    </button>
  );
}
