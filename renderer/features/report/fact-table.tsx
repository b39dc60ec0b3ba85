/** Labelled facts as a small table of a report. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Fact } from '../verdict/technical-facts.ts';

const useStyles = makeStyles({
  title: { fontSize: '10pt', margin: '3mm 0 1mm', breakAfter: 'avoid' },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: '8.5pt', lineHeight: '1.35' },
  label: {
    width: '34mm',
    padding: '0.6mm 2mm',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: 'normal',
    backgroundColor: tokens.colorNeutralBackground3,
    border: `0.5pt solid ${tokens.colorNeutralStroke1}`,
  },
  value: {
    padding: '0.6mm 2mm',
    overflowWrap: 'anywhere',
    border: `0.5pt solid ${tokens.colorNeutralStroke1}`,
    fontVariantNumeric: 'tabular-nums',
  },
});

export function FactTable({ title, facts }: { readonly title: string; readonly facts: readonly Fact[] }) {
  const styles = useStyles();
  return (
    <>
      <h3 className={styles.title}>{title}</h3>
      <table className={styles.table}>
        <tbody>
          {facts.map(({ label, value }) => (
            <tr key={`${label} ${value}`}>
              <th scope="row" className={styles.label}>
                {label}
              </th>
              <td className={styles.value}>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
