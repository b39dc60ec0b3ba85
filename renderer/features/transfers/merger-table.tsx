/** The rows of 統廃合表, each with a look at its effect and a way to remove it. */
import {
  Button,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { formatOfficeCode } from '#contract/office-code.ts';
import type { MergerRule } from '#contract/transfer.ts';
import { formatDate } from '../../components/japan-time.ts';
import { useTexts } from '../../text/texts.ts';
import { describeMerger, previewMerger, removeMerger } from './merger-store.ts';

const useStyles = makeStyles({
  table: { maxWidth: '64em', tableLayout: 'auto' },
  code: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  note: { overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

export function MergerTable({ rules }: { readonly rules: readonly MergerRule[] }) {
  const styles = useStyles();
  const texts = useTexts().transfers.mergers;
  const [leaving, setLeaving] = useState<string | null>(null);
  if (rules.length === 0) return <Text>{texts.none}</Text>;
  const { columns } = texts;
  return (
    <Table size="small" aria-label={texts.table} className={styles.table}>
      <TableHeader>
        <TableRow>
          {Object.entries(columns).map(([name, title]) => (
            <TableHeaderCell key={name}>{title}</TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {rules.map((rule) => (
          <TableRow key={rule.id}>
            <TableCell className={styles.code}>{rule.id}</TableCell>
            <TableCell className={styles.code}>{formatOfficeCode(rule.from)}</TableCell>
            <TableCell className={styles.code}>{formatOfficeCode(rule.to)}</TableCell>
            <TableCell className={styles.code}>{formatDate(rule.effectiveOn)}</TableCell>
            <TableCell className={styles.note}>{rule.note}</TableCell>
            <TableCell>
              <div className={styles.actions}>
                {leaving === rule.id ? (
                  <Removal rule={rule} onEnd={() => setLeaving(null)} />
                ) : (
                  <Actions rule={rule} onRemove={() => setLeaving(rule.id)} />
                )}
              </div>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Actions({ rule, onRemove }: { readonly rule: MergerRule; readonly onRemove: () => void }) {
  const texts = useTexts().transfers.mergers;
  const name = describeMerger(rule);
  return (
    <>
      <Button size="small" aria-label={texts.previewOf(name)} onClick={() => void previewMerger(rule, false)}>
        {texts.preview}
      </Button>
      <Button size="small" aria-label={texts.removeRule(name)} onClick={onRemove}>
        {texts.remove}
      </Button>
    </>
  );
}

/** Removing takes a second press, in the same place. */
function Removal({ rule, onEnd }: { readonly rule: MergerRule; readonly onEnd: () => void }) {
  const texts = useTexts().transfers.mergers;
  return (
    <>
      <Button size="small" autoFocus onClick={onEnd}>
        {texts.keep}
      </Button>
      <Button
        size="small"
        appearance="primary"
        onClick={() => {
          onEnd();
          void removeMerger(rule);
        }}
      >
        {texts.confirmRemoval}
      </Button>
    </>
  );
}
