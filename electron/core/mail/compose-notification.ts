/** Makes a notification of what a text states: one value is taken, several are left open and flagged. */
import { bareFileIdIn } from '#contract/notification/file-label.ts';
import type { StatedNotification } from '#contract/notification/read-notification-text.ts';
import { type StatedBranch, type StatementName, unreadableDate } from '#contract/notification/statements.ts';
import type {
  NotificationFlag,
  NotificationSender,
  ParsedNotification,
} from '#contract/notification-mail.ts';
import { parseFileId } from '../domain/file-id.ts';
import { isGuarantee } from '../domain/file-kind.ts';
import { parseMailDate } from './mail-date.ts';
import { httpsAddress } from './pinned-link.ts';
import { judgeSenders, parseSenders } from './sender-trust.ts';

/** Who sent the message around the text and when; `null` for pasted text, which may state both itself. */
export interface Envelope {
  readonly sender: NotificationSender;
  readonly sentAt: string | null;
}

export function composeNotification(
  stated: StatedNotification,
  envelope: Envelope | null,
  expectedSender: string,
): ParsedNotification {
  const { kind, fileId, issueCount, statements } = stated;
  const flags = new Set<NotificationFlag>();
  const only = (name: StatementName, flag: NotificationFlag): string | null => {
    const values = [...(statements.get(name) ?? [])];
    if (values.length > 1) flags.add(flag);
    return values.length === 1 ? (values[0] ?? null) : null;
  };
  if (issueCount === null && isGuarantee(kind)) flags.add('issue-count-missing');
  if (!fitsChangeNumber(stated)) flags.add('kind-unlike-change-number');
  const date = only('decidedOn', 'dates-differ');
  if (date === unreadableDate) flags.add('date-unreadable');
  const branch = parseBranch(only('branch', 'branches-differ'));
  const link = linkOf(stated);
  if (link === null && (statements.get('link')?.size ?? 0) > 0) flags.add('link-unusable');
  const { sender, sentAt } = envelope ?? statedEnvelope(stated, expectedSender, flags);
  const names = [...(statements.get('recipientName') ?? [])];
  const associationName = only('associationName', 'associations-differ');
  return {
    kind,
    fileId,
    issueCount,
    decidedOn: date === unreadableDate ? null : date,
    ...branch,
    recipientName: names.length === 1 ? (names[0] ?? null) : null,
    associationName,
    link,
    sentAt,
    sender,
    flags: [...flags],
  };
}

/** Void notices and test slips may carry any number. */
function fitsChangeNumber({ kind, fileId }: StatedNotification): boolean {
  if (!isGuarantee(kind)) return true;
  return (parseFileId(fileId)?.changeNo === '000') === (kind === '1');
}

function parseBranch(json: string | null): StatedBranch | Record<keyof StatedBranch, null> {
  if (json === null) return { bankName: null, branchName: null, bankCode: null, branchCode: null };
  return JSON.parse(json) as StatedBranch;
}

/** The only usable address; of several the only one that names this file. */
function linkOf({ fileId, statements }: StatedNotification): string | null {
  const links = [...(statements.get('link') ?? [])].filter((link) => httpsAddress(link) !== null);
  const usable = links.filter((link) => [null, fileId].includes(bareFileIdIn(link)));
  if (usable.length === 1) return usable[0] ?? null;
  const telling = usable.filter((link) => bareFileIdIn(link) === fileId);
  return telling.length === 1 ? (telling[0] ?? null) : null;
}

function statedEnvelope(
  { statements }: StatedNotification,
  expectedSender: string,
  flags: Set<NotificationFlag>,
): Envelope {
  const senders = [...(statements.get('from') ?? [])].flatMap(parseSenders);
  const sender = judgeSenders(senders, expectedSender);
  if (sender.address === null && senders.length > 0) flags.add('senders-differ');
  const times = new Set([...(statements.get('sent') ?? [])].map(parseMailDate));
  if (times.size > 1) flags.add('sending-times-differ');
  const [sentAt = null] = times;
  return { sender, sentAt: times.size === 1 ? sentAt : null };
}
