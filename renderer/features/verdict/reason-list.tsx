/** Everything that speaks against a version: what was found, what it means, what to do next, and the code. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { VersionEvidence } from '#contract/bridge/requests.ts';
import type { ReasonText } from '#contract/text/text-shapes.ts';
import { useTexts } from '../../text/texts.ts';
import { MarkSymbol } from './mark-symbol.tsx';
import type { Mark } from './mark.ts';
import { distinctReasons } from './reason-rows.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  text: { margin: 0, gridColumn: 2 },
  what: { fontWeight: tokens.fontWeightSemibold },
  meaning: { color: tokens.colorNeutralForeground2 },
  code: {
    color: tokens.colorNeutralForeground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase100,
    gridColumn: 2,
    overflowWrap: 'anywhere',
  },
});

/** One cause in whole sentences. */
function ExplainedItem(props: { readonly mark: Mark; readonly text: ReasonText; readonly code: string }) {
  const styles = useStyles();
  const { mark, text, code } = props;
  const { verdict } = useTexts();
  return (
    <li className={styles.item} data-code={code}>
      <MarkSymbol mark={mark} label={verdict.marks[mark]} />
      <p className={styles.text}>
        <span className={styles.what}>{text.what}</span>{' '}
        <span className={styles.meaning}>{text.meaning}</span>
      </p>
      <p className={styles.text}>→ {text.next}</p>
      <span className={styles.code}>{code}</span>
    </li>
  );
}

export function ReasonList({ evidence: { version, report } }: { readonly evidence: VersionEvidence }) {
  const styles = useStyles();
  const texts = useTexts();
  const reasons = distinctReasons(report?.reasons ?? version.reasons).filter(
    ({ severity }) => severity !== 'note',
  );
  if (reasons.length === 0 && version.alarms.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={texts.verdict.sections.reasons}>
      {version.alarms.map((alarm) => (
        <ExplainedItem key={alarm} mark="attention" text={texts.alarms[alarm]} code={alarm} />
      ))}
      {reasons.map(({ code, severity }) => (
        <ExplainedItem
          key={code}
          mark={severity === 'reject' ? 'bad' : 'attention'}
          text={texts.reasons[code]}
          code={code}
        />
      ))}
    </ul>
  );
}
