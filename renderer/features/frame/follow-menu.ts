/** Does what Electron's own menu asks for. */
import type { MenuCommand } from '#contract/bridge/events.ts';
import { onEvent } from '../../api.ts';
import { type View, showView } from '../view/view-store.ts';

const views: Readonly<Record<Exclude<MenuCommand, 'find'>, View>> = {
  'show-today': 'today',
  'show-list': 'list',
  'show-server': 'server',
  'show-transfers': 'transfers',
  'show-mails': 'mails',
  'show-journal': 'journal',
  'show-sync': 'sync',
  'show-settings': 'settings',
};

export function followMenu(): void {
  onEvent('menu.command', ({ command }) => {
    if (command === 'find') document.querySelector<HTMLInputElement>('[data-search-box]')?.select();
    else showView(views[command]);
  });
}
