/** What a reconciliation found, both ways, in groups that can be opened. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import type { Reconciliation } from '#contract/reconciliation.ts';
import { useTexts } from '../../text/texts.ts';
import { type DifferenceGroup, asksForWork, groupDifferences, reasonText } from './difference-groups.ts';
import { DifferenceTable } from './difference-table.tsx';
import { FetchGroup } from './fetch-group.tsx';
import { openTransfers } from './open-transfers.ts';

const useStyles = makeStyles({
  same: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    '& > svg': { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  },
  found: { fontWeight: tokens.fontWeightSemibold },
  title: {
    margin: `${tokens.spacingVerticalM} 0 0`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  next: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    margin: `0 0 ${tokens.spacingVerticalS}`,
  },
  wrap: { whiteSpace: 'normal' },
});

export function ReconciliationResult({ result }: { readonly result: Reconciliation }) {
  const styles = useStyles();
  const texts = useTexts().reconciliation;
  const { summary, profile } = result;
  const { listed, held, complete, incomplete } = summary;
  const groups = groupDifferences(result);
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  const events = [...Map.groupBy(groups, ({ event }) => event)];
  return (
    <div data-part="differences">
      {!complete && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody className={styles.wrap}>{texts.incomplete(incomplete.length)}</MessageBarBody>
        </MessageBar>
      )}
      {complete && total === 0 ? (
        <div className={styles.same}>
          <CheckmarkCircle20Filled aria-hidden />
          {texts.same(listed, held)}
        </div>
      ) : (
        <div className={styles.found}>{texts.found(listed, held, total)}</div>
      )}
      {events.map(([event, ofEvent]) => (
        <div key={event} data-event={event}>
          <h4 className={styles.title}>{texts.groups[event]}</h4>
          <Groups profile={profile} groups={ofEvent} />
        </div>
      ))}
    </div>
  );
}

/** Open are those that ask for something. */
function Groups({
  profile,
  groups,
}: {
  readonly profile: string;
  readonly groups: readonly DifferenceGroup[];
}) {
  const styles = useStyles();
  const texts = useTexts().reconciliation;
  const asking = groups.filter(asksForWork).map(({ reason }) => reason);
  return (
    <Accordion collapsible multiple defaultOpenItems={asking}>
      {groups.map((group) => {
        const { what, next } = reasonText(group, texts.reasons);
        return (
          <AccordionItem key={group.reason} value={group.reason} data-reason={group.reason}>
            <AccordionHeader as="h5">{texts.reason(what, group.count)}</AccordionHeader>
            <AccordionPanel>
              <div className={styles.next}>
                <span>{next}</span>
                {group.action === 'fetch' && <FetchGroup profile={profile} group={group} />}
                {group.reason === 'transferred-in' && <TransfersButton profile={profile} group={group} />}
              </div>
              <DifferenceTable profile={profile} group={group} />
            </AccordionPanel>
          </AccordionItem>
        );
      })}
    </Accordion>
  );
}

/** Where one came from, others may have come from too. */
function TransfersButton({ profile, group }: { readonly profile: string; readonly group: DifferenceGroup }) {
  const texts = useTexts().reconciliation;
  const [first] = group.differences;
  if (first === undefined) return null;
  return <Button onClick={() => openTransfers(profile, first.fileId)}>{texts.transfers}</Button>;
}
