/** Two dates, 開始日 ～ 終了日; a range the wrong way round is told, never turned. */
import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { DateRange, IsoDate } from '#contract/guarantee-file.ts';
import { JapaneseDateField } from '../../components/japanese-date-field.tsx';
import { useTexts } from '../../text/texts.ts';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
  problem: { color: tokens.colorStatusDangerForeground1, display: 'block' },
});

interface DateRangeFieldProps {
  readonly name: string;
  readonly range: DateRange;
  /** Told with sound ranges only. */
  readonly onRange: (range: DateRange) => void;
}

type Ends = { readonly from: IsoDate | null; readonly to: IsoDate | null };

export function DateRangeField({ name, range, onRange }: DateRangeFieldProps) {
  const styles = useStyles();
  const { search } = useTexts();
  /** Ends that make no range; `null` = what is asked for is shown. */
  const [reversed, setReversed] = useState<Ends | null>(null);
  const ends: Ends = reversed ?? { from: range.from ?? null, to: range.to ?? null };
  const change = (changed: Partial<Ends>): void => {
    const { from, to } = { ...ends, ...changed };
    if (from !== null && to !== null && from > to) return setReversed({ from, to });
    setReversed(null);
    onRange({ ...(from !== null && { from }), ...(to !== null && { to }) });
  };
  return (
    <>
      <div className={styles.pair}>
        <JapaneseDateField
          label={search.from(name)}
          value={ends.from}
          onChange={(from) => change({ from })}
        />
        <JapaneseDateField label={search.to(name)} value={ends.to} onChange={(to) => change({ to })} />
      </div>
      {reversed !== null && (
        <Text size={200} role="alert" className={styles.problem}>
          {search.reversed}
        </Text>
      )}
    </>
  );
}
