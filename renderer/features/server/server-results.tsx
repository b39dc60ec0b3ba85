/** What a server search came to: running, failed, or found, with what can be fetched. */
import {
  Button,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import type { DocumentView } from '#contract/bridge/requests.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useTexts } from '../../text/texts.ts';
import { FetchStatus } from './fetch-status.tsx';
import { fetchFiles, fetchStore, serverFetcher } from './fetch-store.ts';
import { fetchableOf } from './result-list.ts';
import { ResultsGrid } from './results-grid.tsx';
import { serverList } from './server-list.tsx';
import { selectRows, serverStore } from './server-store.ts';

const useStyles = makeStyles({
  results: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    rowGap: tokens.spacingVerticalS,
  },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '32px',
  },
  warning: { whiteSpace: 'normal' },
});

export function ServerResults() {
  const styles = useStyles();
  const texts = useTexts().server;
  const { progress, rows, incomplete, failure } = serverStore();
  if (progress !== null) return <Searching rows={progress.rows} openParts={progress.openParts} />;
  if (failure !== null) return <Failed />;
  if (rows === null) return <Text>{texts.notSearched}</Text>;
  return (
    <div className={styles.results}>
      {incomplete > 0 && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody className={styles.warning}>{texts.incomplete(incomplete)}</MessageBarBody>
        </MessageBar>
      )}
      {rows.length === 0 ? <Text role="status">{texts.noneFound}</Text> : <Found rows={rows} />}
    </div>
  );
}

function Failed() {
  const texts = useTexts().server;
  const failure = serverStore((state) => state.failure);
  if (failure === null) return null;
  if (failure.code === 'cancelled') return <Text role="status">{texts.cancelled}</Text>;
  // After hours is a state of the world, not a fault.
  const intent = failure.code === 'outside-service-hours' ? 'warning' : 'error';
  return <ErrorNotice code={failure.code} detail={failure.detail} intent={intent} />;
}

function Searching({ rows, openParts }: { readonly rows: number; readonly openParts: number }) {
  const styles = useStyles();
  const texts = useTexts().server;
  return (
    <div className={styles.results} role="status">
      <ProgressBar aria-label={texts.searching} thickness="large" />
      <Text>
        {texts.searching} {texts.searched(rows, openParts)}
      </Text>
    </div>
  );
}

function Found({ rows }: { readonly rows: readonly DocumentView[] }) {
  const styles = useStyles();
  const texts = useTexts().server;
  const missing = fetchableOf(serverList, rows);
  return (
    <>
      <div className={styles.bar}>
        <Text weight="semibold" role="status" data-part="found">
          {texts.found(rows.length, rows.length - missing.length, missing.length)}
        </Text>
        <FetchButtons missing={missing} />
      </div>
      <FetchStatus fetcher={serverFetcher} />
      <ResultsGrid rows={rows} list={serverList} />
    </>
  );
}

function FetchButtons({ missing }: { readonly missing: readonly string[] }) {
  const texts = useTexts().server;
  const selected = serverStore((state) => state.selected);
  const isFetching = fetchStore(({ running }) => running !== null);
  return (
    <>
      {missing.length > 0 && (
        <Button
          icon={<ArrowDownload20Regular />}
          disabled={isFetching}
          onClick={() => void fetchFiles(missing)}
        >
          {texts.fetchAll}
        </Button>
      )}
      {selected.size > 0 && (
        <>
          <Button
            appearance="primary"
            icon={<ArrowDownload20Regular />}
            disabled={isFetching}
            onClick={() => void fetchFiles([...selected])}
          >
            {texts.fetchSelected(selected.size)}
          </Button>
          <Button appearance="subtle" onClick={() => selectRows([])}>
            {texts.clearSelection}
          </Button>
        </>
      )}
    </>
  );
}
