/** The causes on paper: whole sentences for the few that matter most, so that the report stays one sheet. */
import { makeStyles } from '@fluentui/react-components';
import type { VersionEvidence } from '#contract/bridge/requests.ts';
import { useTexts } from '../../text/texts.ts';
import { distinctReasons } from '../verdict/reason-rows.ts';

const useStyles = makeStyles({
  title: { fontSize: '10pt', margin: '3mm 0 1mm' },
  list: { margin: 0, paddingLeft: '5mm', fontSize: '8.5pt', lineHeight: '1.35' },
});

const explainedAtMost = 4;

export function PaperReasons({ evidence: { version, report } }: { readonly evidence: VersionEvidence }) {
  const styles = useStyles();
  const texts = useTexts();
  const against = distinctReasons(report?.reasons ?? version.reasons).filter(
    ({ severity }) => severity !== 'note',
  );
  const causes = [
    ...version.alarms.map((code) => ({ code, text: texts.alarms[code] })),
    ...against.map(({ code }) => ({ code, text: texts.reasons[code] })),
  ];
  if (causes.length === 0) return null;
  const rest = causes.slice(explainedAtMost);
  return (
    <>
      <h3 className={styles.title}>{texts.verdict.sections.reasons}</h3>
      <ul className={styles.list}>
        {causes.slice(0, explainedAtMost).map(({ code, text }) => (
          <li key={code}>
            {text.what} {text.meaning} → {text.next} [{code}]
          </li>
        ))}
        {rest.length > 0 && <li>{texts.report.more(rest.map(({ code }) => code).join(', '))}</li>}
      </ul>
    </>
  );
}
