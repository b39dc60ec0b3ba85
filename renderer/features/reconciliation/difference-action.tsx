/** The one next step of one difference: fetch the document, or say why it is gone. */
import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Spinner,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { ErrorCode } from '#contract/error-codes.ts';
import type { ExplainedAbsence } from '#contract/journal.ts';
import { CodedError } from '../../api.ts';
import { useTexts } from '../../text/texts.ts';
import type { SettlingAction } from './difference-groups.ts';
import { openTransfers } from './open-transfers.ts';
import { explainAbsence, fetchDifferences } from './settle-difference.ts';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  failure: { display: 'block', whiteSpace: 'normal', color: tokens.colorStatusDangerForeground1 },
});

interface DifferenceActionProps {
  readonly profile: string;
  readonly fileId: string;
  readonly action: SettlingAction;
}

/** What it settles drops out of the result by itself. */
export function DifferenceAction({ profile, fileId, action }: DifferenceActionProps) {
  const styles = useStyles();
  const texts = useTexts();
  const [state, setState] = useState<'idle' | 'working' | ErrorCode>('idle');
  const settle = (work: () => Promise<ErrorCode | null>): void => {
    setState('working');
    void work()
      .catch((error: unknown): ErrorCode => (error instanceof CodedError ? error.code : 'internal'))
      .then((code) => setState(code ?? 'idle'));
  };
  if (action === 'none') return <span className={styles.quiet}>{texts.reconciliation.nothingToDo}</span>;
  if (action === 'transfers') {
    return (
      <Button
        size="small"
        aria-label={texts.reconciliation.transfersOf(fileId)}
        onClick={() => openTransfers(profile, fileId)}
      >
        {texts.reconciliation.transfers}
      </Button>
    );
  }
  if (state === 'working') return <Spinner size="extra-tiny" label={texts.frame.today.working} />;
  return (
    <>
      {action === 'fetch' ? (
        <Button
          size="small"
          aria-label={texts.reconciliation.fetchOne(fileId)}
          onClick={() => settle(async () => (await fetchDifferences(profile, [fileId])).get(fileId) ?? null)}
        >
          {texts.reconciliation.fetch}
        </Button>
      ) : (
        <ExplainMenu
          fileId={fileId}
          onChoose={(reason) => settle(() => explainAbsence(profile, fileId, reason))}
        />
      )}
      {state !== 'idle' && (
        <span role="alert" className={styles.failure}>
          {texts.errors[state].message} {texts.errors[state].next}
        </span>
      )}
    </>
  );
}

interface ExplainMenuProps {
  readonly fileId: string;
  readonly onChoose: (reason: ExplainedAbsence) => void;
}

function ExplainMenu({ fileId, onChoose }: ExplainMenuProps) {
  const texts = useTexts().reconciliation;
  const reasons = Object.entries(texts.explanations) as [ExplainedAbsence, string][];
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" aria-label={texts.explainOne(fileId)}>
          {texts.explain}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {reasons.map(([reason, name]) => (
            <MenuItem key={reason} onClick={() => onChoose(reason)}>
              {name}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
