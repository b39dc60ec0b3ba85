/** The report of one version on one sheet: headline, four rows, causes, and every fact behind them. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { VersionEvidence } from '#contract/bridge/requests.ts';
import { outcomeOf } from '#contract/headline.ts';
import { useTexts } from '../../text/texts.ts';
import { headlineSentence, headlineTitle } from '../verdict/describe-headline.ts';
import { LevelOneList } from '../verdict/level-one-list.tsx';
import { MarkSymbol } from '../verdict/mark-symbol.tsx';
import { FactTable } from './fact-table.tsx';
import { PaperReasons } from './paper-reasons.tsx';
import { documentFacts, makingFacts, signatureFacts } from './report-facts.ts';
import type { ReportFacts } from './report-store.ts';

const useStyles = makeStyles({
  root: { fontSize: '9.5pt', lineHeight: '1.45' },
  title: {
    fontSize: '17pt',
    lineHeight: '1.3',
    textAlign: 'center',
    margin: '0 0 5mm',
    letterSpacing: '0.1em',
  },
  headline: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: '4mm',
    alignItems: 'center',
    padding: '3mm 4mm',
    border: `1.5pt solid ${tokens.colorNeutralForeground1}`,
    breakInside: 'avoid',
  },
  words: { fontSize: '15pt', lineHeight: '1.3', margin: 0 },
  sentence: { margin: 0, gridColumn: 2 },
  rows: { margin: '3mm 0' },
  foot: { marginTop: '4mm', paddingTop: '2mm', borderTop: `0.5pt solid ${tokens.colorNeutralStroke1}` },
  line: { margin: 0 },
});

interface OneReportProps {
  readonly facts: ReportFacts;
  readonly evidence: VersionEvidence;
}

export function OneReport({ facts, evidence }: OneReportProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { report } = texts;
  const { headline, kind } = evidence.version;
  return (
    <article className={styles.root}>
      <h1 className={styles.title}>{report.title}</h1>
      <div className={styles.headline}>
        <MarkSymbol mark={outcomeOf(headline)} size={36} />
        <div>
          <h2 className={styles.words}>{headlineTitle(headline, texts)}</h2>
          <p className={styles.sentence}>{headlineSentence(headline, kind, texts)}</p>
        </div>
      </div>
      <div className={styles.rows}>
        <LevelOneList evidence={evidence} newestIssueCount={null} />
      </div>
      <PaperReasons evidence={evidence} />
      <FactTable title={report.document} facts={documentFacts(evidence, texts)} />
      <FactTable title={report.signature} facts={signatureFacts(evidence, texts)} />
      <FactTable title={report.making} facts={makingFacts(facts, evidence, texts)} />
      <footer className={styles.foot}>
        <p className={styles.line}>{report.printedIsNoProof}</p>
        <p className={styles.line}>{report.separate}</p>
      </footer>
    </article>
  );
}
