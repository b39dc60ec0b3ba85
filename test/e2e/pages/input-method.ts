/** A Japanese input method at work in the focused field, as Chromium reports one to a page. */
import type { CDPSession, Page } from 'playwright-core';

export interface InputMethod {
  /** Shows unconverted text in the field; nothing is committed. */
  compose(text: string): Promise<void>;
  /** A key the input method keeps for itself. */
  press(key: string): Promise<void>;
  /** Converts and commits. */
  commit(text: string): Promise<void>;
}

export async function useInputMethod(page: Page): Promise<InputMethod> {
  const devtools: CDPSession = await page.context().newCDPSession(page);
  return {
    async compose(text) {
      const { length } = text;
      await devtools.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length });
    },
    async press(key) {
      await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, windowsVirtualKeyCode: 229 });
    },
    async commit(text) {
      await devtools.send('Input.insertText', { text });
    },
  };
}
