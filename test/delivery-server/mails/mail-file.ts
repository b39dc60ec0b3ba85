/** A notification of the outbox as the `.eml` file a mail program would save. */
import type { Mail } from '../state/outbox.ts';
import { type MailCharset } from './charsets.ts';
import { encodedWords, textPart, withHeaders } from './mime-message.ts';

export interface MailFileOptions {
  readonly charset?: MailCharset;
  readonly transfer?: '8bit' | 'base64' | 'quoted-printable';
}

export function mailFile(mail: Mail, options: MailFileOptions = {}): Buffer {
  const { charset = 'UTF-8', transfer = charset === 'UTF-8' ? 'base64' : '8bit' } = options;
  return withHeaders(
    [
      ['Return-Path', `<${mail.from}>`],
      ['Date', dateHeader(mail.sentAtMs)],
      ['From', mail.from],
      ['To', mail.to],
      ['Message-ID', `<${mail.sentAtMs}.${mail.userId}.${mail.fileId}@cgcsc.co.jp>`],
      ['Subject', encodedWords(mail.subject, charset)],
      ['MIME-Version', '1.0'],
    ],
    textPart({ text: `${mail.body}\n`, charset, transfer }),
  );
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** RFC 5322 §3.3, in Japan's time. */
function dateHeader(timeMs: number): string {
  const japan = new Date(timeMs + 9 * 60 * 60 * 1000);
  const [day, month] = [days[japan.getUTCDay()], months[japan.getUTCMonth()]];
  const clock = japan.toISOString().slice(11, 19);
  return `${day ?? ''}, ${japan.getUTCDate()} ${month ?? ''} ${japan.getUTCFullYear()} ${clock} +0900`;
}
