/** Writes a date into whatever a page asks it in: one text field, a date input, or 年 月 日 apart. */
import type { Element } from 'domhandler';
import type { DateRange, IsoDate } from '#contract/guarantee-file.ts';
import type { Control } from './controls.ts';
import { optionsOf } from './forms.ts';
import type { ScreenMap } from './screen-map.ts';

export type DateFormat = NonNullable<ScreenMap['dateFormat']>;

type Values = Map<Element, string | boolean>;

/**
 * Fills the controls of a range: two of them, or six where year, month and day are apart. Returns false when the page
 * offers no way to say this range, so that a condition is never silently dropped.
 */
export function fillRange(
  values: Values,
  controls: readonly Control[],
  request: { readonly range: DateRange; readonly format: DateFormat | undefined },
): boolean {
  const { range, format } = request;
  const half = controls.length / 2;
  if (half !== 1 && half !== 3)
    return controls.length === 0 && range.from === undefined && range.to === undefined;
  const from = fillDate(values, controls.slice(0, half), { date: range.from, format });
  const to = fillDate(values, controls.slice(half), { date: range.to, format });
  return from && to;
}

interface DateRequest {
  readonly date: IsoDate | undefined;
  readonly format: DateFormat | undefined;
}

function fillDate(values: Values, controls: readonly Control[], { date, format }: DateRequest): boolean {
  const [first] = controls;
  if (first === undefined) return date === undefined;
  if (controls.length === 1) {
    values.set(
      first.element,
      date === undefined
        ? ''
        : written(date, first.type === 'date' ? 'YYYY-MM-DD' : (format ?? formatOf(first))),
    );
    return true;
  }
  const parts = date === undefined ? ['', '', ''] : date.split('-');
  return controls.every((control, index) => fillPart(values, control, parts[index] ?? ''));
}

function fillPart(values: Values, { element }: Control, part: string): boolean {
  if (element.name !== 'select') {
    const short = element.attribs['maxlength'] === '1' || /^\d$/.test(element.attribs['placeholder'] ?? '');
    values.set(element, short && part !== '' ? String(Number(part)) : part);
    return true;
  }
  const option = optionsOf(element).find(({ value, text }) =>
    part === ''
      ? !/\d/.test(value)
      : [value, text].some((shown) => /\d/.test(shown) && Number.parseInt(shown, 10) === Number(part)),
  );
  if (option === undefined) return part === '';
  values.set(element, option.value);
  return true;
}

/** How a single field wants its date, from its type, placeholder, pattern, hint or length. */
function formatOf({ element, textAfter }: Control): DateFormat {
  const { placeholder = '', title = '', pattern = '', value = '', maxlength = '' } = element.attribs;
  const hints = [placeholder, title, value, textAfter].join(' ').normalize('NFKC');
  if (/\d{4}-\d{1,2}-\d{1,2}|y{4}-m{1,2}-d{1,2}/i.test(hints) || /\}-/.test(pattern)) return 'YYYY-MM-DD';
  if (/\d{4}年|y{4}年/i.test(hints)) return 'YYYY年MM月DD日';
  if (/(?<!\d)\d{8}(?!\d)|y{4}m{2}d{2}/i.test(hints) || maxlength === '8') return 'YYYYMMDD';
  return 'YYYY/MM/DD';
}

function written(date: IsoDate, format: DateFormat): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return format.replace('YYYY', year).replace('MM', month).replace('DD', day);
}
