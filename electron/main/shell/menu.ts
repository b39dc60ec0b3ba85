/** The application's menu: every command a person finds by reading, with the key that does the same. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '#contract/bridge/events.ts';
import type { ShellTexts } from '../text/ja.ts';

export interface MenuActions {
  readonly version: string;
  readonly command: (command: MenuCommand) => void;
  readonly syncNow: () => void;
}

/** A page that handles a key itself keeps it: the menu gets only what no page took. */
export function menuTemplate(texts: ShellTexts, actions: MenuActions): MenuItemConstructorOptions[] {
  const command = (label: string, which: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => actions.command(which),
    ...(accelerator !== undefined && { accelerator }),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  return [
    {
      label: texts.file,
      submenu: [
        command(texts.settings, 'show-settings', 'CmdOrCtrl+,'),
        separator,
        { role: 'close', label: texts.close },
        { role: 'quit', label: texts.quit },
      ],
    },
    { label: texts.edit, submenu: editItems(texts) },
    {
      label: texts.view,
      submenu: [
        command(texts.today, 'show-today'),
        command(texts.list, 'show-list'),
        command(texts.mails, 'show-mails'),
        command(texts.syncView, 'show-sync'),
        command(texts.journal, 'show-journal'),
        separator,
        { role: 'resetZoom', label: texts.resetZoom },
        { role: 'zoomIn', label: texts.zoomIn },
        { role: 'zoomOut', label: texts.zoomOut },
        { role: 'togglefullscreen', label: texts.fullScreen, accelerator: 'F11' },
      ],
    },
    {
      label: texts.search,
      submenu: [
        command(texts.find, 'find', 'CmdOrCtrl+F'),
        command(texts.server, 'show-server'),
        command(texts.transfers, 'show-transfers'),
      ],
    },
    {
      label: texts.sync,
      submenu: [{ label: texts.syncNow, accelerator: 'F5', click: actions.syncNow }],
    },
    { label: texts.help, submenu: [{ label: texts.about(actions.version), enabled: false }] },
  ];
}

function editItems(texts: ShellTexts): MenuItemConstructorOptions[] {
  return [
    { role: 'undo', label: texts.undo },
    { role: 'redo', label: texts.redo },
    { type: 'separator' },
    { role: 'cut', label: texts.cut },
    { role: 'copy', label: texts.copy },
    { role: 'paste', label: texts.paste },
    { role: 'selectAll', label: texts.selectAll },
  ];
}

export function showMenu(texts: ShellTexts, actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(texts, actions)));
}
