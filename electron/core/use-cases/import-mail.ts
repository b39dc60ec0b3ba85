/** 通知メールの取込: reads mails and writes down what they announce, in the archive of every profile concerned (R9–R11, R48). */
import type { AnnouncementRow } from '#contract/journal.ts';
import type { HeldBackReason, MailOutcome, MailPermissions, MailSource } from '#contract/mail-import.ts';
import type { ParsedNotification, SenderTrust } from '#contract/notification-mail.ts';
import { parseUserId } from '#contract/user-id.ts';
import type { Archive } from '../archive/index.ts';
import { isNotified } from '../domain/notified-users.ts';
import { HoshodeskError } from '../hoshodesk-error.ts';
import { isPinnedLink, readMailFile, readPastedMail } from '../mail/index.ts';
import type { StoredProfile } from '../profiles/index.ts';
import type { UseCaseContext } from './context.ts';
import { withArchive } from './records.ts';
import { throwIfCancelled } from './throw-if-cancelled.ts';

export interface MailImport extends MailPermissions {
  /** Only for this profile; all concerned otherwise. */
  readonly profile?: string;
  readonly sources: Iterable<MailSource> | AsyncIterable<MailSource>;
  /** Ends the work with `cancelled` before anything is written. */
  readonly signal?: AbortSignal;
}

/** A notification on its way into one profile's archive. */
interface Addressed {
  readonly source: string;
  readonly notification: ParsedNotification;
  readonly profile: StoredProfile['profile'];
}

/**
 * Imports every notification of every source. What a mail says is never more than an announcement: documents are judged
 * by what the server lists and the verifier finds. The same notification twice is recorded once.
 * @returns one outcome for each notification and profile, and for each refusal; throws for the archive's failures only
 */
export async function importMails(
  context: UseCaseContext,
  request: MailImport,
): Promise<readonly MailOutcome[]> {
  const profiles = await profilesOf(context, request.profile);
  const settled: MailOutcome[] = [];
  const addressed: Addressed[] = [];
  for await (const source of request.sources) {
    throwIfCancelled(request.signal);
    const { notifications, refusals } = await read(source);
    settled.push(
      ...refusals.map((refusal) => ({ source: source.name, outcome: 'refused' as const, refusal })),
    );
    for (const notification of notifications) {
      const concerned = profiles.filter((each) => concerns(each, notification));
      const reason =
        heldBack(notification.sender.trust, request) ?? (concerned.length === 0 ? 'no-profile' : null);
      if (reason !== null) settled.push({ source: source.name, outcome: 'held-back', reason, notification });
      else
        addressed.push(...concerned.map(({ profile }) => ({ source: source.name, notification, profile })));
    }
  }
  const byProfile = Map.groupBy(addressed, ({ profile }) => profile.name);
  for (const [name, own] of byProfile) {
    settled.push(...(await withArchive(context, name, (archive) => record(context, archive, own))));
  }
  return settled;
}

async function profilesOf(context: UseCaseContext, name?: string): Promise<readonly StoredProfile[]> {
  return name === undefined ? context.profiles.list() : [await context.profiles.read(name)];
}

function read({ content }: MailSource): ReturnType<typeof readMailFile> {
  return typeof content === 'string' ? Promise.resolve(readPastedMail(content)) : readMailFile(content);
}

function concerns({ profile }: StoredProfile, notification: ParsedNotification): boolean {
  const user = parseUserId(profile.userId);
  return user !== null && isNotified(user, notification);
}

function heldBack(trust: SenderTrust, permissions: MailPermissions): HeldBackReason | null {
  if (trust === 'unknown' && permissions.allowUnknownSender !== true) return 'sender-unknown';
  if (trust === 'look-alike' && permissions.allowLookAlike !== true) return 'sender-looks-alike';
  return null;
}

/** Enough for every mail one file ever gets. */
const announcementsOfOneFile = 1_000;

/** Writes the new ones in one go; then each is what the index makes of it. */
async function record(
  context: UseCaseContext,
  archive: Archive,
  addressed: readonly Addressed[],
): Promise<readonly MailOutcome[]> {
  const importedAt = new Date(context.clock.now()).toISOString();
  const [first] = addressed;
  if (first === undefined) return [];
  const author = { profile: first.profile.name, operator: context.operator };
  const known = (fileId: string): readonly AnnouncementRow[] =>
    archive.announcements({ profile: author.profile, fileId, limit: announcementsOfOneFile });
  const fresh: Addressed[] = [];
  for (const each of addressed) {
    const { notification } = each;
    const isKnown =
      known(notification.fileId).some((row) => isSameMail(row, notification)) ||
      fresh.some((each) => isSameMail(asRow(each, importedAt), notification));
    if (!isKnown) fresh.push(each);
  }
  const entries = await archive.append(
    author,
    fresh.map((each) => ({ action: 'announced', ...asRow(each, importedAt) })),
  );
  const sequences = new Map(fresh.map((each, index) => [each, entries[index]?.sequence]));
  return addressed.map((each) => outcomeOf(each, known, sequences.get(each)));
}

type AnnouncedFile = Omit<AnnouncementRow, 'sequence' | 'profile' | 'state'>;

function asRow({ notification, profile }: Addressed, importedAt: string): AnnouncedFile {
  const { kind, fileId, issueCount, decidedOn, bankCode, branchCode, link, sentAt, sender } = notification;
  return {
    kind,
    fileId,
    issueCount,
    decidedOn,
    bankCode,
    branchCode,
    sentAt: sentAt ?? importedAt,
    sender: sender.address,
    senderTrust: sender.trust,
    link: link !== null && isPinnedLink(link, profile.origin) ? link : null,
  };
}

/** Pasted text without sender or time is the same as any mail that says the same of the file. */
function isSameMail(
  row: AnnouncedFile,
  { kind, fileId, issueCount, sentAt, sender }: ParsedNotification,
): boolean {
  if (row.fileId !== fileId || row.kind !== kind || row.issueCount !== issueCount) return false;
  const isSameTime = sentAt === null || row.sentAt === sentAt;
  const isSameSender = row.senderTrust === sender.trust && row.sender === sender.address;
  return isSameTime && (isSameSender || (sender.trust === 'not-given' && row.senderTrust === 'expected'));
}

function outcomeOf(
  { source, notification, profile }: Addressed,
  known: (fileId: string) => readonly AnnouncementRow[],
  sequence: number | undefined,
): MailOutcome {
  const row = known(notification.fileId).find((each) =>
    sequence === undefined ? isSameMail(each, notification) : each.sequence === sequence,
  );
  if (row === undefined) throw new HoshodeskError('internal', notification.fileId);
  const isKept = notification.link !== null && isPinnedLink(notification.link, profile.origin);
  return {
    source,
    outcome: sequence === undefined ? 'known' : 'announced',
    notification,
    profile: profile.name,
    sequence: row.sequence,
    state: row.state,
    link: notification.link === null ? 'none' : isKept ? 'kept' : 'foreign',
  };
}
