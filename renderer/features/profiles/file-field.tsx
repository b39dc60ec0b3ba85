/** Chooses files; shows their names and nothing that only the service can know of them. */
import { Button, Field, Text, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { type ChangeEvent, useId, useRef } from 'react';
import { useTexts } from '../../text/texts.ts';
import { registeredFiles } from './profile-change.ts';
import { changeDraft, profileDialogStore } from './profile-dialog-store.ts';
import { type FileFieldName, useDraftField } from './use-draft-field.ts';

const useStyles = makeStyles({
  input: { display: 'none' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  file: { display: 'inline-flex', alignItems: 'center', overflowWrap: 'anywhere' },
  none: { color: tokens.colorNeutralForeground3 },
});

interface FileFieldProps {
  readonly field: FileFieldName;
  readonly accept: string;
  readonly isRequired?: boolean;
  readonly isMultiple?: boolean;
}

export function FileField({ field, accept, isRequired = false, isMultiple = false }: FileFieldProps) {
  const styles = useStyles();
  const texts = useTexts().profile;
  const { value, problem, hint, change, touch } = useDraftField(field);
  const input = useRef<HTMLInputElement>(null);
  const names = useId();
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const chosen = await Promise.all(
      [...(target.files ?? [])].map(async (file) => ({ name: file.name, bytes: await file.bytes() })),
    );
    target.value = '';
    change(isMultiple ? [...value, ...chosen] : chosen);
    touch();
  };
  return (
    <Field
      label={texts.fields[field]}
      orientation="horizontal"
      required={isRequired}
      hint={hint}
      {...(problem !== null && { validationMessage: problem, validationState: 'error' })}
    >
      <div className={styles.row}>
        <input
          ref={input}
          className={styles.input}
          type="file"
          name={`${field}-file`}
          accept={accept}
          multiple={isMultiple}
          onChange={(event) => void choose(event)}
        />
        <Button
          name={field}
          aria-label={`${texts.fields[field]} ${texts.browse}`}
          aria-describedby={names}
          onClick={() => input.current?.click()}
        >
          {texts.browse}
        </Button>
        <span id={names} className={styles.row}>
          <FileNames field={field} />
        </span>
      </div>
    </Field>
  );
}

function FileNames({ field }: { readonly field: FileFieldName }) {
  const styles = useStyles();
  const texts = useTexts().profile;
  const { value, change } = useDraftField(field);
  if (value.length === 0) return <NoneChosen field={field} />;
  return value.map((file, index) => (
    <span key={`${file.name} ${index}`} className={styles.file}>
      {file.name}
      <Button
        appearance="transparent"
        size="small"
        icon={<Dismiss16Regular />}
        aria-label={texts.removeFile(file.name)}
        onClick={() => change(value.filter((each) => each !== file))}
      />
    </span>
  ));
}

/** Nothing is chosen: then what is registered stays, where there is something. */
function NoneChosen({ field }: { readonly field: FileFieldName }) {
  const styles = useStyles();
  const texts = useTexts().profile;
  const { draft, registered } = profileDialogStore();
  const count = registered === null ? 0 : registeredFiles(field, draft, registered);
  if (count === 0) return <Text className={styles.none}>{texts.notChosen}</Text>;
  return (
    <span className={styles.file}>
      {texts.filesStay(count)}
      {field === 'serverCa' && (
        <Button
          appearance="transparent"
          size="small"
          icon={<Dismiss16Regular />}
          aria-label={texts.removeFile(texts.fields.serverCa)}
          onClick={() => changeDraft({ keepsServerCa: false })}
        />
      )}
    </span>
  );
}
