/** What single lines of a notification state: branch, date, recipient, association, address, mail headers (R42–R45). */
import { parseJapaneseDate } from '../japanese-date.ts';

/** Everything a line can state besides the file itself. */
export const statementNames = [
  'decidedOn',
  'branch',
  'recipientName',
  'associationName',
  'link',
  'from',
  'sent',
] as const;

export type StatementName = (typeof statementNames)[number];

export interface Statement {
  readonly name: StatementName;
  readonly value: string;
}

/** 取扱店舗, as JSON in a `branch` statement so that two lines compare as one value. */
export interface StatedBranch {
  readonly bankName: string | null;
  readonly branchName: string | null;
  readonly bankCode: string;
  readonly branchCode: string;
}

/** Value of a date line that is no existing date. */
export const unreadableDate = '';

const address = /https?:\/\/[^\s<>"'()[\]{}「」【】、。]{1,2000}/gi;
const dateLine = /(?:保証日|条件変更決定日|条変決定日|変更決定日)(?: ?[::] ?| )(?<date>.{1,40})/;
const date =
  /^(?:令和|平成|昭和|[RHS]\.?)? ?(?:元|\d{1,4}) ?[年./-] ?\d{1,2} ?[月./-] ?\d{1,2}(?: ?日)?(?!\d)|^\d{8}(?!\d)/i;
const branchLine =
  /取扱店舗 ?[::]? ?(?<names>[^()]{0,120}?) ?\( ?(?<bank>\d{4}) ?[-‐‑–—―−ー] ?(?<branch>\d{3}) ?\)/;
const recipientLine = /^(?<name>.{1,80}?) ?御中$/;
const associationLine = /^(?<name>[^\s:()【】]{1,30}信用保証協会)$/;
const subjectAssociation = /【 ?(?<name>[^】]{1,30}?) ?】 ?アップロード ?の ?お知らせ/;
const fromLine = /^(?:From|差出人|送信者|送信元) ?: ?(?<value>.{1,400})$/i;
const sentLine = /^(?:Date|Sent|送信日時|日時|日付|送信日) ?: ?(?<value>.{1,80})$/i;

export interface ReadLine {
  readonly statements: readonly Statement[];
  /** The line without its addresses. */
  readonly rest: string;
}

export function readLine(line: string): ReadLine {
  const links = Array.from(line.matchAll(address), ([link]) => link.replace(/[.,;:!?]+$/, ''));
  const rest = line.replaceAll(address, ' ').trim();
  const statements = readers.flatMap(({ name, read }) => {
    const value = read(rest);
    return value === null ? [] : [{ name, value }];
  });
  return { statements: [...links.map((value) => ({ name: 'link' as const, value })), ...statements], rest };
}

interface LineReader {
  readonly name: StatementName;
  readonly read: (line: string) => string | null;
}

const readers: readonly LineReader[] = [
  { name: 'decidedOn', read: readDate },
  { name: 'branch', read: readBranch },
  { name: 'recipientName', read: (line) => named(recipientLine, line) },
  {
    name: 'associationName',
    read: (line) => named(associationLine, line) ?? named(subjectAssociation, line),
  },
  { name: 'from', read: (line) => fromLine.exec(line)?.groups?.['value'] ?? null },
  { name: 'sent', read: (line) => sentLine.exec(line)?.groups?.['value'] ?? null },
];

function named(pattern: RegExp, line: string): string | null {
  return pattern.exec(line)?.groups?.['name']?.trim() ?? null;
}

function readDate(line: string): string | null {
  const words = dateLine.exec(line)?.groups?.['date'];
  if (words === undefined) return null;
  return parseJapaneseDate(date.exec(words.trim())?.[0] ?? '') ?? unreadableDate;
}

function readBranch(line: string): string | null {
  const groups = branchLine.exec(line)?.groups;
  if (groups === undefined) return null;
  const [bankName = '', ...rest] = (groups['names'] ?? '').trim().split(' ');
  const branch: StatedBranch = {
    bankName: bankName === '' ? null : bankName,
    branchName: rest.length === 0 ? null : rest.join(' '),
    bankCode: groups['bank'] ?? '',
    branchCode: groups['branch'] ?? '',
  };
  return JSON.stringify(branch);
}
