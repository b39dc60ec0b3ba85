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
  field: { minWidth: 0, columnGap: 0, paddingLeft: '6px', paddingRight: 0 },
  door: { minWidth: '24px', padding: 0 },
  input: {
    minWidth: 0,
    paddingLeft: 0,
    paddingRight: 0,
    fontVariantNumeric: 'tabular-nums',
    textOverflow: 'ellipsis',
  },
});

interface JapaneseDateFieldProps {
  readonly label: string;
  readonly value: IsoDate | null;
  /** Called with `null` while what is typed is no date. */
  readonly onChange: (value: IsoDate | null) => void;
  /** Told whenever what stands in the field becomes, or stops being, something to correct. */
  readonly onProblem?: (hasProblem: boolean) => void;
}

export function JapaneseDateField(props: JapaneseDateFieldProps) {
  const styles = useStyles();
  const texts = useTexts().search.date;
  const today = japanDate(Date.now());
  const { typed, problem, start, type, finish, choose } = useTypedDate(props, today);
  const { label, value } = props;
  const field = useImeSafeInput({
    value: typed ?? (value === null ? '' : shownDate(value, texts)),
    onCommit: type,
    onKey: (event) => event.key === 'Enter' && finish(),
  });
  const message = problem === null ? null : problemText(problem, texts);
  return (
    <Field
      size="small"
      label={label}
      {...(message !== null && { validationMessage: message, validationState: 'error' })}
    >
      <Input
        {...field}
        size="small"
        className={styles.field}
        input={{ className: styles.input }}
        autoComplete="off"
        placeholder={texts.example}
        onFocus={start}
        onBlur={finish}
        contentAfter={<CalendarDoor value={value} today={today} onChoose={choose} />}
      />
    </Field>
  );
}

/** What is being typed, and what is wrong with it once the field is left. */
function useTypedDate({ value, onChange, onProblem }: JapaneseDateFieldProps, today: IsoDate) {
  /** `null` = the value is shown. */
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<TypedDate | null>(null);
  return {
    typed,
    problem,
    start: () => setTyped((before) => before ?? formatDate(value)),
    type(text: string) {
      setTyped(text);
      setProblem(null);
      const read = readTypedDate(text, today);
      onChange(read.kind === 'date' ? read.date : null);
      onProblem?.(isWrong(read));
    },
    finish() {
      const read = typed === null ? null : readTypedDate(typed, today);
      if (read !== null && isWrong(read)) setProblem(read);
      else setTyped(null);
    },
    choose(date: IsoDate) {
      setTyped(null);
      setProblem(null);
      onChange(date);
      onProblem?.(false);
    },
  };
}

function isWrong({ kind }: TypedDate): boolean {
  return kind !== 'date' && kind !== 'empty';
}

interface CalendarDoorProps {
  readonly value: IsoDate | null;
  readonly today: IsoDate;
  readonly onChoose: (date: IsoDate) => void;
}

function CalendarDoor({ value, today, onChoose }: CalendarDoorProps) {
  const styles = useStyles();
  const texts = useTexts().search.date;
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover open={isOpen} onOpenChange={(_, { open }) => setOpen(open)} trapFocus unstable_disableAutoFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          appearance="transparent"
          size="small"
          className={styles.door}
          icon={<Calendar16Regular />}
          aria-label={texts.open}
        />
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
