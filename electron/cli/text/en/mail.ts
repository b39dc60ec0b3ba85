/** The commands on notification mails in English. */
import { heldBackTexts, mailFlags, mailRefusals, senderTrusts } from '#contract/text/en/mail-texts.ts';
import type { MailTexts } from '../mail-texts.ts';

export const mail: MailTexts = {
  refusals: mailRefusals,
  heldBack: heldBackTexts,
  flags: mailFlags,
  senders: senderTrusts,
  states: { met: 'received', awaited: 'not received', closed: 'needs nothing' },
  headings: { number: 'No.', sentAt: 'Sent', state: 'State', sender: 'Sender' },
  marks: {
    expected: '',
    'not-given': 'pasted',
    unknown: 'unknown sender',
    'look-alike': 'look-alike sender',
  },
  announced: (label, profile, state) => `✓ ${label} imported (${profile}, ${state})`,
  known: (label, profile, state) => `- ${label} was imported before (${profile}, ${state})`,
  foreignLink: 'The address is not of this profile and was not kept. Do not open it in a browser.',
  done: ({ announced, known, heldBack, refused, awaited }) =>
    `${announced} imported, ${known} known, ${heldBack} held back, ${refused} not readable. ${awaited} not received yet.`,
  watching: (folder) => `Importing notifications that are saved into ${folder}. Press Ctrl+C to end.`,
  closed: (sequence) => `Notification ${sequence} needs nothing any more.`,
  unannounced: (count) => `${count} documents of the last 30 days arrived without an imported notification.`,
  nothingOpen: 'No notification is waiting for its document.',
};
