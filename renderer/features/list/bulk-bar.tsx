/** What can be done with the ticked documents, and how many they are. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTexts } from '../../text/texts.ts';
import { countSelected } from '../selection/row-selection.ts';
import { clearRows, rowsStore } from '../selection/rows-store.ts';
import { reportDocuments, saveDocuments, verifyDocuments } from './list-commands.ts';
import { listStore } from './list-store.ts';
import { workStore } from './work-store.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    flexShrink: 0,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  count: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  clear: { marginLeft: 'auto' },
});

export function BulkBar() {
  const styles = useStyles();
  const { list } = useTexts();
  const total = listStore((state) => state.total) ?? 0;
  const selected = rowsStore((state) => countSelected(state.selection, total));
  if (selected === 0) return null;
  return (
    <div role="toolbar" aria-label={list.selected(selected)} className={styles.bar}>
      <span className={styles.count} role="status">
        {list.selected(selected)}
      </span>
      <Button size="small" onClick={() => void saveDocuments()}>
        {list.actions.save}
      </Button>
      <Button size="small" onClick={() => void verifyDocuments()}>
        {list.actions.verify}
      </Button>
      <Button size="small" onClick={() => workStore.setState({ isExportOpen: true })}>
        {list.actions.export}
      </Button>
      <Button size="small" onClick={() => void reportDocuments()}>
        {list.actions.report}
      </Button>
      <Button size="small" appearance="subtle" className={styles.clear} onClick={clearRows}>
        {list.clearSelection}
      </Button>
    </div>
  );
}
