/** English sentences for notification mails: why one is refused, what is odd about one, who sent it (R11, R46). */
import type { HeldBackReason } from '../../mail-import.ts';
import type { MailRefusalReason, NotificationFlag, SenderTrust } from '../../notification-mail.ts';
import type { ErrorText } from '../text-shapes.ts';

export const mailRefusals: Readonly<Record<MailRefusalReason, ErrorText>> = {
  empty: { message: 'There is no text.', next: 'Paste the subject or the body of the notification.' },
  'too-large': { message: 'This is too large to be read.', next: 'Paste only the subject and the body.' },
  'too-many-parts': {
    message: 'The mail has too many attachments or parts.',
    next: 'Save the notification alone, or paste its body.',
  },
  'nested-too-deep': {
    message: 'The mail is a forward of forwards of forwards.',
    next: 'Save the original notification, or paste its body.',
  },
  'too-many-notifications': {
    message: 'There are more notifications than can be read at once.',
    next: 'Import them in several steps.',
  },
  'not-a-message': {
    message: 'This file is not a mail message.',
    next: 'Choose a mail saved as .eml, or paste its body.',
  },
  'outlook-message': {
    message: "This is a file in Outlook's own form (.msg).",
    next: 'Save the mail as .eml, or paste its subject and body.',
  },
  'headers-ambiguous': {
    message: 'Sender, subject or date is given twice.',
    next: 'The mail may be forged. Look on the delivery server instead.',
  },
  'no-notification': {
    message: 'There is no upload notification in it.',
    next: 'Include the subject with its "(kind_file-id_issue-count)".',
  },
  'file-unreadable': {
    message: 'The file id of the notification cannot be read.',
    next: 'Copy the subject from the original mail again.',
  },
  'kind-unknown': {
    message: 'The file kind is none of 1 to 4.',
    next: 'Compare the subject with the original mail, and look on the delivery server.',
  },
  'issue-count-invalid': {
    message: 'The issue count is not valid.',
    next: 'Compare the subject with the original mail, and look on the delivery server.',
  },
  'subject-and-body-differ': {
    message: 'Subject and body name different files.',
    next: 'Neither is taken. Look on the delivery server.',
  },
  'alternatives-differ': {
    message: 'The text body and the HTML body name different files.',
    next: 'Neither is taken. Look on the delivery server.',
  },
};

export const mailFlags: Readonly<Record<NotificationFlag, string>> = {
  'issue-count-missing': 'No issue count is given.',
  'kind-unlike-change-number': 'The kind does not fit the change number.',
  'date-unreadable': 'The date of the guarantee or change cannot be read.',
  'dates-differ': 'Two dates of the guarantee or change are given.',
  'branches-differ': 'Two branches are given.',
  'associations-differ': 'The subject and the signature name different associations.',
  'senders-differ': 'Two senders are given.',
  'sending-times-differ': 'Two sending times are given.',
  'link-unusable': 'The address in the mail is not usable. Do not open it in a browser.',
};

export const senderTrusts: Readonly<Record<SenderTrust, ErrorText>> = {
  expected: {
    message: "The sender is the delivery server's send-only address.",
    next: 'A sender can be forged; the document itself is verified.',
  },
  'look-alike': {
    message: "The sender imitates the delivery server's address.",
    next: 'Open no link, do not reply, and ask the association and your security team.',
  },
  unknown: {
    message: "The sender is not the delivery server's send-only address.",
    next: 'If the mail was forwarded, check who sent the original.',
  },
  'not-given': {
    message: 'No sender is given.',
    next: 'Check that the pasted text is as in the original mail.',
  },
};

export const heldBackTexts: Readonly<Record<HeldBackReason, ErrorText>> = {
  'sender-unknown': {
    message: "The notification was not sent from the delivery server's send-only address.",
    next: 'If it was forwarded, check who sent the original, then import it.',
  },
  'sender-looks-alike': {
    message: "The sender imitates the delivery server's address.",
    next: 'Open no link, do not reply, and ask the association and your security team.',
  },
  'no-profile': {
    message: 'There is no profile of this association, bank and branch.',
    next: 'Check the profiles. The notification may have been meant for another institution.',
  },
};
