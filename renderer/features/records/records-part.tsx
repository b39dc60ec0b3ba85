/** In the verdict panel: what is written down of the open document, and what can be written down now. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { formatDate } from '../../components/japan-time.ts';
import { OutcomeSymbol } from '../../components/outcome-symbol.tsx';
import { useEffect } from '../../components/use-effect.ts';
import { type Texts, useTexts } from '../../text/texts.ts';
import { documentStore } from '../document/document-store.ts';
import { askForRecord } from './record-dialog-store.ts';
import { type RecordFact, possibleRecords, recordFacts } from './record-facts.ts';
import { followRecords, recordsStore } from './records-store.ts';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalXS },
  facts: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: tokens.spacingVerticalXS },
  fact: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
    fontVariantNumeric: 'tabular-nums',
  },
  symbol: { paddingTop: '2px' },
  question: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

export function RecordsPart() {
  const styles = useStyles();
  const { records } = useTexts();
  const { row, entries } = recordsStore();
  const version = documentStore(({ evidence }) => evidence?.version ?? null);
  useEffect(followRecords, []);
  const facts = recordFacts(row, entries, version?.sha256 ?? null);
  const actions = possibleRecords(row, version?.kind ?? null);
  if (row === null || version === null || facts.length + actions.length === 0) return null;
  const { profile, fileId, customerName, decidedOn } = row;
  const subject = {
    ...{ profile, fileId, customerName, decidedOn },
    sha256: version.sha256,
    issueCount: version.issueCount,
  };
  return (
    <div className={styles.root} role="group" aria-label={records.label}>
      {facts.length > 0 && (
        <ul className={styles.facts}>
          {facts.map((fact) => (
            <li key={fact.fact} className={styles.fact} data-fact={fact.fact}>
              <span className={styles.symbol}>
                <OutcomeSymbol outcome={isDoubtful(fact) ? 'attention' : 'label'} />
              </span>
              <span>{sayFact(fact, records)}</span>
            </li>
          ))}
        </ul>
      )}
      {actions.includes('paper') && <p className={styles.question}>{records.paperQuestion}</p>}
      <div className={styles.actions}>
        {actions.map((action) => (
          <Button key={action} size="small" onClick={() => askForRecord(action, subject)}>
            {records.actions[action]}
          </Button>
        ))}
      </div>
    </div>
  );
}

function isDoubtful(fact: RecordFact): boolean {
  return fact.fact === 'absent' && fact.reason === 'unknown';
}

function sayFact(fact: RecordFact, { facts, by, absences }: Texts['records']): string {
  switch (fact.fact) {
    case 'executed': {
      const day = formatDate(fact.on);
      return fact.isShown
        ? facts.executed(day, by(fact.by))
        : facts.executedOnOther(day, fact.sha256.slice(0, 8), by(fact.by));
    }
    case 'extended':
      return facts.extended(formatDate(fact.until), by(fact.by));
    case 'paper':
      return facts.paper(by(fact.by));
    case 'absent':
      return facts.absent(formatDate(fact.since), absences[fact.reason]);
  }
}
