/** The border between list and document: dragged, or moved with the arrow keys. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useTexts } from '../../text/texts.ts';
import { frameLayoutStore, setDocumentShare, shareLimits } from './layout-store.ts';

const useStyles = makeStyles({
  divider: {
    width: '7px',
    flexShrink: 0,
    cursor: 'col-resize',
    touchAction: 'none',
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

export function Divider() {
  const styles = useStyles();
  const { frame } = useTexts();
  const share = frameLayoutStore((state) => state.documentShare);
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={frame.divider}
      aria-valuenow={Math.round(share)}
      aria-valuemin={shareLimits.least}
      aria-valuemax={shareLimits.most}
      tabIndex={0}
      className={styles.divider}
      onKeyDown={moveByKey}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={moveByPointer}
      onDoubleClick={() => setDocumentShare(shareLimits.usual)}
    />
  );
}

function moveByKey(event: KeyboardEvent): void {
  const { documentShare } = frameLayoutStore.getState();
  const to: Readonly<Record<string, number>> = {
    ArrowLeft: documentShare + shareLimits.step,
    ArrowRight: documentShare - shareLimits.step,
    Home: shareLimits.most,
    End: shareLimits.least,
  };
  const share = to[event.key];
  if (share === undefined) return;
  event.preventDefault();
  setDocumentShare(share);
}

function moveByPointer(event: PointerEvent<HTMLElement>): void {
  if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
  const box = event.currentTarget.parentElement?.getBoundingClientRect();
  if (box !== undefined && box.width > 0) setDocumentShare(((box.right - event.clientX) / box.width) * 100);
}
