/** Prints what the preview shows, with its report behind it if that is wanted. */
import type { VersionKey } from '#contract/bridge/requests.ts';
import { CodedError } from '../../api.ts';
import { documentStore } from '../document/document-store.ts';
import { workStore } from '../list/work-store.ts';
import { noteCopy } from '../records/note-copy.ts';
import type { PrintedReport } from '../report/printed-report.tsx';
import { previewStore } from './preview-store.ts';

export async function printShown({ withReport = false } = {}): Promise<void> {
  const { view, isPrinting } = previewStore.getState();
  const shown = view?.document ?? null;
  if (shown === null || isPrinting) return;
  const version = documentStore.getState().evidence?.version ?? null;
  previewStore.setState({ isPrinting: true });
  try {
    const { printPages } = await import('../../pdf/print-pages.ts');
    const report = withReport && version !== null ? await reportOf(version) : null;
    await printPages(shown, report?.element ?? null);
    report?.remove();
    if (version !== null) await noteCopy('printed', version);
  } catch (error) {
    const code = error instanceof CodedError ? error.code : 'internal';
    workStore.setState({ outcome: { kind: 'failed', code } });
  } finally {
    previewStore.setState({ isPrinting: false });
  }
}

async function reportOf(version: VersionKey): Promise<PrintedReport> {
  const { makePrintedReport } = await import('../report/printed-report.tsx');
  return makePrintedReport(version);
}
