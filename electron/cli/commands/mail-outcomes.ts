/** Lines for what came of importing mails, one for each notification, and their sum. */
import type { MailOutcome } from '#contract/mail-import.ts';
import type { ParsedNotification } from '#contract/notification-mail.ts';
import { labelWords } from '#contract/notification/read-notification-text.ts';
import { exitCodes } from '../exit-code.ts';
import type { Host } from '../host.ts';
import type { MailCounts } from '../text/mail-texts.ts';

/** Whatever was not taken in makes the work one that ended with failures. */
export function printMailOutcomes(host: Host, outcomes: readonly MailOutcome[]): void {
  for (const outcome of outcomes) {
    switch (outcome.outcome) {
      case 'refused':
        printRefused(host, outcome);
        break;
      case 'held-back':
        printHeldBack(host, outcome);
        break;
      case 'announced':
      case 'known':
        printTaken(host, outcome);
    }
  }
}

export function countMails(outcomes: readonly MailOutcome[]): MailCounts {
  const count = (outcome: MailOutcome['outcome']): number =>
    outcomes.filter((each) => each.outcome === outcome).length;
  return {
    announced: count('announced'),
    known: count('known'),
    heldBack: count('held-back'),
    refused: count('refused'),
    awaited: outcomes.filter((each) => 'state' in each && each.state === 'awaited').length,
  };
}

type Of<Kind extends MailOutcome['outcome']> = Extract<MailOutcome, { readonly outcome: Kind }>;

function printRefused(host: Host, { source, refusal }: Of<'refused'>): void {
  const { message, next } = host.texts.mail.refusals[refusal.reason];
  const detail = refusal.detail === null ? '' : `\n  ${refusal.detail}`;
  host.output.result(
    { event: 'refused', source, ...refusal, message, next },
    `✗ ${source} ${message}${detail}\n  → ${next} [${refusal.reason}]`,
  );
  host.exitCode = exitCodes.finishedWithFailures;
}

function printHeldBack(host: Host, { source, reason, notification }: Of<'held-back'>): void {
  const { message, next } = host.texts.mail.heldBack[reason];
  const { address } = notification.sender;
  host.output.result(
    { event: 'held-back', source, reason, ...factsOf(notification), message, next },
    `✗ ${source} ${labelWords(notification)} ${message}${address === null ? '' : `\n  ${address}`}\n  → ${next} [${reason}]`,
  );
  host.exitCode = exitCodes.finishedWithFailures;
}

function printTaken({ output, texts }: Host, taken: Of<'announced' | 'known'>): void {
  const { outcome, source, notification, profile, sequence, state, link } = taken;
  const { mail } = texts;
  const remarks = [
    ...(['unknown', 'look-alike'].includes(notification.sender.trust)
      ? [mail.senders[notification.sender.trust].message]
      : []),
    ...notification.flags.map((flag) => mail.flags[flag]),
    ...(link === 'foreign' ? [mail.foreignLink] : []),
  ];
  const sentence = mail[outcome](labelWords(notification), profile, mail.states[state]);
  output.result(
    { event: outcome, source, profile, sequence, state, link, ...factsOf(notification) },
    [sentence, ...remarks.map((remark) => `  ! ${remark}`)].join('\n'),
  );
}

function factsOf(notification: ParsedNotification): object {
  const { kind, fileId, issueCount, decidedOn, bankCode, branchCode, sentAt, sender, flags } = notification;
  const told = { fileId, kind, issueCount, decidedOn, bankCode, branchCode, sentAt };
  return { ...told, sender: sender.address, senderTrust: sender.trust, flags };
}
