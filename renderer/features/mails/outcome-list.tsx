/** What came of the newest import: taken, known, or why not, with the one thing that can be done about it. */
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useId } from 'react';
import { useTexts } from '../../text/texts.ts';
import { mailsStore, putOutcomesAway, takeHeldBack } from './mails-store.ts';
import { OutcomeRow } from './outcome-row.tsx';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  away: { marginLeft: 'auto' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

export function OutcomeList() {
  const styles = useStyles();
  const { mails } = useTexts();
  const outcomes = mailsStore((state) => state.outcomes);
  const headingId = useId();
  if (outcomes === null) return null;
  const count = (kind: string): number => outcomes.filter(({ outcome }) => outcome === kind).length;
  return (
    <section aria-labelledby={headingId} data-part="outcomes">
      <div className={styles.head}>
        <h2 id={headingId} className={styles.title}>
          {mails.outcomes}
        </h2>
        <Text role="status">
          {mails.sum(count('announced'), count('known'), count('refused') + count('held-back'))}
        </Text>
        <Button
          className={styles.away}
          size="small"
          appearance="subtle"
          icon={<Dismiss16Regular />}
          onClick={putOutcomesAway}
        >
          {mails.clearOutcomes}
        </Button>
      </div>
      <ul className={styles.list}>
        {outcomes.map((outcome, index) => (
          <OutcomeRow
            key={`${outcome.source} ${index}`}
            outcome={outcome}
            onTake={() => void takeHeldBack(outcome.source)}
          />
        ))}
      </ul>
    </section>
  );
}
