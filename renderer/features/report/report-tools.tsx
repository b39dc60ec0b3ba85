/** Printing and saving a report; not on the paper itself. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { printToPdf, saveFile } from '../../api.ts';
import { useTexts } from '../../text/texts.ts';
import { reportFileName } from './report-file-name.ts';
import { reportStore } from './report-store.ts';

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    top: 0,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export function ReportTools({ disabled }: { readonly disabled: boolean }) {
  const styles = useStyles();
  const { report } = useTexts();
  const [state, setState] = useState<'idle' | 'working' | 'failed'>('idle');
  const save = async (): Promise<void> => {
    const { facts } = reportStore.getState();
    if (facts === null) return;
    setState('working');
    try {
      const bytes = await printToPdf();
      await saveFile({ name: reportFileName(facts, report.title), mediaType: 'application/pdf', bytes });
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  const isBusy = disabled || state === 'working';
  return (
    <div className={`${styles.root} report-tools`} role="toolbar" aria-label={report.tools}>
      <Button appearance="primary" disabledFocusable={disabled} onClick={() => window.print()}>
        {report.print}
      </Button>
      <Button disabledFocusable={isBusy} onClick={() => void save()}>
        {report.savePdf}
      </Button>
      <span role="status">{state === 'idle' ? null : report[state]}</span>
    </div>
  );
}
