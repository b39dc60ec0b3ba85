/** The evidence behind a headline as lines for people: form, proven time, who, and every cause with its next step. */
import type { VersionAlarm } from '#contract/guarantee-file.ts';
import type { ReasonText } from '#contract/text/text-shapes.ts';
import type { Reason } from '#contract/verification.ts';
import { toJapanDate, toJapanMinute } from '../../core/domain/japan-time.ts';
import type { Texts } from '../text/texts.ts';

/** A label and what it says; lines without a value are left out. */
export type Fact = readonly [label: string, value: string | null];

export function formatFacts(facts: readonly Fact[]): readonly string[] {
  return facts.flatMap(([label, value]) => (value === null ? [] : [`  ${label}: ${value}`]));
}

/** `YYYY-MM-DD HH:mm:ss` in Japan, of an ISO 8601 time. */
export function formatJapanTime(iso: string | null, texts: Texts): string | null {
  if (iso === null) return null;
  const ms = Date.parse(iso);
  const seconds = String(new Date(ms).getUTCSeconds()).padStart(2, '0');
  return texts.say.japanTime(`${toJapanMinute(ms).replace('T', ' ')}:${seconds}`);
}

/** The day in Japan of an ISO 8601 time. */
export function formatJapanDate(iso: string | null): string | null {
  return iso === null ? null : toJapanDate(Date.parse(iso));
}

const marks = { reject: '✕', indeterminate: '!', note: '・' } as const;

/** One cause each, what speaks loudest first; a cause that several signatures share is told once. */
export function formatReasons(reasons: readonly Reason[], texts: Texts): readonly string[] {
  const order = ['reject', 'indeterminate', 'note'] as const;
  return order
    .flatMap((severity) => reasons.filter((reason) => reason.severity === severity))
    .filter((reason, index, all) => all.findIndex(({ code }) => code === reason.code) === index)
    .flatMap(({ code, check, severity, detail }) => {
      const facts = detail === '' ? '' : ` ${printable(detail)}`;
      return explained(marks[severity], texts.reasons[code], `[${code}] ${check}${facts}`);
    });
}

export function formatAlarms(alarms: readonly VersionAlarm[], texts: Texts): readonly string[] {
  return alarms.flatMap((alarm) => explained('!', texts.alarms[alarm], `[${alarm}]`));
}

function explained(mark: string, { what, meaning, next }: ReasonText, code: string): readonly string[] {
  return [`  ${mark} ${what} ${code}`, `    ${meaning}`, `    → ${next}`];
}

/** What comes out of files and their names: nothing in it may move the cursor, start a line or reverse the text. */
export function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '�');
}
