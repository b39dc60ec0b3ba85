/** Notification mails: what use-cases may use. */
export { isPinnedLink } from './pinned-link.ts';
export { type ReadMailOptions, readMailFile, readMessageFile, readPastedMail } from './read-mail.ts';
