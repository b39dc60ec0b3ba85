/** 通知メール: taking notifications in, whether what they announced has arrived, and the folder they come from. */
import { Text, Title3, makeStyles, tokens } from '@fluentui/react-components';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { usePageStyles } from '../../components/page-styles.ts';
import { useEffect } from '../../components/use-effect.ts';
import { useTexts } from '../../text/texts.ts';
import { ImportArea } from './import-area.tsx';
import { MailFolderPart } from './mail-folder-part.tsx';
import { MailList } from './mail-list.tsx';
import { followMails, mailsStore } from './mails-store.ts';
import { OutcomeList } from './outcome-list.tsx';
import { UnannouncedList } from './unannounced-list.tsx';

const useStyles = makeStyles({
  view: { rowGap: tokens.spacingVerticalL },
});

export function MailsView() {
  const page = usePageStyles();
  const styles = useStyles();
  const { mails } = useTexts();
  const failure = mailsStore((state) => state.failure);
  useEffect(followMails, []);
  return (
    <div className={`${page.view} ${styles.view}`} role="region" aria-labelledby="mails-title">
      <div>
        <Title3 as="h1" id="mails-title" className={page.heading}>
          {mails.title}
        </Title3>
        <Text className={page.lead}>{mails.lead}</Text>
      </div>
      {failure !== null && <ErrorNotice code={failure} />}
      <ImportArea />
      <OutcomeList />
      <MailList />
      <UnannouncedList />
      <MailFolderPart />
    </div>
  );
}
