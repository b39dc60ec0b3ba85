/** Documents a sync could not fetch or verify: one sentence for each cause, the documents below it. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { SyncFailure } from '#contract/sync-progress.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useTexts } from '../../text/texts.ts';

const useStyles = makeStyles({
  group: { paddingBottom: tokens.spacingVerticalM },
  ids: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    maxHeight: '12em',
    overflow: 'auto',
    paddingInlineStart: tokens.spacingHorizontalXXL,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** More than this nobody reads one by one; the count is in the heading. */
const idsShown = 200;

export function SyncFailures({ failures }: { readonly failures: readonly SyncFailure[] }) {
  const styles = useStyles();
  const texts = useTexts().sync;
  if (failures.length === 0) return null;
  const groups = Map.groupBy(failures, ({ code }) => code);
  return (
    <Accordion collapsible defaultOpenItems="failures">
      <AccordionItem value="failures">
        <AccordionHeader>{texts.failuresTitle(failures.length)}</AccordionHeader>
        <AccordionPanel data-part="failures">
          {[...groups].map(([code, group]) => (
            <div key={code} className={styles.group}>
              <ErrorNotice code={code} intent="warning" />
              <ul className={styles.ids}>
                {group.slice(0, idsShown).map(({ fileId }, index) => (
                  <li key={`${fileId} ${index}`}>{fileId === '' ? texts.partOfList : fileId}</li>
                ))}
              </ul>
            </div>
          ))}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
