/** Keys an input method is composing with belong to nobody else: neither to fields and shortcuts nor to a dialog's focus (U11). */
import { isComposing } from './use-ime-safe-input.ts';

/**
 * Has to be called before anything of Fluent is drawn: its dialogs move the focus on Tab from the same place, and
 * listeners of one place run in their order.
 */
export function leaveKeysToInputMethod(): void {
  window.addEventListener('keydown', keepFromPage, { capture: true });
}

function keepFromPage(event: KeyboardEvent): void {
  if (!isComposing(event)) return;
  event.stopImmediatePropagation();
  // Tab goes through an input method's suggestions; the composition would be left with the field.
  if (event.key === 'Tab') event.preventDefault();
}
