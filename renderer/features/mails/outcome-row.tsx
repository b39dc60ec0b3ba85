/** One line of what came of importing: a sign, what the notification names, and what it means. */
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { labelWords } from '#contract/notification/read-notification-text.ts';
import type { MailOutcome } from '#contract/mail-import.ts';
import { OutcomeSymbol } from '../../components/outcome-symbol.tsx';
import { type Texts, useTexts } from '../../text/texts.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  source: { color: tokens.colorNeutralForeground2 },
  line: { display: 'block' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, justifyContent: 'end' },
});

interface OutcomeRowProps {
  readonly outcome: MailOutcome;
  readonly onTake: () => void;
  /** Absent where the line goes away by itself. */
  readonly onPassOver?: () => void;
}

export function OutcomeRow({ outcome, onTake, onPassOver }: OutcomeRowProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { mails } = texts;
  const isForwarded = outcome.outcome === 'held-back' && outcome.reason === 'sender-unknown';
  return (
    <li className={styles.row} data-outcome={outcome.outcome}>
      <OutcomeSymbol outcome={signOf(outcome)} />
      <span className={styles.words}>
        <Text className={styles.line}>
          {'notification' in outcome ? labelWords(outcome.notification) : null}{' '}
          <span className={styles.source}>{outcome.source === '' ? mails.pasted : outcome.source}</span>
        </Text>
        {sentencesOf(outcome, texts).map((sentence) => (
          <Text key={sentence} size={200} className={styles.line}>
            {sentence}
          </Text>
        ))}
      </span>
      <span className={styles.actions}>
        {isForwarded && (
          <Button size="small" onClick={onTake}>
            {mails.takeAnyway}
          </Button>
        )}
        {onPassOver !== undefined && (
          <Button size="small" appearance="subtle" onClick={onPassOver}>
            {mails.passOver}
          </Button>
        )}
      </span>
    </li>
  );
}

function signOf(outcome: MailOutcome): 'good' | 'label' | 'attention' | 'bad' {
  switch (outcome.outcome) {
    case 'announced':
      return outcome.notification.flags.length > 0 ? 'attention' : 'good';
    case 'known':
      return 'label';
    case 'held-back':
      return outcome.reason === 'sender-looks-alike' ? 'bad' : 'attention';
    case 'refused':
      return 'bad';
  }
}

function sentencesOf(outcome: MailOutcome, { mails, words }: Texts): readonly string[] {
  if (outcome.outcome === 'refused') {
    const { message, next } = mails.refusals[outcome.refusal.reason];
    return [`${message} ${next}`];
  }
  const { notification } = outcome;
  const { address } = notification.sender;
  if (outcome.outcome === 'held-back') {
    const { message, next } = mails.heldBack[outcome.reason];
    return [`${message} ${next}`, ...(address === null ? [] : [address])];
  }
  return [
    `${words.kinds[notification.kind]} ${outcome.profile} ${mails.states[outcome.state]}`,
    ...notification.flags.map((flag) => mails.flags[flag]),
    ...(outcome.link === 'foreign' ? [mails.foreignLink] : []),
  ];
}
