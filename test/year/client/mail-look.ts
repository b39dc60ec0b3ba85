/** Notification mails of a desk's user: some come at once, some late, some never, and some are forged (R9–R11, R48, R155). */
import { mailFile } from '#test/delivery-server/mails/mail-file.ts';
import type { Mail } from '#test/delivery-server/state/outbox.ts';
import { type ReceivedMail, newestHeld } from '../truth/client-record.ts';
import { isMet } from '../truth/expectation.ts';
import { type RecordedFile, versionOf } from '../truth/server-record.ts';
import type { Desk } from './desk.ts';
import { type YearContext, placeOf } from './year-context.ts';

/** Imports what is in the user's mailbox; of a hundred mails some stay for another day and some get lost. */
export async function lookByMail(context: YearContext, desk: Desk): Promise<void> {
  const { random } = context;
  const later: Mail[] = [];
  const now: Mail[] = [];
  for (const mail of takeMailbox(context, desk)) {
    const roll = random.below(100);
    if (roll < 20) later.push(mail);
    else if (roll < 90) now.push(mail);
  }
  desk.mailbox.push(...later);
  if (now.length > 0) await importAll(context, desk, now);
  if (random.below(12) === 0) await importForged(context, desk);
}

/** What lies there, and what came for the user since. */
function takeMailbox({ world }: YearContext, desk: Desk): readonly Mail[] {
  const { outbox } = world.server.state;
  const fresh = outbox.slice(desk.outboxRead).filter(({ userId }) => userId === desk.userId);
  desk.outboxRead = outbox.length;
  return [...desk.mailbox.splice(0), ...fresh];
}

/** Each mail is a file; now and then the same files are dropped a second time, and count once. */
async function importAll(context: YearContext, desk: Desk, mails: readonly Mail[]): Promise<void> {
  const { world, random, findings } = context;
  const sources = mails.map((mail, index) => ({ name: String(index), content: saveMail(context, mail) }));
  const request = { profile: desk.profile, sources };
  const outcomes = new Map((await world.app.importMails(request)).map((each) => [each.source, each]));
  const imported = mails.map((mail, index) => ({
    ...announcedBy(context, mail),
    outcome: outcomes.get(String(index)),
  }));
  findings.count('mails imported', mails.length);
  for (const each of imported) takeOutcome(context, desk, each);
  if (random.below(10) > 0) return;
  const again = await world.app.importMails(request);
  if (again.length === mails.length && again.every(({ outcome }) => outcome === 'known')) return;
  findings.differ(placeOf(context, desk), `mails counted twice: ${JSON.stringify(again)}`);
}

/** Which upload a mail tells of. */
function announcedBy({ record }: YearContext, mail: Mail): Omit<ImportedMail, 'outcome'> {
  const file = record.file(mail.fileId);
  const version = file.versions.findIndex(({ uploadedAtMs }) => uploadedAtMs === mail.sentAtMs);
  const { kind, issueCount } = versionOf(file, version);
  const counted = kind === '1' || kind === '2';
  const received = { version, kind, issueCount: counted ? issueCount : null };
  return { file, received: { ...received, isCredible: true, isClosed: false, sequence: 0 } };
}

type Outcome = Awaited<ReturnType<YearContext['world']['app']['importMails']>>[number];

interface ImportedMail {
  readonly file: RecordedFile;
  readonly received: ReceivedMail;
  readonly outcome: Outcome | undefined;
}

function takeOutcome(context: YearContext, desk: Desk, { file, received, outcome }: ImportedMail): void {
  if (outcome?.outcome !== 'announced') {
    context.findings.differ(placeOf(context, desk), `mail on ${file.fileId}: ${JSON.stringify(outcome)}`);
    return;
  }
  const known = desk.known.know(file.fileId);
  received.sequence = outcome.sequence;
  known.mails.push(received);
  const expected = isMet(received, file, known) ? 'met' : 'awaited';
  // Until the next sync has ended, bytes may be known by an older item, and by the day of their upload only.
  const isUntold = desk.isInterrupted || known.item?.version !== newestHeld(known);
  if (outcome.state === expected || (isUntold && outcome.state === 'awaited')) return;
  const facts = `${outcome.state} instead of ${expected}, ${newestHeld(known)} held`;
  context.findings.differ(
    placeOf(context, desk),
    `mail on ${file.fileId} version ${received.version}: ${facts}`,
  );
}

const charsets = ['UTF-8', 'ISO-2022-JP', 'Shift_JIS'] as const;

function saveMail({ random }: YearContext, mail: Mail): Uint8Array {
  // Names like 〇×銀行 have no place in every charset of mails; what has none is sent as UTF-8.
  const charset = random.pick(charsets);
  try {
    return mailFile(mail, { charset });
  } catch {
    return mailFile(mail);
  }
}

/** A void notice announced by someone else: held back, or taken in knowingly, it never stops a document. */
async function importForged(context: YearContext, desk: Desk): Promise<void> {
  const { world, record, random, findings } = context;
  const held = [...desk.known.files].filter(([, known]) => newestHeld(known) >= 0);
  if (held.length === 0) return;
  const [fileId, known] = random.pick(held);
  const file = record.file(fileId);
  const mail: Mail = {
    from: 'common-system@cgcsc.co.jp.example',
    to: 'honbu@bank2345.example.jp',
    userId: desk.userId,
    fileId,
    subject: `【○○信用保証協会】アップロードのお知らせ(3_${fileId})`,
    body: `取扱店舗:見本 見本 (${desk.viewer.bankCode} - ${desk.viewer.branchCode ?? file.branchCode})\n3_${fileId}`,
    sentAtMs: world.now(),
  };
  const allowLookAlike = random.below(2) === 0;
  const [outcome] = await world.app.importMails({
    profile: desk.profile,
    sources: [{ name: 'forged', content: mailFile(mail) }],
    allowLookAlike,
  });
  findings.count('forged mails');
  if (outcome?.outcome === (allowLookAlike ? 'announced' : 'held-back')) {
    if (outcome.outcome !== 'announced') return;
    const received = { version: file.versions.length, kind: '3', issueCount: null } as const;
    const { sequence } = outcome;
    known.mails.push({ ...received, isCredible: false, isClosed: false, sequence });
  } else findings.differ(placeOf(context, desk), `forged mail: ${JSON.stringify(outcome)}`);
}
