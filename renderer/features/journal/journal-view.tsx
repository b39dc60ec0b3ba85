/** 記録簿: who wrote down what and when, over all documents; the check of its chain; and all of it as a file. */
import { Button, Spinner, Title3, makeStyles, tokens } from '@fluentui/react-components';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { usePageStyles } from '../../components/page-styles.ts';
import { useEffect } from '../../components/use-effect.ts';
import { type Texts, useTexts } from '../../text/texts.ts';
import { profilesStore } from '../profiles/profiles-store.ts';
import { viewStore } from '../view/view-store.ts';
import {
  type JournalWork,
  checkChain,
  exportJournal,
  followJournal,
  journalStore,
  mostRows,
  showMore,
} from './journal-store.ts';
import { JournalTable } from './journal-table.tsx';

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  more: { alignSelf: 'start', flexShrink: 0 },
});

export function JournalView() {
  const page = usePageStyles();
  const styles = useStyles();
  const { records } = useTexts();
  const { journal } = records;
  const { entries, limit } = journalStore();
  useEffect(followJournal, []);
  const hasMore = entries !== null && entries.length >= limit && limit < mostRows;
  return (
    <div className={page.view} role="region" aria-labelledby="journal-title">
      <div>
        <Title3 as="h1" id="journal-title" className={page.heading}>
          {journal.title}
        </Title3>
        <span className={page.lead}>{journal.lead}</span>
      </div>
      <JournalTools />
      {entries === null ? (
        <Spinner size="tiny" label={journal.loading} />
      ) : (
        <JournalTable entries={entries} />
      )}
      {hasMore && (
        <Button className={styles.more} size="small" onClick={showMore}>
          {journal.more}
        </Button>
      )}
    </div>
  );
}

function JournalTools() {
  const styles = useStyles();
  const texts = useTexts();
  const { journal } = texts.records;
  const work = journalStore((state) => state.work);
  const profile = viewStore((state) => state.profile);
  const profiles = profilesStore((state) => state.profiles) ?? [];
  const isBusy = work?.kind === 'checking' || work?.kind === 'exporting';
  const shown = profile === null ? profiles.map(({ name }) => name) : [profile];
  return (
    <>
      <div className={styles.tools}>
        <Button size="small" disabledFocusable={isBusy} onClick={() => void checkChain()}>
          {journal.check}
        </Button>
        <Button size="small" disabledFocusable={isBusy} onClick={() => void exportJournal(shown, texts)}>
          {journal.export}
        </Button>
        <span role="status">{work === null ? '' : sayWork(work, texts)}</span>
      </div>
      {work?.kind === 'failed' && <ErrorNotice code={work.code} />}
    </>
  );
}

function sayWork(work: JournalWork, { records: { journal } }: Texts): string {
  switch (work.kind) {
    case 'checking':
      return journal.checking;
    case 'exporting':
      return journal.exporting;
    case 'intact':
      return journal.intact(work.records);
    case 'exported':
      return journal.exported(work.records);
    case 'failed':
      return '';
  }
}
