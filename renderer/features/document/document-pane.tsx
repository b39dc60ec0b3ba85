/** Preview and verdict of the open document, one above the other or side by side as the room allows. */
import { makeStyles } from '@fluentui/react-components';
import { useEffect } from '../../components/use-effect.ts';
import { Preview } from '../preview/preview.tsx';
import { loadProfiles, profilesStore } from '../profiles/profiles-store.ts';
import { VerdictPanel } from '../verdict/verdict-panel.tsx';
import { documentStore, followDocument } from './document-store.ts';
import { SplitPanes } from './split-panes.tsx';

const useStyles = makeStyles({ root: { height: '100%', minHeight: 0, minWidth: 0 } });

export function DocumentPane() {
  const styles = useStyles();
  const isOpen = documentStore((state) => state.open !== null);
  useEffect(followDocument, []);
  useEffect(() => {
    if (profilesStore.getState().profiles === null) void loadProfiles().catch(() => undefined);
  }, []);
  return (
    <div className={styles.root}>
      <SplitPanes first={<Preview />} second={isOpen ? <VerdictPanel /> : null} />
    </div>
  );
}
