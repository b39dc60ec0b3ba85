/** Entry of the report page: 検証結果報告書 of one version or of many. */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from './components/error-boundary.tsx';
import './features/report/report-print.css';
import { loadReport } from './features/report/report-store.ts';
import { ReportPage } from './features/report/report-page.tsx';
import { loadSettings } from './features/settings/settings-store.ts';
import { Surroundings } from './surroundings.tsx';

const root = document.getElementById('root');
if (root === null) throw new TypeError('no root element');
const id = new URLSearchParams(location.search).get('id') ?? '';
void loadSettings()
  .catch(() => undefined)
  .then(() => loadReport(id));
createRoot(root).render(
  <Surroundings>
    {/* Paper is white, whatever the windows look like. */}
    <FluentProvider theme={webLightTheme} applyStylesToPortals={false} className="report-paper">
      <ErrorBoundary subject="report">
        <ReportPage />
      </ErrorBoundary>
    </FluentProvider>
  </Surroundings>,
);
