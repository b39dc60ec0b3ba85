/** What is to be thought of the open version: one headline, four rows, and the evidence behind them. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { VersionEvidence } from '#contract/bridge/requests.ts';
import { useEffect } from '../../components/use-effect.ts';
import { useTexts } from '../../text/texts.ts';
import { documentStore } from '../document/document-store.ts';
import { RecordHistory } from '../records/record-history.tsx';
import { RecordsPart } from '../records/records-part.tsx';
import { DeadlineLine } from './deadline-line.tsx';
import { ExecutionDeadlineLine } from './execution-deadline-line.tsx';
import { HeadlineBlock } from './headline-block.tsx';
import { LevelOneList } from './level-one-list.tsx';
import { ReasonList } from './reason-list.tsx';
import { Section } from './section.tsx';
import { TechnicalEvidence } from './technical-evidence.tsx';
import { VerdictActions } from './verdict-actions.tsx';
import { VersionHistory } from './version-history.tsx';

const useStyles = makeStyles({
  root: {
    height: '100%',
    overflow: 'auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function VerdictPanel() {
  const styles = useStyles();
  const { verdict } = useTexts();
  const { open, evidence, content, versions, verifying } = documentStore();
  const panel = useRef<HTMLElement>(null);
  // Of another document the headline is to be seen first.
  useEffect(() => {
    // Newer browsers give a promise back, which React would take for a clean-up.
    panel.current?.scrollTo(0, 0);
  }, [open?.profile, open?.fileId]);
  const isKnown = evidence !== null && content !== 'changed' && !verifying;
  return (
    <section
      ref={panel}
      className={styles.root}
      aria-label={verdict.panel}
      data-part="verdict"
      data-pane-start
      tabIndex={-1}
    >
      <HeadlineBlock />
      <VerdictActions />
      <RecordsPart />
      {isKnown && <Findings evidence={evidence} newestIssueCount={versions[0]?.issueCount ?? null} />}
      {versions.length > 0 && (
        <Section
          key={versions.length > 1 ? 'several' : 'one'}
          title={verdict.sections.history(versions.length)}
          startsOpen={versions.length > 1}
        >
          <VersionHistory />
        </Section>
      )}
      <RecordHistory />
      {isKnown && (
        <Section title={verdict.sections.technical} startsOpen={false}>
          <TechnicalEvidence evidence={evidence} />
          <p className={styles.hint}>{verdict.acrobat}</p>
        </Section>
      )}
    </section>
  );
}

interface FindingsProps {
  readonly evidence: VersionEvidence;
  readonly newestIssueCount: number | null;
}

function Findings({ evidence, newestIssueCount }: FindingsProps) {
  const { verdict, verifiableUntil } = evidence.version;
  // How long it can be checked matters only for what may still be relied on.
  const isRelevant = verdict === 'genuine' || verdict === 'indeterminate';
  return (
    <>
      <ExecutionDeadlineLine />
      <LevelOneList evidence={evidence} newestIssueCount={newestIssueCount} />
      {isRelevant && <DeadlineLine verifiableUntil={verifiableUntil} />}
      <ReasonList evidence={evidence} />
    </>
  );
}
