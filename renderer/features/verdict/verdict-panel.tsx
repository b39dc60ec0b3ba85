/** What is to be thought of the open version: one headline, four rows, and the evidence behind them. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useTexts } from '../../text/texts.ts';
import { documentStore } from '../document/document-store.ts';
import { HeadlineBlock } from './headline-block.tsx';
import { LevelOne } from './level-one-list.tsx';

const useStyles = makeStyles({
  root: {
    height: '100%',
    overflow: 'auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

export function VerdictPanel() {
  const styles = useStyles();
  const { verdict } = useTexts();
  const { evidence, content, versions } = documentStore();
  return (
    <section className={styles.root} aria-label={verdict.panel}>
      <HeadlineBlock />
      {evidence !== null && content !== 'changed' && (
        <LevelOne evidence={evidence} newestIssueCount={versions[0]?.issueCount ?? null} />
      )}
    </section>
  );
}
