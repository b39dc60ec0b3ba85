/** What a transfer search came to, and fetching everything of it that is not here. */
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
import { DocumentTable20Regular } from '@fluentui/react-icons/svg/document-table';
import type { TransferView } from '#contract/bridge/transfer-requests.ts';
import { formatOfficeCode } from '#contract/office-code.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useTexts } from '../../text/texts.ts';
import { FetchStatus } from '../server/fetch-status.tsx';
import { fetchableOf } from '../server/result-list.ts';
import { ResultsGrid } from '../server/results-grid.tsx';
import { exportTransfers } from './transfer-export.ts';
import { transferFetcher } from './transfer-fetcher.ts';
import { transferList } from './transfer-list.tsx';
import { countHoldings, searchWithoutMergers, selectTransfers, transferStore } from './transfer-store.ts';

const useStyles = makeStyles({
  results: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    rowGap: tokens.spacingVerticalS,
  },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '32px',
  },
  message: { whiteSpace: 'normal' },
  again: { alignSelf: 'start' },
});

export function TransferResults() {
  const styles = useStyles();
  const { transfers: texts, server } = useTexts();
  const { progress, query, rows, incomplete, failure } = transferStore();
  if (progress !== null) return <Searching rows={progress.rows} openParts={progress.openParts} />;
  if (failure?.code === 'cancelled') return <Text role="status">{server.cancelled}</Text>;
  if (failure !== null) {
    const intent = failure.code === 'outside-service-hours' ? 'warning' : 'error';
    return (
      <>
        <ErrorNotice code={failure.code} detail={failure.detail} intent={intent} />
        {failure.code === 'mergers-unreadable' && (
          <Button className={styles.again} onClick={() => void searchWithoutMergers()}>
            {texts.searchUnwidened}
          </Button>
        )}
      </>
    );
  }
  if (rows === null || query === null) return <Text>{texts.notSearched}</Text>;
  return (
    <div className={styles.results}>
      {incomplete > 0 && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody className={styles.message}>{server.incomplete(incomplete)}</MessageBarBody>
        </MessageBar>
      )}
      <Widened />
      {rows.length === 0 ? <Text role="status">{texts.noneFound[query.where]}</Text> : <Found rows={rows} />}
    </div>
  );
}

function Searching({ rows, openParts }: { readonly rows: number; readonly openParts: number }) {
  const styles = useStyles();
  const { transfers: texts, server } = useTexts();
  const where = transferStore(({ query }) => query?.where ?? 'server');
  return (
    <div className={styles.results} role="status">
      <ProgressBar aria-label={texts.searching[where]} thickness="large" />
      <Text>
        {texts.searching[where]} {where === 'server' && server.searched(rows, openParts)}
      </Text>
    </div>
  );
}

function Widened() {
  const texts = useTexts().transfers;
  const widenedBy = transferStore((state) => state.widenedBy);
  if (widenedBy.length === 0) return null;
  return <Text>{texts.widened(widenedBy.map(({ office }) => formatOfficeCode(office)))}</Text>;
}

function Found({ rows }: { readonly rows: readonly TransferView[] }) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <>
      <div className={styles.bar}>
        <Text weight="semibold" role="status" data-part="found">
          {texts.transfers.found(rows.length, countHoldings(rows))}
        </Text>
        <FetchButtons rows={rows} />
        <Button
          appearance="subtle"
          icon={<DocumentTable20Regular />}
          onClick={() => void exportTransfers(rows, texts)}
        >
          {texts.transfers.exportList}
        </Button>
      </div>
      <FetchStatus fetcher={transferFetcher} />
      <ResultsGrid rows={rows} list={transferList} />
    </>
  );
}

function FetchButtons({ rows }: { readonly rows: readonly TransferView[] }) {
  const { transfers: texts, server } = useTexts();
  const selected = transferStore((state) => state.selected);
  const isFetching = transferFetcher.store(({ running }) => running !== null);
  const fetchable = fetchableOf(transferList, rows);
  if (fetchable.length === 0) return null;
  return (
    <>
      <Button
        appearance="primary"
        icon={<ArrowDownload20Regular />}
        disabled={isFetching}
        onClick={() => void transferFetcher.fetchFiles(fetchable)}
      >
        {texts.fetchAll}
      </Button>
      {selected.size === 0 ? (
        <Button onClick={() => selectTransfers(fetchable)}>{texts.selectAll}</Button>
      ) : (
        <>
          <Button disabled={isFetching} onClick={() => void transferFetcher.fetchFiles([...selected])}>
            {server.fetchSelected(selected.size)}
          </Button>
          <Button appearance="subtle" onClick={() => selectTransfers([])}>
            {server.clearSelection}
          </Button>
        </>
      )}
    </>
  );
}
