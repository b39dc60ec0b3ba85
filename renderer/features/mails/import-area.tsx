/** Where mails are pasted, dropped and opened. */
import {
  Button,
  Field,
  Spinner,
  Text,
  Textarea,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { MailAdd20Regular } from '@fluentui/react-icons/svg/mail-add';
import { type ChangeEvent, type DragEvent, useId, useRef, useState } from 'react';
import { maxPastedLength } from '#contract/bridge/mail-requests.ts';
import { useImeSafeInput } from '../../components/use-ime-safe-input.ts';
import { useTexts } from '../../text/texts.ts';
import { importFiles, importText, mailsStore, writeText } from './mails-store.ts';

const useStyles = makeStyles({
  area: {
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorBrandStroke1}` },
  text: { '& textarea': { height: '7em', maxHeight: '40vh' } },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  hidden: { display: 'none' },
  drop: { color: tokens.colorNeutralForeground2 },
});

export function ImportArea() {
  const styles = useStyles();
  const { mails } = useTexts();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void takeFiles(event.dataTransfer.files);
  };
  return (
    <div
      data-part="import"
      className={mergeClasses(styles.area, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <PasteField />
      <div className={styles.row}>
        <TakeButton />
        <OpenButton />
        <Text className={styles.drop}>{isOver ? mails.dropNow : mails.drop}</Text>
      </div>
    </div>
  );
}

function PasteField() {
  const styles = useStyles();
  const { mails } = useTexts();
  const text = mailsStore((state) => state.text);
  const input = useImeSafeInput({
    value: text,
    onCommit: writeText,
    onKey: (event) => {
      if (event.key === 'Enter' && event.ctrlKey) void importText();
    },
  });
  return (
    <Field label={mails.paste}>
      <Textarea
        className={styles.text}
        name="mail-text"
        placeholder={mails.pastePlaceholder}
        maxLength={maxPastedLength}
        resize="vertical"
        spellCheck={false}
        {...input}
      />
    </Field>
  );
}

function TakeButton() {
  const { mails } = useTexts();
  const { text, isImporting } = mailsStore();
  if (isImporting) return <Spinner size="tiny" label={mails.taking} />;
  return (
    <Button appearance="primary" disabled={text.trim() === ''} onClick={() => void importText()}>
      {mails.take}
    </Button>
  );
}

function OpenButton() {
  const styles = useStyles();
  const { mails } = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const { files } = target;
    await takeFiles(files);
    target.value = '';
  };
  return (
    <>
      <input
        id={id}
        ref={input}
        className={styles.hidden}
        type="file"
        name="mail-files"
        accept=".eml,.txt,message/rfc822"
        multiple
        onChange={(event) => void choose(event)}
      />
      <Button icon={<MailAdd20Regular />} onClick={() => input.current?.click()}>
        {mails.openFiles}
      </Button>
    </>
  );
}

async function takeFiles(files: FileList | null): Promise<void> {
  const given = await Promise.all(
    Array.from(files ?? [], async (file) => ({ name: file.name, bytes: await file.bytes() })),
  );
  await importFiles(given);
}
