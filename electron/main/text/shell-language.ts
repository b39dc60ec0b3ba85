/** The shell's texts in the language the user chose; whoever shows some is told when it changes. */
import type { Settings } from '#contract/bridge/desktop-state.ts';
import type { Result } from '#contract/result.ts';
import { english } from './en.ts';
import { type ShellTexts, japanese } from './ja.ts';

export interface ShellLanguage {
  texts(): ShellTexts;
  /** Looks at every answer of the service for settings. */
  follow(channel: string, result: Result<unknown>): void;
  /** Calls now, and after every change. */
  whenChosen(show: (texts: ShellTexts) => void): void;
}

const settingsChannels: readonly string[] = ['settings.read', 'settings.write'];

export function createShellLanguage(): ShellLanguage {
  let texts = japanese;
  const shown: ((texts: ShellTexts) => void)[] = [];
  return {
    texts: () => texts,
    follow(channel, result) {
      if (!settingsChannels.includes(channel) || !result.ok) return;
      const chosen = (result.value as Settings).language === 'en' ? english : japanese;
      if (chosen === texts) return;
      texts = chosen;
      for (const show of shown) show(texts);
    },
    whenChosen(show) {
      shown.push(show);
      show(texts);
    },
  };
}
