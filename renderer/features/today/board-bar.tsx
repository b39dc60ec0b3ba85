/** What can be done with the ticked items, and what the last acknowledgement came to. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type Texts, useTexts } from '../../text/texts.ts';
import { type Said, acknowledgeItems, boardStore, clearTicks, tickedItems } from './board-store.ts';
import { todayStore } from './today-store.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '32px',
    paddingTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  count: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

export function BoardBar({ isEmpty }: { readonly isEmpty: boolean }) {
  const styles = useStyles();
  const texts = useTexts();
  const { today } = texts.frame;
  const said = boardStore((state) => state.said);
  boardStore((state) => state.ticked);
  todayStore((state) => state.sections);
  const ticked = tickedItems();
  return (
    <div className={styles.bar}>
      {ticked.length > 0 ? (
        <div role="toolbar" aria-label={today.selected(ticked.length)} className={styles.bar}>
          <span className={styles.count}>{today.selected(ticked.length)}</span>
          <Button size="small" appearance="primary" onClick={() => void acknowledgeItems(ticked)}>
            {today.actions.acknowledge}
          </Button>
          <Button size="small" appearance="subtle" onClick={clearTicks}>
            {today.clear}
          </Button>
        </div>
      ) : (
        !isEmpty && <span>{today.keys}</span>
      )}
      <span role="status">{said === null ? '' : sayOf(said, texts)}</span>
    </div>
  );
}

function sayOf(said: Said, { frame, errors }: Texts): string {
  switch (said.kind) {
    case 'acknowledged':
      return frame.today.acknowledged(said.count);
    case 'changed':
      return frame.today.changedMeanwhile;
    case 'failed':
      return `${errors[said.code].message} ${errors[said.code].next}`;
  }
}
