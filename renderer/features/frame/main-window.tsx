/** The main window: bars above, status below, and between them navigation, view and document. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useTexts } from '../../text/texts.ts';
import { ErrorBoundary } from '../../components/error-boundary.tsx';
import { CompareDialog } from '../compare/compare-dialog.tsx';
import { DocumentPane } from '../document/document-pane.tsx';
import { JournalView } from '../journal/journal-view.tsx';
import { ExportDialog } from '../list/export-dialog.tsx';
import { ListView } from '../list/list-view.tsx';
import { QuestionDialog } from '../list/question-dialog.tsx';
import { WorkLine } from '../list/work-line.tsx';
import { MailsView } from '../mails/mails-view.tsx';
import { ProfileDialog } from '../profiles/profile-dialog.tsx';
import { RecordDialog } from '../records/record-dialog.tsx';
import { selectionStore } from '../selection/selection-store.ts';
import { ServerView } from '../server/server-view.tsx';
import { SettingsView } from '../settings/settings-view.tsx';
import { SyncView } from '../sync/sync-view.tsx';
import { TodayView } from '../today/today-view.tsx';
import { TransferView } from '../transfers/transfer-view.tsx';
import { type View, viewStore } from '../view/view-store.ts';
import { CommandBar } from './command-bar.tsx';
import { Divider } from './divider.tsx';
import { frameLayoutStore } from './layout-store.ts';
import { KeyList } from './key-list.tsx';
import { Navigation } from './navigation.tsx';
import { Notice } from './notice.tsx';
import { StatusBar } from './status-bar.tsx';
import { TitleBar } from './title-bar.tsx';
import { useFrameKeys } from './use-frame-keys.ts';

const useStyles = makeStyles({
  window: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  body: { display: 'flex', flexGrow: 1, minHeight: 0 },
  split: { display: 'flex', flexGrow: 1, minWidth: 0 },
  main: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    flexBasis: 0,
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    outlineStyle: 'none',
  },
  document: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    outlineStyle: 'none',
  },
});

export function MainWindow() {
  const styles = useStyles();
  const { frame } = useTexts();
  const view = viewStore((state) => state.view);
  useFrameKeys();
  return (
    <div className={styles.window}>
      <TitleBar />
      <CommandBar />
      <Notice />
      <WorkLine />
      <div className={styles.body}>
        <Navigation />
        <div className={styles.split}>
          <main data-pane="main" tabIndex={-1} aria-label={frame.views[view]} className={styles.main}>
            <ErrorBoundary subject={view}>
              <ViewOf view={view} />
            </ErrorBoundary>
          </main>
          {showsDocument(view) && <DocumentSection />}
        </div>
      </div>
      <StatusBar />
      <KeyList />
      <QuestionDialog />
      <ExportDialog />
      <ProfileDialog />
      <RecordDialog />
      <CompareDialog />
    </div>
  );
}

function DocumentSection() {
  const styles = useStyles();
  const { frame } = useTexts();
  const share = frameLayoutStore((state) => state.documentShare);
  const shown = selectionStore(({ open }) => `${open?.profile} ${open?.fileId} ${open?.sha256}`);
  return (
    <>
      <Divider />
      <section
        data-pane="document"
        tabIndex={-1}
        aria-label={frame.document}
        className={styles.document}
        style={{ width: `${share}%` }}
      >
        <ErrorBoundary subject={shown}>
          <DocumentPane />
        </ErrorBoundary>
      </section>
    </>
  );
}

function showsDocument(view: View): boolean {
  return view !== 'settings' && view !== 'sync';
}

function ViewOf({ view }: { readonly view: View }) {
  switch (view) {
    case 'today':
      return <TodayView />;
    case 'list':
      return <ListView />;
    case 'server':
      return <ServerView />;
    case 'mails':
      return <MailsView />;
    case 'transfers':
      return <TransferView />;
    case 'journal':
      return <JournalView />;
    case 'sync':
      return <SyncView />;
    case 'settings':
      return <SettingsView />;
  }
}
