/** A text field that stays quiet while an input method composes: no query, no key handling (U11). */
import { type ChangeEvent, type CompositionEvent, type KeyboardEvent, useRef, useState } from 'react';

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Windows reports keys the input method took as 229. */
export function isComposing(event: { readonly isComposing: boolean; readonly keyCode: number }): boolean {
  return event.isComposing || event.keyCode === 229;
}

export interface ImeSafeOptions {
  readonly value: string;
  /** Called with committed text only. */
  readonly onCommit: (text: string) => void;
  /** Called for keys that are not the input method's. */
  readonly onKey?: (event: KeyboardEvent<TextField>) => void;
}

export interface ImeSafeInput {
  readonly value: string;
  readonly onChange: (event: ChangeEvent<TextField>) => void;
  readonly onCompositionStart: () => void;
  readonly onCompositionEnd: (event: CompositionEvent<TextField>) => void;
  readonly onKeyDown: (event: KeyboardEvent<TextField>) => void;
}

/** Spread over a field; what is being composed is shown, but told to nobody. */
export function useImeSafeInput({ value, onCommit, onKey }: ImeSafeOptions): ImeSafeInput {
  const [composed, setComposed] = useState<string | null>(null);
  const isInside = useRef(false);
  return {
    value: composed ?? value,
    onChange(event) {
      if (isInside.current) setComposed(event.target.value);
      else onCommit(event.target.value);
    },
    onCompositionStart() {
      isInside.current = true;
    },
    onCompositionEnd(event) {
      isInside.current = false;
      setComposed(null);
      // A composition that was given up leaves nothing to tell.
      const text = event.currentTarget.value;
      if (text !== value) onCommit(text);
    },
    onKeyDown(event) {
      // A dialog around the field would close on the Escape that was meant for the input method.
      if (isInside.current || isComposing(event.nativeEvent)) event.stopPropagation();
      else onKey?.(event);
    },
  };
}
