/** What a merger does: the pairs of codes a search looks for, and how many documents of the archive have them. */
import {
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
import { formatOfficeCode } from '#contract/office-code.ts';
import type { SearchedOffice, TransferPair } from '#contract/transfer.ts';
import { useTexts } from '../../text/texts.ts';
import { mergerStore } from './merger-store.ts';

const useStyles = makeStyles({
  effect: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  table: { maxWidth: '44em' },
  code: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

export function MergerEffect() {
  const styles = useStyles();
  const texts = useTexts().transfers.mergers;
  const effect = mergerStore((state) => state.effect);
  if (effect === null) return null;
  const { pairs, omitted } = effect.preview;
  return (
    <section className={styles.effect} aria-label={texts.effect(effect.rule)} data-part="effect">
      <h2 className={styles.heading}>{texts.effect(effect.rule)}</h2>
      <Text>{texts.effectLead}</Text>
      <Table size="small" className={styles.table} aria-label={texts.effect(effect.rule)}>
        <TableHeader>
          <TableRow>
            {[texts.issued, texts.current, texts.documents, texts.because].map((title) => (
              <TableHeaderCell key={title}>{title}</TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {pairs.map((pair) => (
            <Pair key={`${code(pair.issued)} ${code(pair.current)}`} pair={pair} />
          ))}
        </TableBody>
      </Table>
      {omitted > 0 && <Text>{texts.omitted(omitted)}</Text>}
    </section>
  );
}

function Pair({ pair }: { readonly pair: TransferPair }) {
  const styles = useStyles();
  const texts = useTexts().transfers.mergers;
  const known = mergerStore((state) => state.rules) ?? [];
  const rules = [...(pair.issued?.rules ?? []), ...(pair.current?.rules ?? [])].map(({ id }) => id);
  const rowOf = (id: string): string => (known.some((rule) => rule.id === id) ? id : texts.draftRow);
  return (
    <TableRow>
      <TableCell className={styles.code}>{code(pair.issued)}</TableCell>
      <TableCell className={styles.code}>{code(pair.current)}</TableCell>
      <TableCell className={styles.code}>{texts.documentCount(pair.documents)}</TableCell>
      <TableCell>{rules.length === 0 ? texts.asked : [...new Set(rules)].map(rowOf).join(', ')}</TableCell>
    </TableRow>
  );
}

function code(side: SearchedOffice | null): string {
  return side === null ? '' : formatOfficeCode(side.office);
}
