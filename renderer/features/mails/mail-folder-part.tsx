/** The folder from which mails are taken by themselves, and what of it waits for a decision. */
import { Button, Field, Input, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { ask } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useImeSafeInput } from '../../components/use-ime-safe-input.ts';
import { useTexts } from '../../text/texts.ts';
import { appInfoStore } from '../frame/app-info-store.ts';
import { decideWatched, mailsStore, watchFolder } from './mails-store.ts';
import { OutcomeRow } from './outcome-row.tsx';

const useStyles = makeStyles({
  part: { display: 'grid', rowGap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  hint: { color: tokens.colorNeutralForeground2 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  path: { flexGrow: 1, maxWidth: '36em' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

export function MailFolderPart() {
  const styles = useStyles();
  const { mails } = useTexts();
  const folder = mailsStore((state) => state.folder);
  const headingId = useId();
  if (folder === null) return null;
  return (
    <section className={styles.part} aria-labelledby={headingId} data-part="folder">
      <h2 id={headingId} className={styles.title}>
        {mails.folder}
      </h2>
      <Text className={styles.hint}>{mails.folderHint}</Text>
      <Text role="status">{folder.folder === '' ? mails.notWatching : mails.watching(folder.folder)}</Text>
      {folder.failure !== null && <ErrorNotice code={folder.failure} intent="warning" />}
      {folder.folder === '' ? (
        <FolderField />
      ) : (
        <div className={styles.row}>
          <Button onClick={() => void watchFolder('')}>{mails.unwatch}</Button>
        </div>
      )}
      <NotTaken />
    </section>
  );
}

function FolderField() {
  const styles = useStyles();
  const { mails } = useTexts();
  const [path, setPath] = useState('');
  const host = appInfoStore((state) => state.info?.host);
  const watch = (): void => {
    if (path.trim() !== '') void watchFolder(path);
  };
  const input = useImeSafeInput({
    value: path,
    onCommit: setPath,
    onKey: ({ key }) => {
      if (key === 'Enter') watch();
    },
  });
  return (
    <div className={styles.row}>
      <Field className={styles.path} label={mails.folderPath}>
        <Input name="mail-folder" placeholder={mails.folderPlaceholder} {...input} />
      </Field>
      {host === 'electron' && (
        <Button
          onClick={() => void ask('mail.chooseFolder', {}).then((chosen) => chosen && setPath(chosen.folder))}
        >
          {mails.browse}
        </Button>
      )}
      <Button disabled={path.trim() === ''} onClick={watch}>
        {mails.watch}
      </Button>
    </div>
  );
}

function NotTaken() {
  const styles = useStyles();
  const { mails } = useTexts();
  const notTaken = mailsStore((state) => state.folder?.notTaken) ?? [];
  const headingId = useId();
  if (notTaken.length === 0) return null;
  return (
    <div>
      <h3 id={headingId} className={styles.title}>
        {mails.notTaken(notTaken.length)}
      </h3>
      <ul className={styles.list} aria-labelledby={headingId}>
        {notTaken.map((outcome, index) => (
          <OutcomeRow
            key={`${outcome.source} ${index}`}
            outcome={outcome}
            onTake={() => void decideWatched(outcome.source, true)}
            onPassOver={() => void decideWatched(outcome.source, false)}
          />
        ))}
      </ul>
    </div>
  );
}
