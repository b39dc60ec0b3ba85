/** Listens for the keys of the window; dialogs, menus and input methods keep theirs. */
import { useEffect } from '../../components/use-effect.ts';
import { isComposing } from '../../components/use-ime-safe-input.ts';
import { useTexts } from '../../text/texts.ts';
import { commandOf } from './key-map.ts';
import { runCommand } from './run-command.ts';

export function useFrameKeys(): void {
  const texts = useTexts();
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || isComposing(event)) return;
      if (target?.closest('[role="dialog"], [role="alertdialog"], [role="menu"]') != null) return;
      const command = commandOf(event, target?.closest('[data-grid]') != null);
      if (command === null) return;
      event.preventDefault();
      runCommand(command, texts);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [texts]);
}
