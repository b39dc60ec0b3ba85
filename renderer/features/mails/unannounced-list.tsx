/** 通知メール未達: what arrived although no mail announced it. A hint about the mail, not about the documents (R48). */
import { Button, CounterBadge, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { formatDate } from '../../components/japan-time.ts';
import { useTexts } from '../../text/texts.ts';
import { openDocument } from '../selection/selection-store.ts';
import { focusPane } from '../view/panes.ts';
import { mailsStore } from './mails-store.ts';

const useStyles = makeStyles({
  part: { display: 'grid', rowGap: tokens.spacingVerticalXS },
  head: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  hint: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    '& > span': { overflowWrap: 'anywhere' },
  },
  open: { marginLeft: 'auto' },
});

const fewRows = 5;

export function UnannouncedList() {
  const styles = useStyles();
  const { mails, words } = useTexts();
  const rows = mailsStore((state) => state.unannounced);
  const [shown, setShown] = useState(fewRows);
  const headingId = useId();
  if (rows.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby={headingId} data-part="unannounced">
      <div className={styles.head}>
        <h2 id={headingId} className={styles.title}>
          {mails.unannounced}
        </h2>
        <CounterBadge count={rows.length} overflowCount={9_999} appearance="filled" color="informative" />
      </div>
      <Text className={styles.hint}>{mails.unannouncedHint}</Text>
      <ul className={styles.list}>
        {rows.slice(0, shown).map(({ profile, fileId, kind, uploadedOn }) => (
          <li key={`${profile} ${fileId}`} className={styles.row}>
            <span>{kind === null ? words.unknownKind : words.kinds[kind]}</span>
            <span>{fileId}</span>
            <span>{mails.uploadedOn(formatDate(uploadedOn))}</span>
            <Button
              className={styles.open}
              size="small"
              onClick={() => {
                openDocument({ profile, fileId, sha256: null });
                focusPane('document');
              }}
            >
              {mails.open}
            </Button>
          </li>
        ))}
      </ul>
      {rows.length > shown && (
        <Button size="small" appearance="subtle" onClick={() => setShown(rows.length)}>
          {mails.more(rows.length - shown)}
        </Button>
      )}
    </section>
  );
}
