/** 金融機関 and 店番 of one 店, side by side. */
import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useImeSafeInput } from '../../components/use-ime-safe-input.ts';
import { useTexts } from '../../text/texts.ts';
import { type OfficeDraft, problemOf } from './transfer-draft.ts';

const useStyles = makeStyles({
  bank: { width: '5em' },
  branch: { width: '7.5em' },
  input: { minWidth: 0, fontVariantNumeric: 'tabular-nums' },
});

interface OfficeFieldsProps {
  /** Which of the two it is, e.g. 旧; part of the fields' names. */
  readonly group: string;
  readonly name: string;
  readonly value: OfficeDraft;
  /** What an empty 店番 means. */
  readonly branchHint: string;
  readonly onChange: (office: OfficeDraft) => void;
}

export function OfficeFields({ group, name, value, branchHint, onChange }: OfficeFieldsProps) {
  const styles = useStyles();
  const texts = useTexts().transfers;
  const problem = problemOf(value);
  // While a code is being typed it is not wrong yet.
  const isWrong = problem === 'code' && value.bank.length >= 4 && value.branch.length !== 1;
  return (
    <>
      <CodeField
        name={`${name}Bank`}
        label={texts.bank}
        fullName={texts.fieldOf(group, texts.bank)}
        className={styles.bank}
        value={value.bank}
        isWrong={isWrong}
        onCommit={(bank) => onChange({ ...value, bank })}
      />
      <CodeField
        name={`${name}Branch`}
        label={texts.branch}
        fullName={texts.fieldOf(group, texts.branch)}
        className={styles.branch}
        value={value.branch}
        isWrong={isWrong}
        placeholder={branchHint}
        onCommit={(branch) => onChange({ ...value, branch })}
      />
    </>
  );
}

interface CodeFieldProps {
  readonly name: string;
  readonly label: string;
  readonly fullName: string;
  readonly className: string;
  readonly value: string;
  readonly isWrong: boolean;
  readonly placeholder?: string;
  readonly onCommit: (text: string) => void;
}

function CodeField(props: CodeFieldProps) {
  const { name, label, fullName, className, value, isWrong, placeholder, onCommit } = props;
  const styles = useStyles();
  const input = useImeSafeInput({ value, onCommit });
  return (
    <Field size="small" className={className} label={label} validationState={isWrong ? 'error' : 'none'}>
      <Input
        size="small"
        name={name}
        aria-label={fullName}
        className={styles.input}
        autoComplete="off"
        spellCheck={false}
        inputMode="numeric"
        maxLength={20}
        style={{ borderColor: isWrong ? tokens.colorStatusDangerBorder1 : undefined }}
        {...(placeholder !== undefined && { placeholder })}
        {...input}
      />
    </Field>
  );
}
