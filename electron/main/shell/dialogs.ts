/** The system's dialogs, over the main window: where to save a file, which folder to copy documents into. */
import { basename, extname, join } from 'node:path';
import { type BrowserWindow, type OpenDialogOptions, type SaveDialogOptions, app, dialog } from 'electron';
import type { MadeFile } from '#contract/bridge/requests.ts';
import { writeFileAtomically } from '../../core/atomic-file.ts';

export interface Dialogs {
  /** Returns whether the file was saved; `false` = the user gave up. */
  saveFile(file: MadeFile): Promise<boolean>;
  chooseFolder(): Promise<string | null>;
}

export function createDialogs(owner: () => BrowserWindow | null): Dialogs {
  const save = (options: SaveDialogOptions) => {
    const window = owner();
    return window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options);
  };
  const open = (options: OpenDialogOptions) => {
    const window = owner();
    return window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options);
  };
  return {
    async saveFile({ name, bytes }) {
      const proposed = safeFileName(name);
      const extension = extname(proposed).slice(1);
      const { canceled, filePath } = await save({
        defaultPath: join(app.getPath('downloads'), proposed),
        ...(extension !== '' && { filters: [{ name: extension.toUpperCase(), extensions: [extension] }] }),
      });
      if (canceled || filePath === '') return false;
      await writeFileAtomically(filePath, bytes);
      return true;
    },
    async chooseFolder() {
      const { canceled, filePaths } = await open({ properties: ['openDirectory', 'createDirectory'] });
      return canceled ? null : (filePaths[0] ?? null);
    },
  };
}

const reservedNames = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A proposal only, and still nothing that leads out of the folder or that Windows cannot hold. */
export function safeFileName(name: string): string {
  const plain = basename(name.normalize('NFC').replaceAll('\\', '/'))
    .replaceAll(/[\p{Cc}\p{Cf}<>:"/|?*]/gu, '_')
    .replace(/[. ]+$/, '')
    .slice(0, 120);
  return plain === '' || reservedNames.test(plain) ? `_${plain}` : plain;
}
