/** `app`, `settings` and `searches`: what this installation is, and how its user likes to work. */
import type { HandlerContext, HandlersOf } from './handler.ts';

export function settingsHandlers({
  config,
  store,
}: HandlerContext): HandlersOf<'app' | 'settings' | 'searches'> {
  return {
    'app.info': async () => config.info,
    'settings.read': async () => (await store.read()).settings,
    'settings.write': async (settings) => (await store.change((state) => ({ ...state, settings }))).settings,
    'searches.read': async () => (await store.read()).searches,
    'searches.write': async ({ searches }) =>
      (await store.change((state) => ({ ...state, searches }))).searches,
  };
}
