/** One version as a row of the report's table. */
import { makeStyles } from '@fluentui/react-components';
import type { VersionEvidence } from '#contract/bridge/requests.ts';
import { outcomeOf } from '#contract/headline.ts';
import { useTexts } from '../../text/texts.ts';
import { headlineTitle } from '../verdict/describe-headline.ts';
import { shortName } from '../verdict/distinguished-name.ts';
import { MarkSymbol } from '../verdict/mark-symbol.tsx';
import { distinctReasons } from '../verdict/reason-rows.ts';
import { japanDay, japanSecond } from '../verdict/times.ts';

const useStyles = makeStyles({
  hash: { fontFamily: 'Consolas, "Noto Sans Mono", monospace', fontSize: '6.5pt' },
  codes: { fontSize: '6.5pt' },
});

interface ReportRowProps {
  readonly number: number;
  readonly evidence: VersionEvidence;
}

export function ReportRow({ number, evidence: { version, report } }: ReportRowProps) {
  const styles = useStyles();
  const texts = useTexts();
  const signer = report?.signatures.find(({ kind }) => kind === 'signature')?.signer?.subject ?? null;
  const against = distinctReasons(report?.reasons ?? version.reasons).filter(
    ({ severity }) => severity !== 'note',
  );
  const codes = [...version.alarms, ...against.map(({ code }) => code)];
  return (
    <tr>
      <td>{number}</td>
      <td>
        <MarkSymbol mark={outcomeOf(version.headline)} size={11} /> {headlineTitle(version.headline, texts)}
        {codes.length > 0 && <div className={styles.codes}>{codes.join(', ')}</div>}
      </td>
      <td>{version.kind === null ? texts.words.unknownKind : texts.words.kinds[version.kind]}</td>
      <td>{version.fileId}</td>
      <td>{texts.verdict.history.count(version.issueCount)}</td>
      <td>{signer === null ? '–' : shortName(signer)}</td>
      <td>{japanSecond(version.trustedTime) ?? '–'}</td>
      <td>{japanDay(version.verifiableUntil) ?? '–'}</td>
      <td>{japanSecond(version.verifiedAt) ?? '–'}</td>
      <td className={styles.hash}>{version.sha256}</td>
    </tr>
  );
}
