/** The one reader of notification texts, for the search box, pasted mails and mail files (R42–R46, U14). Pure. */
import type { MailRefusal } from '../notification-mail.ts';
import { type FileLabel, bareFileIdIn } from './file-label.ts';
import { type StatementBlock, gatherStatements, isSameLabel, joinedLabel } from './gather-statements.ts';
import { plainLines } from './plain-lines.ts';
import { type StatementName, statementNames } from './statements.ts';

/** Notifications of one text. */
export const maxNotifications = 200;

/** One notification as its text states it: every distinct value of every statement, none of them chosen. */
export interface StatedNotification extends FileLabel {
  readonly statements: ReadonlyMap<StatementName, ReadonlySet<string>>;
}

export interface ReadNotificationText {
  readonly stated: readonly StatedNotification[];
  readonly refusals: readonly MailRefusal[];
}

/**
 * Reads every notification in a text: pasted subjects, bodies, both, forwarded and quoted ones. The same file, kind and
 * 発行回数 twice is one notification. Never throws; what cannot be relied on is refused with its reason.
 */
export function readNotificationText(text: string): ReadNotificationText {
  const lines = plainLines(text);
  if (lines === null) return refused('too-large');
  if (lines.every((line) => line === '')) return refused('empty');
  const { blocks, refusals } = gatherStatements(lines);
  const stated = new Map<string, StatedNotification>();
  const contradictions: MailRefusal[] = [];
  for (const block of blocks) {
    const named = block.bodyLabel ?? block.subjectLabel;
    if (named === null) continue;
    const label = joinedLabel(block.subjectLabel, named);
    if (contradicts(block, label)) contradictions.push(contradiction(block, label));
    else {
      const key = labelWords(label);
      stated.set(key, merged(stated.get(key), { ...label, statements: block.statements }));
    }
    if (stated.size + contradictions.length > maxNotifications) return refused('too-many-notifications');
  }
  const all = [...refusals.slice(0, maxNotifications), ...contradictions];
  if (stated.size === 0 && all.length === 0) return refused('no-notification');
  return { stated: [...stated.values()], refusals: all };
}

/** The first file id a text names, with or without a notification around it; `null` when it names none. */
export function firstFileIdIn(text: string): string | null {
  for (const line of plainLines(text) ?? []) {
    const fileId = bareFileIdIn(line);
    if (fileId !== null) return fileId;
  }
  return null;
}

/** `種類_ファイルID_発行回数`, as notifications write it. */
export function labelWords({ kind, fileId, issueCount }: FileLabel): string {
  return issueCount === null ? `${kind}_${fileId}` : `${kind}_${fileId}_${issueCount}`;
}

function refused(reason: MailRefusal['reason']): ReadNotificationText {
  return { stated: [], refusals: [{ reason, detail: null }] };
}

function contradicts({ subjectLabel, bodyLabel, bareFileIds }: StatementBlock, label: FileLabel): boolean {
  if (subjectLabel !== null && bodyLabel !== null && !isSameLabel(subjectLabel, bodyLabel)) return true;
  return [...bareFileIds].some((fileId) => fileId !== label.fileId);
}

function contradiction(block: StatementBlock, label: FileLabel): MailRefusal {
  const other = block.subjectLabel === null ? '' : labelWords(block.subjectLabel);
  const bare = [...block.bareFileIds].find((fileId) => fileId !== label.fileId) ?? '';
  const words = [labelWords(label), other, bare].filter((word) => word !== '');
  return { reason: 'subject-and-body-differ', detail: [...new Set(words)].join(' / ') };
}

function merged(one: StatedNotification | undefined, other: StatedNotification): StatedNotification {
  if (one === undefined) return other;
  const statements = new Map(
    statementNames.flatMap((name) => {
      const values = [...(one.statements.get(name) ?? []), ...(other.statements.get(name) ?? [])];
      return values.length === 0 ? [] : [[name, new Set(values)] as const];
    }),
  );
  return { ...one, statements };
}
