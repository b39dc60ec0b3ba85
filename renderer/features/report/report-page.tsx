/** The page around a report: its tools on the screen, one sheet for one version, a table for many. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect } from '../../components/use-effect.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { ManyReport } from './many-report.tsx';
import { OneReport } from './one-report.tsx';
import { reportStore } from './report-store.ts';
import { ReportTools } from './report-tools.tsx';

const useStyles = makeStyles({
  root: {
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground1,
    minHeight: '100vh',
    '@media print': { backgroundColor: 'transparent', minHeight: 0 },
  },
  sheet: {
    boxSizing: 'border-box',
    maxWidth: '210mm',
    margin: '0 auto',
    padding: '14mm 15mm',
    backgroundColor: tokens.colorNeutralBackground1,
    '@media print': { maxWidth: 'none', margin: 0, padding: 0 },
  },
  wide: { maxWidth: '297mm', padding: '12mm' },
});

/** Whoever prints the page without a person waits for this mark. */
function useReadyMark(state: 'done' | 'failed' | null): void {
  useEffect(() => {
    if (state === null) return;
    void document.fonts.ready.then(() => {
      document.documentElement.dataset['ready'] = state;
    });
  }, [state]);
}

export function ReportPage() {
  const styles = useStyles();
  const { facts, failure } = reportStore();
  useReadyMark(failure !== null ? 'failed' : facts === null ? null : 'done');
  const [only] = facts?.evidence ?? [];
  const isOne = facts?.evidence.length === 1 && only !== undefined;
  return (
    <div className={styles.root}>
      <ReportTools disabled={facts === null} />
      {failure !== null && <ErrorNotice code={failure} />}
      {facts !== null && (
        <main className={isOne ? styles.sheet : mergeClasses(styles.sheet, styles.wide, 'report-across')}>
          {isOne ? <OneReport facts={facts} evidence={only} /> : <ManyReport facts={facts} />}
        </main>
      )}
    </div>
  );
}
