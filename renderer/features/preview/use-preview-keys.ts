/** Keys of the preview: search from anywhere in the window, zoom while the preview has the focus; printing as the frame asks. */
import { useEffect } from '../../components/use-effect.ts';
import { isComposing } from '../../components/use-ime-safe-input.ts';
import { onDocumentCommand } from '../view/document-commands.ts';
import { previewStore, startFinding } from './preview-store.ts';
import { printShown } from './print-shown.ts';
import { scaleByKey } from './scale-by-key.ts';

function zoom(key: string): boolean {
  const { view, scale } = previewStore.getState();
  const wanted = scaleByKey(key, scale);
  if (wanted === null) return false;
  view?.zoomTo(wanted);
  return true;
}

function act(event: KeyboardEvent, preview: HTMLElement | null): boolean {
  const { phase } = previewStore.getState();
  const key = event.key.toLowerCase();
  if (phase !== 'shown') return false;
  if (key === 'f' && event.shiftKey) {
    startFinding();
    return true;
  }
  const isInside = event.target instanceof Node && preview?.contains(event.target) === true;
  return isInside && zoom(key);
}

export function usePreviewKeys(preview: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (isComposing(event) || event.altKey || !event.ctrlKey) return;
      if (act(event, preview.current)) event.preventDefault();
    };
    const endCommands = onDocumentCommand((command) => {
      if (command === 'print') void printShown();
    });
    window.addEventListener('keydown', onKeyDown);
    return () => {
      endCommands();
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [preview]);
}
