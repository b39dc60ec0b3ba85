/** One line of text of the draft. */
import { Field, Input } from '@fluentui/react-components';
import { useImeSafeInput } from '../../components/use-ime-safe-input.ts';
import { useTexts } from '../../text/texts.ts';
import { type TextFieldName, useDraftField } from './use-draft-field.ts';

interface TextFieldProps {
  readonly field: TextFieldName;
  readonly isRequired?: boolean;
  readonly isSecret?: boolean;
  /** Shown, but not to be changed. */
  readonly isFixed?: boolean;
  readonly placeholder?: string;
  readonly label?: string;
  /** Said in place of the usual hint. */
  readonly hint?: string | null;
}

export function TextField(props: TextFieldProps) {
  const { field, isRequired = false, isSecret = false, isFixed = false, label, hint, placeholder } = props;
  const texts = useTexts().profile;
  const { value, problem, hint: usualHint, change, touch } = useDraftField(field);
  const input = useImeSafeInput({ value, onCommit: change });
  return (
    <Field
      label={label ?? texts.fields[field]}
      orientation="horizontal"
      required={isRequired}
      hint={hint ?? usualHint}
      {...(problem !== null && { validationMessage: problem, validationState: 'error' })}
    >
      <Input
        name={field}
        type={isSecret ? 'password' : 'text'}
        autoComplete={isSecret ? 'new-password' : 'off'}
        spellCheck={false}
        readOnly={isFixed}
        {...(placeholder !== undefined && { placeholder })}
        {...(isFixed && { appearance: 'filled-darker' })}
        {...input}
        onBlur={() => {
          if (value !== '') touch();
        }}
      />
    </Field>
  );
}
