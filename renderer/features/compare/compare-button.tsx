/** The way from the history of a file to comparing two of its versions. */
import { Button } from '@fluentui/react-components';
import { useTexts } from '../../text/texts.ts';
import { documentStore } from '../document/document-store.ts';
import { startComparing } from './compare-store.ts';

export function CompareButton() {
  const { compare } = useTexts();
  const { versions, evidence } = documentStore();
  if (versions.length < 2) return null;
  return (
    <Button size="small" onClick={() => startComparing(versions, evidence?.version.sha256 ?? null)}>
      {compare.start}
    </Button>
  );
}
