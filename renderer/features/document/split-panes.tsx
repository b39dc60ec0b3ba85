/** Two panes with a border that can be moved by mouse or keyboard; side by side where there is room. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { useEffect } from '../../components/use-effect.ts';
import { useTexts } from '../../text/texts.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0, overflow: 'auto' },
  beside: { flexDirection: 'row' },
  first: { flexShrink: 1, flexGrow: 0, minHeight: '14rem', minWidth: '16rem' },
  second: { flexGrow: 1, flexShrink: 1, flexBasis: 0, minHeight: '13rem', minWidth: '18rem' },
  border: {
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralStroke2,
    touchAction: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
    ':hover': { backgroundColor: tokens.colorNeutralStroke1Hover },
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  under: { height: '6px', cursor: 'row-resize' },
  between: { width: '6px', cursor: 'col-resize' },
});

/** From here on the panes stand side by side; in widths of a letter, so that large text stacks them. */
const besideFromRem = 60;
const least = 20;
const most = 85;

function useIsWide(element: React.RefObject<HTMLDivElement | null>): boolean {
  const [isWide, setIsWide] = useState(false);
  useEffect(() => {
    const root = element.current;
    if (root === null) return;
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const observer = new ResizeObserver(() => setIsWide(root.clientWidth >= besideFromRem * rem));
    observer.observe(root);
    return () => observer.disconnect();
  }, [element]);
  return isWide;
}

interface SplitPanesProps {
  readonly first: ReactNode;
  /** `null` gives the first pane all the room. */
  readonly second: ReactNode | null;
}

export function SplitPanes({ first, second }: SplitPanesProps) {
  const styles = useStyles();
  const { preview } = useTexts();
  const root = useRef<HTMLDivElement>(null);
  const isWide = useIsWide(root);
  const [share, setShare] = useState(55);
  const move = (to: number): void => setShare(Math.min(most, Math.max(least, Math.round(to))));
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    const box = root.current?.getBoundingClientRect();
    if (box === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    move(
      isWide
        ? ((event.clientX - box.left) / box.width) * 100
        : ((event.clientY - box.top) / box.height) * 100,
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = stepOf(event.key);
    if (step === null) return;
    event.preventDefault();
    move(share + step);
  };
  return (
    <div ref={root} className={mergeClasses(styles.root, isWide && styles.beside)}>
      <div className={styles.first} style={{ flexBasis: second === null ? '100%' : `${share}%` }}>
        {first}
      </div>
      {second !== null && (
        <>
          <div
            className={mergeClasses(styles.border, isWide ? styles.between : styles.under)}
            role="separator"
            tabIndex={0}
            aria-label={preview.split}
            aria-orientation={isWide ? 'vertical' : 'horizontal'}
            aria-valuenow={share}
            aria-valuemin={least}
            aria-valuemax={most}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={onPointerMove}
            onKeyDown={onKeyDown}
          />
          <div className={styles.second}>{second}</div>
        </>
      )}
    </div>
  );
}

function stepOf(key: string): number | null {
  if (key === 'ArrowUp' || key === 'ArrowLeft') return -5;
  return key === 'ArrowDown' || key === 'ArrowRight' ? 5 : null;
}
