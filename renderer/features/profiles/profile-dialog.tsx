/** 接続先の追加・変更; stands once in the window and opens itself through its store. */
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
import type { ProfileView } from '#contract/bridge/profile-requests.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useTexts } from '../../text/texts.ts';
import { startSync } from '../sync/sync-store.ts';
import { showView } from '../view/view-store.ts';
import { connectionStore } from './connection-store.ts';
import { ProfileAdded } from './profile-added.tsx';
import {
  closeProfileDialog,
  correctAdded,
  profileDialogStore,
  storeProfile,
  testAdded,
} from './profile-dialog-store.ts';
import { problemsOf } from './profile-change.ts';
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
  const { isAdding, registered } = profileDialogStore();
  const isNew = registered === null;
  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const field = await storeProfile();
    if (field !== null) form.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <DialogBody>
        <DialogTitle>{isNew ? texts.title : texts.changeTitle(registered.name)}</DialogTitle>
        <DialogContent className={styles.content}>
          <ProfileForm />
        </DialogContent>
        <Objections />
        <DialogActions className={styles.actions}>
          <Button onClick={closeProfileDialog}>{texts.cancel}</Button>
          <Button appearance="primary" type="submit" disabledFocusable={isAdding}>
            {isAdding ? texts.adding : isNew ? texts.add : texts.change}
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
  const { draft, registered, touched, failure } = profileDialogStore();
  const open = Object.keys(problemsOf(draft, registered)).length;
  const wasTried = touched.has('name') && touched.has('serverCa');
  if (failure !== null) {
    return (
      <div className={styles.objections}>
        <ErrorNotice
          code={failure.code}
          effect={registered === null ? texts.nothingStored : texts.nothingChanged}
        />
      </div>
    );
  }
  if (!wasTried || open === 0) return null;
  return (
    <div className={styles.objections} role="alert">
      <MessageBar intent="error">
        <MessageBarBody>
          {registered === null ? texts.correctFirst(open) : texts.correctBeforeChange(open)}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}

function Added({ added }: { readonly added: ProfileView }) {
  const styles = useStyles();
  const texts = useTexts().profile;
  const registered = profileDialogStore((state) => state.registered);
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
      <DialogTitle>{(registered === null ? texts.added : texts.changed)(added.name)}</DialogTitle>
      <DialogContent className={styles.content} tabIndex={0}>
        <ProfileAdded added={added} />
      </DialogContent>
      <DialogActions position="start">
        <Button
          className={styles.button}
          disabled={isRunning}
          title={registered === null ? texts.correctHint : texts.correctChangeHint}
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
