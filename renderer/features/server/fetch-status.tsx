/** A fetch under way, or how the last one ended. */
import { Button, ProgressBar, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useTexts } from '../../text/texts.ts';
import { SyncFailures } from '../sync/sync-failures.tsx';
import type { Fetcher } from './fetcher.ts';

const useStyles = makeStyles({
  running: {
    display: 'grid',
    gridTemplateColumns: '1fr max-content max-content',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
  },
});

export function FetchStatus({ fetcher }: { readonly fetcher: Fetcher }) {
  const styles = useStyles();
  const texts = useTexts().server;
  const { running, fetched, failures, isCancelled, failure } = fetcher.store();
  if (running !== null) {
    return (
      <div className={styles.running}>
        <ProgressBar aria-label={texts.fetchLabel} thickness="large" value={running.done / running.total} />
        <Text role="status">{texts.fetching(running.done, running.total)}</Text>
        <Button disabledFocusable={running.isCancelling} onClick={fetcher.cancel}>
          {running.isCancelling ? texts.cancelling : texts.cancel}
        </Button>
      </div>
    );
  }
  if (failure !== null) return <ErrorNotice code={failure} />;
  if (isCancelled) return <Text role="status">{texts.fetchCancelled(fetched)}</Text>;
  if (fetched + failures.length === 0) return null;
  return (
    <div>
      <Text role="status">{texts.fetched(fetched, failures.length)}</Text>
      <SyncFailures failures={failures} />
    </div>
  );
}
