/** The trust anchors of a profile as a person compares them with what has been published. */
import { MessageBar, MessageBarBody, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { TrustAnchor } from '#contract/profile.ts';
import { formatDay } from '../../components/japan-time.ts';
import { useTexts } from '../../text/texts.ts';
import { groupFingerprint } from './fingerprint.ts';

const useStyles = makeStyles({
  list: { display: 'grid', rowGap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
  facts: {
    display: 'grid',
    gridTemplateColumns: '8em 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
    margin: 0,
  },
  /** Eight groups a line. */
  fingerprint: { fontFamily: tokens.fontFamilyMonospace, maxWidth: '40ch' },
  advice: { display: 'block', paddingBottom: tokens.spacingVerticalS },
  warning: { whiteSpace: 'normal' },
});

interface AnchorListProps {
  readonly anchors: readonly TrustAnchor[];
  /** What to compare them with, and what to do when they differ. */
  readonly advice: string;
}

export function AnchorList({ anchors, advice }: AnchorListProps) {
  const styles = useStyles();
  const texts = useTexts().profile;
  if (anchors.length === 0) {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody className={styles.warning}>{texts.noAnchors}</MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <>
      <Text className={styles.advice}>{advice}</Text>
      <ul className={styles.list}>
        {anchors.map((anchor) => (
          <li key={`${anchor.purpose} ${anchor.fingerprintSha256}`}>
            <dl className={styles.facts}>
              <dt>{texts.anchorPurposes[anchor.purpose]}</dt>
              <dd>{anchor.subject}</dd>
              <dt>{texts.validUntil}</dt>
              <dd>{formatDay(anchor.notAfter)}</dd>
              <dt>{texts.fingerprint}</dt>
              <dd className={styles.fingerprint}>{groupFingerprint(anchor.fingerprintSha256)}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </>
  );
}
