/** Every imported notification with what became of it, newest first. */
import { Button, Spinner, Switch, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useTexts } from '../../text/texts.ts';
import { MailRow } from './mail-row.tsx';
import { mailsStore, showOnlyAwaited } from './mails-store.ts';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalL },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Rows shown until somebody asks for more. */
const rowsAtOnce = 100;

export function MailList() {
  const styles = useStyles();
  const { mails } = useTexts();
  const { rows, onlyAwaited } = mailsStore();
  const headingId = useId();
  const [shown, setShown] = useState(rowsAtOnce);
  return (
    <section aria-labelledby={headingId} data-part="mails">
      <div className={styles.head}>
        <h2 id={headingId} className={styles.title}>
          {mails.list}
        </h2>
        <Switch
          label={mails.onlyAwaited}
          checked={onlyAwaited}
          onChange={(_, { checked }) => void showOnlyAwaited(checked)}
        />
      </div>
      {rows === null && <Spinner size="tiny" label={mails.loading} />}
      {rows?.length === 0 && <Text>{onlyAwaited ? mails.noneAwaited : mails.none}</Text>}
      {rows !== null && rows.length > 0 && (
        <ul className={styles.list}>
          {rows.slice(0, shown).map((row) => (
            <MailRow key={`${row.profile} ${row.sequence}`} row={row} />
          ))}
        </ul>
      )}
      {rows !== null && rows.length > shown && (
        <Button size="small" appearance="subtle" onClick={() => setShown(shown + rowsAtOnce)}>
          {mails.more(rows.length - shown)}
        </Button>
      )}
    </section>
  );
}
