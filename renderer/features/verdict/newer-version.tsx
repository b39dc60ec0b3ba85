/** The way from an old version to the one that replaced it (U03). */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTexts } from '../../text/texts.ts';
import { documentStore } from '../document/document-store.ts';
import { openDocument } from '../selection/selection-store.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalM}`,
  },
});

export function NewerVersion() {
  const styles = useStyles();
  const { verdict } = useTexts();
  const { open, versions, evidence } = documentStore();
  const [newest] = versions;
  if (open === null || newest === undefined || evidence === null) return null;
  if (newest.sha256 === evidence.version.sha256) return null;
  const isVoid = newest.kind === '3';
  return (
    <div className={styles.root}>
      <span>{isVoid ? verdict.newerVoid : verdict.newer}</span>
      <Button appearance="primary" size="small" onClick={() => openDocument({ ...open, sha256: null })}>
        {isVoid ? verdict.showVoidNotice : verdict.showNewest}
      </Button>
    </div>
  );
}
