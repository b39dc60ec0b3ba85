/** 技術情報 (L2): everything the report has on the file, its signature and each timestamp. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { VersionEvidence } from '#contract/bridge/requests.ts';
import { useTexts } from '../../text/texts.ts';
import { technicalGroups } from './technical-facts.ts';

const useStyles = makeStyles({
  title: {
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXXS}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(7rem, auto) 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: '2px',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
  },
  label: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  value: { margin: 0, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums', userSelect: 'text' },
});

export function TechnicalEvidence({ evidence }: { readonly evidence: VersionEvidence }) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <>
      {technicalGroups(evidence, texts).map(({ title, facts }) => (
        <div key={title}>
          <h4 className={styles.title}>{title}</h4>
          <dl className={styles.facts}>
            {facts.map(({ label, value }) => [
              <dt key={`${label} ${value}`} className={styles.label}>
                {label}
              </dt>,
              <dd key={`${value} ${label}`} className={styles.value}>
                {value}
              </dd>,
            ])}
          </dl>
        </div>
      ))}
      {evidence.report === null && <p>{texts.verdict.technical.noReport}</p>}
    </>
  );
}
