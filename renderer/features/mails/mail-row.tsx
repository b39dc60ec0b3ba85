/** One notification: whether its document is here, who sent it, what it says, and the one next step. */
import { Button, Spinner, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ErrorCode } from '#contract/error-codes.ts';
import type { Outcome } from '#contract/headline.ts';
import type { AnnouncementRow } from '#contract/journal.ts';
import { CodedError, ask } from '../../api.ts';
import { formatDate, formatMinute } from '../../components/japan-time.ts';
import { OutcomeSymbol } from '../../components/outcome-symbol.tsx';
import { type Texts, useTexts } from '../../text/texts.ts';
import { openDocument, selectionStore } from '../selection/selection-store.ts';
import { focusPane } from '../view/panes.ts';
import { closeNotification } from './mails-store.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  current: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    '@media (forced-colors: active)': { outline: '1px solid Highlight', outlineOffset: '-1px' },
  },
  state: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, width: '6em' },
  about: { flexGrow: 1, flexBasis: '20em', minWidth: 0, overflowWrap: 'anywhere' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    fontVariantNumeric: 'tabular-nums',
    '& > span': { maxWidth: '100%', overflowWrap: 'anywhere' },
  },
  facts: { color: tokens.colorNeutralForeground2 },
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXXS,
  },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

const signs: Readonly<Record<AnnouncementRow['state'], Outcome>> = {
  met: 'good',
  awaited: 'attention',
  closed: 'pending',
};

export function MailRow({ row }: { readonly row: AnnouncementRow }) {
  const styles = useStyles();
  const texts = useTexts();
  const { mails, words } = texts;
  const isOpen = selectionStore(({ open }) => open?.fileId === row.fileId && open.profile === row.profile);
  return (
    <li
      className={mergeClasses(styles.row, isOpen && styles.current)}
      data-mail={row.fileId}
      data-state={row.state}
    >
      <span className={styles.state}>
        <OutcomeSymbol outcome={signs[row.state]} />
        <Text>{mails.states[row.state]}</Text>
      </span>
      <span className={styles.about}>
        <Text className={styles.line}>
          <span>{words.kinds[row.kind]}</span>
          {row.issueCount !== null && <span>{mails.issue(row.issueCount)}</span>}
          <span>{row.fileId}</span>
        </Text>
        <Text size={200} className={mergeClasses(styles.line, styles.facts)}>
          <SenderMark row={row} />
          {factsOf(row, texts).map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </Text>
      </span>
      <NextStep row={row} />
    </li>
  );
}

/** Only who is not the service itself is worth a word. */
function SenderMark({ row }: { readonly row: AnnouncementRow }) {
  const styles = useStyles();
  const { mails } = useTexts();
  if (row.senderTrust === 'expected') return null;
  const sign =
    row.senderTrust === 'look-alike' ? 'bad' : row.senderTrust === 'unknown' ? 'attention' : 'label';
  const { message, next } = mails.senders[row.senderTrust];
  return (
    <span className={styles.mark} title={`${message} ${next}`} data-trust={row.senderTrust}>
      <OutcomeSymbol outcome={sign} size={16} />
      {mails.marks[row.senderTrust]} {row.sender ?? ''}
    </span>
  );
}

function factsOf(row: AnnouncementRow, { mails }: Texts): readonly string[] {
  const { sentAt, decidedOn, bankCode, branchCode, profile } = row;
  return [
    mails.sentAt(formatMinute(sentAt)),
    ...(decidedOn === null ? [] : [mails.decidedOn(formatDate(decidedOn))]),
    ...(bankCode === null || branchCode === null ? [] : [mails.office(bankCode, branchCode)]),
    profile,
  ];
}

function NextStep({ row }: { readonly row: AnnouncementRow }) {
  const styles = useStyles();
  const { mails, errors } = useTexts();
  const [state, setState] = useState<'idle' | 'fetching' | ErrorCode>('idle');
  const open = (): void => {
    openDocument({ profile: row.profile, fileId: row.fileId, sha256: null });
    focusPane('document');
  };
  if (state === 'fetching') return <Spinner size="extra-tiny" label={mails.fetching} />;
  const failure = state === 'idle' ? null : errors[state];
  return (
    <span className={styles.actions}>
      {failure !== null && (
        <Text role="alert" title={failure.next}>
          {failure.message}
        </Text>
      )}
      {row.state === 'awaited' ? (
        <>
          <Button
            size="small"
            onClick={() => {
              setState('fetching');
              void fetchAnnounced(row).then((code) => setState(code ?? 'idle'));
            }}
          >
            {mails.fetch}
          </Button>
          <Button size="small" appearance="subtle" onClick={() => void closeNotification(row)}>
            {mails.close}
          </Button>
        </>
      ) : (
        row.state === 'met' && (
          <Button size="small" onClick={open}>
            {mails.open}
          </Button>
        )
      )}
    </span>
  );
}

/** The code of a failure, or `null`. */
async function fetchAnnounced({ profile, fileId }: AnnouncementRow): Promise<ErrorCode | null> {
  try {
    const [outcome] = await ask('server.fetch', { profile, fileIds: [fileId] });
    return outcome?.outcome === 'failed' ? (outcome.code ?? 'internal') : null;
  } catch (error) {
    return error instanceof CodedError ? error.code : 'internal';
  }
}
