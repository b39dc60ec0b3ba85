/** One condition in words or digits, with how it is compared. */
import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useImeSafeInput } from '../../components/use-ime-safe-input.ts';

const useStyles = makeStyles({
  match: { fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  input: { minWidth: 0 },
});

interface ConditionTextProps {
  readonly label: string;
  readonly match: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

const longestValue = 40;

export function ConditionText({ label, match, value, onValue }: ConditionTextProps) {
  const styles = useStyles();
  const field = useImeSafeInput({ value, onCommit: onValue });
  return (
    <Field
      size="small"
      label={
        <>
          {label} <span className={styles.match}>{match}</span>
        </>
      }
    >
      <Input
        {...field}
        size="small"
        autoComplete="off"
        maxLength={longestValue}
        className={styles.input}
        input={{ style: { minWidth: 0 } }}
      />
    </Field>
  );
}
