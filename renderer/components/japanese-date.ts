/** What a date field makes of what is typed: a date, or what is wrong with it (U37). Pure. */
import type { IsoDate } from '#contract/guarantee-file.ts';
import { parseJapaneseDate } from '#contract/japanese-date.ts';

/** 令和, 平成, 昭和. */
export type EraName = 'R' | 'H' | 'S';

export interface EraYear {
  readonly name: EraName;
  readonly year: number;
}

export type TypedDate =
  | { readonly kind: 'empty' }
  | { readonly kind: 'date'; readonly date: IsoDate }
  /** No date in any form known. */
  | { readonly kind: 'unreadable' }
  /** Looks like a date, but the calendar has no such day. */
  | { readonly kind: 'missing' }
  /** The day exists, but not in the era it was given: 平成32年. */
  | { readonly kind: 'era-over'; readonly era: EraName; readonly date: IsoDate };

interface Era {
  readonly name: EraName;
  readonly sign: RegExp;
  readonly from: IsoDate;
  readonly firstYear: number;
}

/** Newest first. */
const eras: readonly Era[] = [
  { name: 'R', sign: /^(令和|R)/i, from: '2019-05-01', firstYear: 2019 },
  { name: 'H', sign: /^(平成|H)/i, from: '1989-01-08', firstYear: 1989 },
  { name: 'S', sign: /^(昭和|S)/i, from: '1926-12-25', firstYear: 1926 },
];

const todayWords = /^(今日|本日|today)$/i;
const compactEra = /^(?<era>[RHS])(?<year>\d{2})(?<month>\d{2})(?<day>\d{2})$/i;
const shortYear = /^(?<year>\d{2})(?<rest>[./-]\d{1,2}[./-]\d{1,2})$/;
const datelike = /^\D{0,3}[\d元]{1,8}([年./-]\d{1,2}[月./-]\d{1,2}日?)?$/;

/** @param today in Japan */
export function readTypedDate(text: string, today: IsoDate): TypedDate {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  if (plain === '') return { kind: 'empty' };
  if (todayWords.test(plain)) return { kind: 'date', date: today };
  const date = parseJapaneseDate(writtenOut(plain));
  if (date === null) return { kind: datelike.test(plain) ? 'missing' : 'unreadable' };
  const era = eras.find(({ sign }) => sign.test(plain));
  if (era !== undefined && eraYearOf(date)?.name !== era.name)
    return { kind: 'era-over', era: era.name, date };
  return { kind: 'date', date };
}

/** `R081123` and `26/11/23` in the forms everybody reads. */
function writtenOut(plain: string): string {
  const compact = compactEra.exec(plain)?.groups;
  if (compact !== undefined) {
    return `${compact['era']}${compact['year']}.${compact['month']}.${compact['day']}`;
  }
  const short = shortYear.exec(plain)?.groups;
  return short === undefined ? plain : `20${short['year']}${short['rest']}`;
}

/** `null` before 昭和. */
export function eraYearOf(date: IsoDate): EraYear | null {
  const era = eras.find(({ from }) => date >= from);
  return era === undefined ? null : { name: era.name, year: Number(date.slice(0, 4)) - era.firstYear + 1 };
}
