/** The report of many versions: a table whose heading stands on every sheet. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useTexts } from '../../text/texts.ts';
import { offsetTime } from './report-facts.ts';
import { ReportRow } from './report-row.tsx';
import type { ReportFacts } from './report-store.ts';

const useStyles = makeStyles({
  root: { fontSize: '8pt', lineHeight: '1.35' },
  title: { fontSize: '14pt', lineHeight: '1.3', margin: '0 0 2mm' },
  line: { margin: 0 },
  table: {
    // A border at the very edge of a sheet is cut.
    width: 'calc(100% - 1pt)',
    margin: '3mm 0',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': {
      padding: '0.8mm 1.2mm',
      border: `0.5pt solid ${tokens.colorNeutralStroke1}`,
      textAlign: 'left',
      verticalAlign: 'top',
      overflowWrap: 'anywhere',
    },
    '& thead': { display: 'table-header-group' },
    '& th': { backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightSemibold },
    '& tr': { breakInside: 'avoid' },
  },
});

/** Millimetres of a sheet that is 273 wide. */
const widths = [8, 31, 20, 50, 13, 30, 31, 19, 31, 40] as const;

export function ManyReport({ facts }: { readonly facts: ReportFacts }) {
  const styles = useStyles();
  const { report, verdict } = useTexts();
  const { columns } = report;
  const names = [
    ...[columns.number, columns.headline, columns.kind, columns.fileId, columns.count],
    ...[columns.issuer, columns.timestamp, columns.until, columns.checkedAt, columns.sha256],
  ];
  return (
    <article className={styles.root}>
      <h1 className={styles.title}>{report.title}</h1>
      <p className={styles.line}>
        {report.summary(facts.evidence.length, offsetTime(facts.madeAt) ?? '', facts.operator)}{' '}
        {report.clientVersion(facts.clientVersion)}
      </p>
      {facts.profiles
        .filter(({ name }) => facts.versions.some(({ profile }) => profile === name))
        .map(({ name, lastSyncEndedAt }) => (
          <p key={name} className={styles.line}>
            {name} {verdict.comparedAt} {offsetTime(lastSyncEndedAt) ?? verdict.never}
          </p>
        ))}
      <table className={styles.table}>
        <colgroup>
          {names.map((name, index) => (
            <col key={name} style={{ width: `${((widths[index] ?? 0) / 273) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {facts.evidence.map((evidence, index) => (
            <ReportRow key={evidence.version.sha256} number={index + 1} evidence={evidence} />
          ))}
        </tbody>
      </table>
      <p className={styles.line}>{report.printedIsNoProof}</p>
    </article>
  );
}
