/** What can be done with the open version: report, verify again, save. There is no way to trust a certificate (U04). */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTexts } from '../../text/texts.ts';
import { documentStore, verifyAgain } from '../document/document-store.ts';
import { openVersionReport, savePdf } from './export-evidence.ts';
import { MoreActions } from './more-actions.tsx';
import { NewestButton } from './newest-button.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  said: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function VerdictActions() {
  const styles = useStyles();
  const { verdict } = useTexts();
  const { actions } = verdict;
  const { evidence, bytes, verifying } = documentStore();
  const [said, setSaid] = useState<string | null>(null);
  if (evidence === null) return null;
  const run = async (work: () => Promise<unknown>, done: string | null = null): Promise<void> => {
    try {
      await work();
      setSaid(done);
    } catch {
      setSaid(actions.failed);
    }
  };
  const { version } = evidence;
  return (
    <div className={styles.root} role="group" aria-label={actions.toolbar}>
      <NewestButton />
      <Button size="small" onClick={() => void run(() => openVersionReport(version))}>
        {actions.report}
      </Button>
      <Button size="small" disabledFocusable={verifying} onClick={() => void run(verifyAgain)}>
        {actions.verify}
      </Button>
      <Button
        size="small"
        disabledFocusable={bytes === null}
        onClick={() => bytes && void run(() => savePdf(version, bytes))}
      >
        {actions.savePdf}
      </Button>
      <MoreActions evidence={evidence} run={(work, done) => void run(work, done)} />
      <span className={styles.said} role="status">
        {said}
      </span>
    </div>
  );
}
