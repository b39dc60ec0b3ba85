/** The way from an old version to the one that replaced it (U03). */
import { Button } from '@fluentui/react-components';
import { useTexts } from '../../text/texts.ts';
import { documentStore } from '../document/document-store.ts';
import { openDocument } from '../selection/selection-store.ts';

export function NewestButton() {
  const { verdict } = useTexts();
  const { open, versions, evidence } = documentStore();
  const [newest] = versions;
  if (open === null || newest === undefined || newest.sha256 === evidence?.version.sha256) return null;
  return (
    <Button appearance="primary" size="small" onClick={() => openDocument({ ...open, sha256: null })}>
      {newest.kind === '3' ? verdict.showVoidNotice : verdict.showNewest}
    </Button>
  );
}
