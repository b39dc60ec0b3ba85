/** The buttons of an item: its next step, what else it may need, and 確認済. */
import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { useTexts } from '../../text/texts.ts';
import { acknowledgeItems } from './board-store.ts';
import { type NextAction, mayAcknowledge, moreActions } from './next-action.ts';
import { narrow } from './narrow.ts';
import type { BoardItem } from './today-store.ts';
import type { RunningAction } from './use-action.ts';

const useStyles = makeStyles({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    maxWidth: '272px',
    [narrow]: { gridColumn: '2', justifyContent: 'flex-start', maxWidth: 'none' },
    paddingTop: '3px',
    paddingBottom: '3px',
  },
  button: { whiteSpace: 'nowrap' },
  failure: { color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200 },
});

interface RowActionsProps {
  readonly item: BoardItem;
  readonly next: NextAction;
  readonly action: RunningAction;
  readonly tabIndex: number;
}

export function RowActions({ item, next, action, tabIndex }: RowActionsProps) {
  const styles = useStyles();
  const { frame, errors } = useTexts();
  const { today } = frame;
  const { kind, row } = item;
  const { state, take } = action;
  const failure = state === 'idle' || state === 'working' ? null : errors[state];
  const isApart = mayAcknowledge(kind) && next !== 'acknowledge';
  const button = { size: 'small', className: styles.button, tabIndex } as const;
  return (
    <div className={styles.actions}>
      {failure !== null && (
        <span role="alert" className={styles.failure}>
          {failure.message} {failure.next}
        </span>
      )}
      {state === 'working' ? (
        <Spinner size="extra-tiny" label={today.working} />
      ) : (
        <Button {...button} onClick={() => take(next)}>
          {today.actions[next]}
        </Button>
      )}
      {moreActions(kind, row).map((more) => (
        <Button key={more} {...button} appearance="subtle" onClick={() => take(more)}>
          {today.more[more]}
        </Button>
      ))}
      {isApart && (
        <Button
          {...button}
          appearance="subtle"
          icon={<CheckmarkRegular />}
          title={today.actions.acknowledge}
          aria-label={today.acknowledgeOne(row.customerName ?? row.fileId)}
          onClick={() => void acknowledgeItems([item])}
        />
      )}
    </div>
  );
}
