/** One month to choose a day from, by mouse or by keyboard alone. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronLeft16Regular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { IsoDate } from '#contract/guarantee-file.ts';
import { useEffect } from './use-effect.ts';
import { useTexts } from '../text/texts.ts';
import { eraYearOf } from './japanese-date.ts';
import { formatDate } from './japan-time.ts';
import { addMonths, moveDay, weeksOf } from './month-days.ts';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  month: { fontWeight: tokens.fontWeightSemibold },
  week: { display: 'grid', gridTemplateColumns: 'repeat(7, 32px)' },
  weekday: { textAlign: 'center', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  day: {
    width: '32px',
    height: '28px',
    padding: 0,
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  outside: { color: tokens.colorNeutralForeground4 },
  today: { border: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
  chosen: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
    },
  },
});

interface CalendarProps {
  readonly value: IsoDate | null;
  /** In Japan. */
  readonly today: IsoDate;
  readonly onChoose: (date: IsoDate) => void;
}

export function Calendar({ value, today, onChoose }: CalendarProps) {
  const styles = useStyles();
  const { date } = useTexts().search;
  const [day, setDay] = useState(value ?? today);
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    sheet.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [day]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = moveDay(day, event.key);
    if (to === null) return;
    event.preventDefault();
    setDay(to);
  };
  return (
    <div>
      <MonthHead day={day} onMove={(months) => setDay(addMonths(day, months))} />
      <WeekdayNames />
      <div ref={sheet} role="grid" aria-label={date.calendar} onKeyDown={onKeyDown}>
        {weeksOf(day).map((week) => (
          <div key={week[0]} role="row" className={styles.week}>
            {week.map((each) => (
              <span key={each} role="gridcell" aria-selected={each === value}>
                <button
                  type="button"
                  tabIndex={each === day ? 0 : -1}
                  aria-label={formatDate(each)}
                  aria-current={each === today ? 'date' : undefined}
                  className={mergeClasses(
                    styles.day,
                    each.slice(0, 7) !== day.slice(0, 7) && styles.outside,
                    each === today && styles.today,
                    each === value && styles.chosen,
                  )}
                  onClick={() => onChoose(each)}
                >
                  {Number(each.slice(8))}
                </button>
              </span>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function WeekdayNames() {
  const styles = useStyles();
  const { date } = useTexts().search;
  return (
    <div className={styles.week} aria-hidden="true">
      {date.weekdays.map((name) => (
        <span key={name} className={styles.weekday}>
          {name}
        </span>
      ))}
    </div>
  );
}

interface MonthHeadProps {
  readonly day: IsoDate;
  readonly onMove: (months: number) => void;
}

function MonthHead({ day, onMove }: MonthHeadProps) {
  const styles = useStyles();
  const { date } = useTexts().search;
  const era = eraYearOf(day);
  return (
    <div className={styles.head}>
      <Button
        appearance="subtle"
        size="small"
        icon={<ChevronLeft16Regular />}
        aria-label={date.previousMonth}
        onClick={() => onMove(-1)}
      />
      <span className={styles.month} role="status">
        {date.month(
          Number(day.slice(0, 4)),
          Number(day.slice(5, 7)),
          era === null ? '' : date.era(era.name, era.year),
        )}
      </span>
      <Button
        appearance="subtle"
        size="small"
        icon={<ChevronRight16Regular />}
        aria-label={date.nextMonth}
        onClick={() => onMove(1)}
      />
    </div>
  );
}
