/** A date as people here write it; shown again as 2026/11/23（令和8年） (U37). */
import {
  Button,
  Field,
  Input,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  makeStyles,
} from '@fluentui/react-components';
import { Calendar16Regular } from '@fluentui/react-icons/svg/calendar';
import { useState } from 'react';
import type { IsoDate } from '#contract/guarantee-file.ts';
import { type Texts, useTexts } from '../text/texts.ts';
import { Calendar } from './calendar.tsx';
import { formatDate, japanDate } from './japan-time.ts';
import { type TypedDate, eraYearOf, readTypedDate } from './japanese-date.ts';
import { useImeSafeInput } from './use-ime-safe-input.ts';

const useStyles = makeStyles({
  field: { minWidth: 0 },
  input: { minWidth: 0, fontVariantNumeric: 'tabular-nums', textOverflow: 'ellipsis' },
});

interface JapaneseDateFieldProps {
  readonly label: string;
  readonly value: IsoDate | null;
  /** Called with `null` while what is typed is no date. */
  readonly onChange: (value: IsoDate | null) => void;
  /** Told whenever what stands in the field becomes, or stops being, something to correct. */
  readonly onProblem?: (hasProblem: boolean) => void;
}

export function JapaneseDateField({ label, value, onChange, onProblem }: JapaneseDateFieldProps) {
  const styles = useStyles();
  const texts = useTexts().search.date;
  const today = japanDate(Date.now());
  /** What is being typed; `null` = the value is shown. */
  const [typed, setTyped] = useState<string | null>(null);
  const [isTold, setTold] = useState(false);
  const read = typed === null ? null : readTypedDate(typed, today);
  const finish = (): void => {
    const isWrong = read !== null && read.kind !== 'date' && read.kind !== 'empty';
    setTold(isWrong);
    if (!isWrong) setTyped(null);
  };
  const field = useImeSafeInput({
    value: typed ?? (value === null ? '' : shownDate(value, texts)),
    onCommit(text) {
      setTyped(text);
      setTold(false);
      const next = readTypedDate(text, today);
      onChange(next.kind === 'date' ? next.date : null);
      onProblem?.(next.kind !== 'date' && next.kind !== 'empty');
    },
    onKey: (event) => event.key === 'Enter' && finish(),
  });
  const choose = (date: IsoDate): void => {
    setTyped(null);
    setTold(false);
    onChange(date);
    onProblem?.(false);
  };
  const problem = isTold && read !== null ? problemText(read, texts) : null;
  return (
    <Field
      size="small"
      label={label}
      {...(problem !== null && { validationMessage: problem, validationState: 'error' })}
    >
      <Input
        {...field}
        size="small"
        className={styles.field}
        input={{ className: styles.input }}
        autoComplete="off"
        placeholder={texts.example}
        onFocus={() => setTyped((before) => before ?? formatDate(value))}
        onBlur={finish}
        contentAfter={<CalendarDoor value={value} today={today} onChoose={choose} />}
      />
    </Field>
  );
}

interface CalendarDoorProps {
  readonly value: IsoDate | null;
  readonly today: IsoDate;
  readonly onChoose: (date: IsoDate) => void;
}

function CalendarDoor({ value, today, onChoose }: CalendarDoorProps) {
  const texts = useTexts().search.date;
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover open={isOpen} onOpenChange={(_, { open }) => setOpen(open)} trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="transparent" size="small" icon={<Calendar16Regular />} aria-label={texts.open} />
      </PopoverTrigger>
      <PopoverSurface>
        <Calendar
          value={value}
          today={today}
          onChoose={(date) => {
            setOpen(false);
            onChoose(date);
          }}
        />
      </PopoverSurface>
    </Popover>
  );
}

type DateTexts = Texts['search']['date'];

function shownDate(date: IsoDate, texts: DateTexts): string {
  const era = eraYearOf(date);
  return era === null ? formatDate(date) : texts.shown(formatDate(date), texts.era(era.name, era.year));
}

function problemText(read: TypedDate, texts: DateTexts): string | null {
  switch (read.kind) {
    case 'empty':
    case 'date':
      return null;
    case 'unreadable':
      return texts.unreadable;
    case 'missing':
      return texts.missing;
    case 'era-over': {
      const era = eraYearOf(read.date);
      const [, month, day] = read.date.split('-').map(Number);
      const year = era === null ? '' : texts.era(era.name, era.year);
      return texts.eraOver(texts.monthDay(year, month ?? 0, day ?? 0));
    }
  }
}
