/** Asks for what is to be written down about a guarantee: which document, which version, which day or reason. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { japanDate } from '../../components/japan-time.ts';
import { useTexts } from '../../text/texts.ts';
import { ReturnFocus } from '../view/return-focus.tsx';
import { closeRecordDialog, recordDialogStore, writeRecord } from './record-dialog-store.ts';
import type { RecordAction } from './record-facts.ts';
import { type RecordDraft, toRecord } from './record-draft.ts';
import { RecordFields } from './record-fields.tsx';
import type { RecordSubject } from './record-dialog-store.ts';

const useStyles = makeStyles({
  content: { display: 'grid', rowGap: tokens.spacingVerticalM },
  about: { margin: 0, overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
});

export function RecordDialog() {
  const asking = recordDialogStore((state) => state.asking);
  if (asking === null) return null;
  const { action, subject } = asking;
  return (
    <OpenRecordDialog
      key={`${action} ${subject.profile} ${subject.fileId}`}
      action={action}
      subject={subject}
    />
  );
}

interface OpenRecordDialogProps {
  readonly action: RecordAction;
  readonly subject: RecordSubject;
}

function OpenRecordDialog({ action, subject }: OpenRecordDialogProps) {
  const styles = useStyles();
  const { records } = useTexts();
  const { isWorking, failure } = recordDialogStore();
  const [draft, setDraft] = useState<RecordDraft>({
    on: action === 'executed' ? japanDate(Date.now()) : null,
    reason: 'paid-off',
  });
  const record = toRecord(action, subject, draft);
  return (
    <Dialog open onOpenChange={(_, { open }) => open || closeRecordDialog()}>
      <DialogSurface>
        <ReturnFocus />
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (record !== null) void writeRecord(record);
          }}
        >
          <DialogBody>
            <DialogTitle>{records.titles[action]}</DialogTitle>
            <DialogContent className={styles.content}>
              <p className={styles.about}>{records.document(subject.customerName ?? '', subject.fileId)}</p>
              <RecordFields action={action} subject={subject} draft={draft} onChange={setDraft} />
              {failure !== null && <ErrorNotice code={failure} />}
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabledFocusable={record === null || isWorking}>
                {action === 'withdraw' ? records.withdrawNow : records.save}
              </Button>
              <Button onClick={closeRecordDialog}>{records.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
