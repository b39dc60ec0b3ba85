/** 接続先の追加; stands once in the window and opens itself through its store. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  makeStyles,
} from '@fluentui/react-components';
import type { SubmitEvent } from 'react';
import type { ProfileView } from '#contract/bridge/requests.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useTexts } from '../../text/texts.ts';
import { startSync } from '../sync/sync-store.ts';
import { showView } from '../view/view-store.ts';
import { connectionStore } from './connection-store.ts';
import { ProfileAdded } from './profile-added.tsx';
import {
  addProfile,
  closeProfileDialog,
  correctAdded,
  profileDialogStore,
  testAdded,
} from './profile-dialog-store.ts';
import { checkDraft } from './profile-draft.ts';
import { ProfileForm } from './profile-form.tsx';
import { ReturnFocus } from '../view/return-focus.tsx';

const useStyles = makeStyles({
  surface: { width: '760px', maxWidth: 'calc(100vw - 32px)' },
  content: { maxHeight: 'calc(100vh - 300px)', paddingInlineEnd: '8px' },
  button: { whiteSpace: 'nowrap' },
  objections: { gridColumn: '1 / -1', gridRow: '3' },
  actions: { gridRow: '4' },
});

export function ProfileDialog() {
  const styles = useStyles();
  const { isOpen, added } = profileDialogStore();
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(_, { type, open }) => {
        // A click beside the dialog must not throw away what was typed.
        if (!open && type !== 'backdropClick') closeProfileDialog();
      }}
    >
      <DialogSurface className={styles.surface}>
        <ReturnFocus />
        {added === null ? <Adding /> : <Added added={added} />}
      </DialogSurface>
    </Dialog>
  );
}

function Adding() {
  const styles = useStyles();
  const texts = useTexts().profile;
  const isAdding = profileDialogStore((state) => state.isAdding);
  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const field = await addProfile();
    if (field !== null) form.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <DialogBody>
        <DialogTitle>{texts.title}</DialogTitle>
        <DialogContent className={styles.content}>
          <ProfileForm />
        </DialogContent>
        <Objections />
        <DialogActions className={styles.actions}>
          <Button onClick={closeProfileDialog}>{texts.cancel}</Button>
          <Button appearance="primary" type="submit" disabledFocusable={isAdding}>
            {isAdding ? texts.adding : texts.add}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}

/** What stands against adding, when it is not said at a field: there is always something to read beside the button. */
function Objections() {
  const styles = useStyles();
  const texts = useTexts().profile;
  const { draft, touched, failure } = profileDialogStore();
  const open = Object.keys(checkDraft(draft)).length;
  const wasTried = touched.has('name') && touched.has('serverCa');
  if (failure !== null) {
    return (
      <div className={styles.objections}>
        <ErrorNotice code={failure.code} effect={texts.nothingStored} />
      </div>
    );
  }
  if (!wasTried || open === 0) return null;
  return (
    <div className={styles.objections} role="alert">
      <MessageBar intent="error">
        <MessageBarBody>{texts.correctFirst(open)}</MessageBarBody>
      </MessageBar>
    </div>
  );
}

function Added({ added }: { readonly added: ProfileView }) {
  const styles = useStyles();
  const texts = useTexts().profile;
  const run = connectionStore(({ runs }) => runs.get(added.name));
  const isRunning = run?.isRunning === true;
  const isOk = run !== undefined && !isRunning && run.failure === null && run.steps.every(({ ok }) => ok);
  const syncAndClose = (): void => {
    closeProfileDialog();
    showView('sync');
    void startSync(added.name);
  };
  return (
    <DialogBody>
      <DialogTitle>{texts.added(added.name)}</DialogTitle>
      <DialogContent className={styles.content} tabIndex={0}>
        <ProfileAdded added={added} />
      </DialogContent>
      <DialogActions position="start">
        <Button
          className={styles.button}
          disabled={isRunning}
          title={texts.correctHint}
          onClick={() => void correctAdded()}
        >
          {texts.correct}
        </Button>
        <Button className={styles.button} disabled={isRunning} onClick={() => void testAdded()}>
          {texts.testAgain}
        </Button>
      </DialogActions>
      <DialogActions position="end">
        <Button appearance={isOk ? 'secondary' : 'primary'} onClick={closeProfileDialog}>
          {texts.close}
        </Button>
        {isOk && (
          <Button className={styles.button} appearance="primary" onClick={syncAndClose}>
            {texts.syncNow}
          </Button>
        )}
      </DialogActions>
    </DialogBody>
  );
}
