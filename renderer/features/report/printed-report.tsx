/** The report of one version as an element, to be printed behind its certificate (U23). */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { VersionKey } from '#contract/bridge/requests.ts';
import { ask } from '../../api.ts';
import { Surroundings } from '../../surroundings.tsx';
import { OneReport } from './one-report.tsx';
import { readReport } from './report-store.ts';

export interface PrintedReport {
  readonly element: HTMLElement;
  /** When it is printed. */
  remove(): void;
}

/** Rejects with CodedError when the verdict cannot be read. */
export async function makePrintedReport({ profile, fileId, sha256 }: VersionKey): Promise<PrintedReport> {
  const { id } = await ask('report.hold', { versions: [{ profile, fileId, sha256 }] });
  const facts = await readReport(id);
  const element = document.createElement('div');
  element.className = 'print-report';
  const root = createRoot(element);
  flushSync(() =>
    root.render(
      <Surroundings>
        <FluentProvider theme={webLightTheme} applyStylesToPortals={false}>
          {facts.evidence.map((evidence) => (
            <OneReport key={evidence.version.sha256} facts={facts} evidence={evidence} />
          ))}
        </FluentProvider>
      </Surroundings>,
    ),
  );
  return {
    element,
    remove() {
      root.unmount();
      element.remove();
    },
  };
}
