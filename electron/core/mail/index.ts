/** Notification mails: what use-cases may use. */
export { type MailFolder, listMailFiles, readMailBytes, watchMailFolder } from './mail-folder.ts';
export { isPinnedLink } from './pinned-link.ts';
export { readMailFile, readMessageFile, readPastedMail } from './read-mail.ts';
