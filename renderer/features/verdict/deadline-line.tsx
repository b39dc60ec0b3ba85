/** How long this evidence can be checked (検証可能期限); amber when little time is left. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useTexts } from '../../text/texts.ts';
import { MarkSymbol } from './mark-symbol.tsx';
import { deadlineOf } from './times.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
});

export function DeadlineLine({ verifiableUntil }: { readonly verifiableUntil: string | null }) {
  const styles = useStyles();
  const { verdict } = useTexts();
  const deadline = deadlineOf(verifiableUntil, Date.now());
  if (deadline === null) return null;
  const { state, day, daysLeft } = deadline;
  return (
    <p className={styles.root} data-deadline={state}>
      {state !== 'far' && <MarkSymbol mark="attention" label={verdict.marks.attention} />}
      {verdict.deadline[state](day, daysLeft)}
    </p>
  );
}
