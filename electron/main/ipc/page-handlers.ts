/** What a page asks of the shell itself: saving a file, opening a report, printing itself. */
import type { Windows } from '../windows/windows.ts';
import type { Dialogs } from '../shell/dialogs.ts';
import type { IpcHandlers } from './handle.ts';

export function pageHandlers(
  windows: Windows,
  dialogs: Dialogs,
): Pick<IpcHandlers, 'files.save' | 'pages.open-report' | 'pages.print-to-pdf'> {
  return {
    'files.save': async (file) => ({ ok: true, value: { saved: await dialogs.saveFile(file) } }),
    async 'pages.open-report'({ id }) {
      windows.openReport(id);
      return { ok: true, value: null };
    },
    async 'pages.print-to-pdf'(_request, sender) {
      const bytes = await sender.printToPDF({
        pageSize: 'A4',
        preferCSSPageSize: true,
        printBackground: true,
        displayHeaderFooter: false,
      });
      return { ok: true, value: new Uint8Array(bytes) };
    },
  };
}
