/** When a mail was sent, from its Date header (RFC 5322 §3.3) or as mail programs print it above a quotation. */
import { isIsoDate } from '#contract/japanese-date.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const header =
  /^(?:[a-z]{3},? ?)?(?<day>\d{1,2}) (?<month>[a-z]{3}) (?<year>\d{4}) (?<clock>\d{1,2}:\d{2}(?::\d{2})?)(?: (?<zone>[+-]\d{4}|[a-z]{1,4}))?/i;
const printed =
  /^(?<year>\d{4}) ?[年./-] ?(?<month>\d{1,2}) ?[月./-] ?(?<day>\d{1,2})(?:日)?[^\d:]{0,8}(?<clock>\d{1,2}:\d{2}(?::\d{2})?)(?: ?(?<zone>[+-]\d{2}:?\d{2}|[a-z]{1,4}))?/i;
const offsets: Readonly<Record<string, string>> = {
  z: '+00:00',
  ut: '+00:00',
  utc: '+00:00',
  gmt: '+00:00',
  jst: '+09:00',
};
const japan = '+09:00';

/** ISO 8601 UTC; a time without a zone is Japan's. `null` when it is none. */
export function parseMailDate(text: string): string | null {
  const plain = text.slice(0, 200).normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
  const groups = (header.exec(plain) ?? printed.exec(plain))?.groups;
  if (groups === undefined) return null;
  const { year = '', day = '', clock = '' } = groups;
  const month = monthNumber(groups['month'] ?? '');
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const offset = zoneOffset(groups['zone']);
  if (!isIsoDate(date) || offset === null) return null;
  const time = Date.parse(`${date}T${clock.padStart(clock.length > 5 ? 8 : 5, '0')}${offset}`);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function monthNumber(month: string): number {
  return /^\d/.test(month) ? Number(month) : months.indexOf(month.toLowerCase()) + 1;
}

function zoneOffset(zone: string | undefined): string | null {
  if (zone === undefined) return japan;
  const numeric = /^([+-]\d{2}):?(\d{2})$/.exec(zone);
  return numeric === null ? (offsets[zone.toLowerCase()] ?? null) : `${numeric[1] ?? ''}:${numeric[2] ?? ''}`;
}
