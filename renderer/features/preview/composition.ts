/** Whether a key belongs to the input method and not to us. */
import type { KeyboardEvent } from 'react';

/** Browsers that have just ended a composition report its last key as 229. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229;
}
