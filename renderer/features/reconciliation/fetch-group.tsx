/** Fetches every document of a group at once, and says which ones did not come. */
import { Button, Spinner, Text } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { useState } from 'react';
import type { ErrorCode } from '#contract/error-codes.ts';
import type { SyncFailure } from '#contract/sync-progress.ts';
import { CodedError } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useTexts } from '../../text/texts.ts';
import { SyncFailures } from '../sync/sync-failures.tsx';
import type { DifferenceGroup } from './difference-groups.ts';
import { fetchDifferences } from './settle-difference.ts';

interface FetchState {
  readonly isWorking: boolean;
  readonly failures: readonly SyncFailure[];
  readonly code: ErrorCode | null;
}

const idle: FetchState = { isWorking: false, failures: [], code: null };

export function FetchGroup({
  profile,
  group,
}: {
  readonly profile: string;
  readonly group: DifferenceGroup;
}) {
  const texts = useTexts().reconciliation;
  const [state, setState] = useState(idle);
  const { differences } = group;
  const fetchAll = async (): Promise<void> => {
    setState({ ...idle, isWorking: true });
    try {
      const failed = await fetchDifferences(
        profile,
        differences.map(({ fileId }) => fileId),
      );
      setState({ ...idle, failures: [...failed].map(([fileId, code]) => ({ fileId, code })) });
    } catch (error) {
      setState({ ...idle, code: error instanceof CodedError ? error.code : 'internal' });
    }
  };
  if (state.isWorking) return <Spinner size="tiny" label={<Text role="status">{texts.fetching}</Text>} />;
  return (
    <>
      {differences.length > 1 && (
        <Button icon={<ArrowDownload20Regular />} onClick={() => void fetchAll()}>
          {texts.fetchAll(differences.length)}
        </Button>
      )}
      {state.code !== null && <ErrorNotice code={state.code} />}
      <SyncFailures failures={state.failures} />
    </>
  );
}
