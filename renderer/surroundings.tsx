/** What every page stands in: Fluent with the page's style nonce, the chosen theme, and the texts of the chosen language. */
import {
  FluentProvider,
  RendererProvider,
  type Theme,
  createDOMRenderer,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useSyncExternalStore } from 'react';
import { Cover } from './features/cover/cover.tsx';
import { useSettings } from './features/settings/settings-store.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });

const fonts = {
  'yu-gothic': '"Yu Gothic UI", "Meiryo UI", "BIZ UDPGothic", Meiryo, "Noto Sans CJK JP", sans-serif',
  'biz-udp': '"BIZ UDPGothic", "Yu Gothic UI", "Meiryo UI", Meiryo, "Noto Sans CJK JP", sans-serif',
} as const;

const darkQuery = window.matchMedia('(prefers-color-scheme: dark)');

function usePrefersDark(): boolean {
  return useSyncExternalStore(
    (changed) => {
      darkQuery.addEventListener('change', changed);
      return () => darkQuery.removeEventListener('change', changed);
    },
    () => darkQuery.matches,
  );
}

export function Surroundings({ children }: { readonly children: ReactNode }) {
  const { theme, font } = useSettings();
  const prefersDark = usePrefersDark();
  const isDark = theme === 'dark' || (theme === 'system' && prefersDark);
  const chosen: Theme = { ...(isDark ? webDarkTheme : webLightTheme), fontFamilyBase: fonts[font] };
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={chosen} className="surroundings" data-theme={isDark ? 'dark' : 'light'}>
        {children}
        <Cover />
      </FluentProvider>
    </RendererProvider>
  );
}
