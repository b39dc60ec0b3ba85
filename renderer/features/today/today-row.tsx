/** One document of 今日の要確認: headline, who it is about, why it is here, and the next step. */
import { Button, Spinner, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { DocumentView } from '#contract/bridge/requests.ts';
import type { TodayKind } from '#contract/today-kind.ts';
import type { ErrorCode } from '#contract/error-codes.ts';
import { outcomeOf } from '#contract/headline.ts';
import { formatDate } from '../../components/japan-time.ts';
import { OutcomeSymbol } from '../../components/outcome-symbol.tsx';
import { useTexts } from '../../text/texts.ts';
import { openDocument, selectionStore } from '../selection/selection-store.ts';
import { focusPane } from '../view/panes.ts';
import { type NextAction, nextAction, reasonOf } from './next-action.ts';
import { takeAction } from './take-action.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    paddingRight: tokens.spacingHorizontalXS,
  },
  current: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    '@media (forced-colors: active)': { outline: '1px solid Highlight', outlineOffset: '-1px' },
  },
  open: {
    display: 'grid',
    gridTemplateColumns: '124px 84px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    flexGrow: 1,
    minWidth: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  headline: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, minWidth: 0 },
  cut: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  about: { minWidth: 0, overflowWrap: 'anywhere' },
  reason: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  action: { whiteSpace: 'nowrap', flexShrink: 0 },
  date: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
});

interface TodayRowProps {
  readonly kind: TodayKind;
  readonly row: DocumentView;
}

export function TodayRow({ kind, row }: TodayRowProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { words } = texts;
  const isOpen = selectionStore(({ open }) => open?.fileId === row.fileId && open.profile === row.profile);
  const open = (): void => openDocument({ profile: row.profile, fileId: row.fileId, sha256: null });
  return (
    <li className={mergeClasses(styles.row, isOpen && styles.current)}>
      <button type="button" className={styles.open} aria-current={isOpen} title={row.fileId} onClick={open}>
        <span className={styles.headline}>
          <OutcomeSymbol outcome={row.held ? outcomeOf(row.headline) : 'pending'} />
          <span className={styles.cut}>{row.held ? words.headlines[row.headline] : words.notHeld}</span>
        </span>
        <span className={styles.date}>{formatDate(row.uploadedOn)}</span>
        <span className={styles.about}>
          {row.customerName ?? row.fileId}
          <br />
          <span className={styles.reason}>
            {row.kind === null ? words.unknownKind : words.kinds[row.kind]} {row.guaranteeNo}-{row.changeNo}{' '}
            {reasonOf(kind, row, texts)}
          </span>
        </span>
      </button>
      <NextStep row={row} action={nextAction(row)} onOpen={open} />
    </li>
  );
}

interface NextStepProps {
  readonly row: DocumentView;
  readonly action: NextAction;
  readonly onOpen: () => void;
}

function NextStep({ row, action, onOpen }: NextStepProps) {
  const styles = useStyles();
  const { frame, errors } = useTexts();
  const [state, setState] = useState<'idle' | 'working' | ErrorCode>('idle');
  if (state === 'working') return <Spinner size="extra-tiny" label={frame.today.working} />;
  const failure = state === 'idle' ? null : errors[state];
  const act = (): void => {
    onOpen();
    if (action === 'open') return focusPane('document');
    setState('working');
    void takeAction(action, row).then((code) => setState(code ?? 'idle'));
  };
  return (
    <>
      {failure !== null && (
        <span role="alert" title={failure.next}>
          {failure.message}
        </span>
      )}
      <Button size="small" className={styles.action} onClick={act}>
        {frame.today.actions[action]}
      </Button>
    </>
  );
}
