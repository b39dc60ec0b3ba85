/** Takes a mail message apart: headers and every readable text, attached messages included (RFC 5322, 2045–2047). */
import PostalMime, { type Email, decodeWords } from 'postal-mime';
import { readNotificationText, labelWords } from '#contract/notification/read-notification-text.ts';
import type { MailRefusal } from '#contract/notification-mail.ts';
import { htmlText } from './html-text.ts';

const limits = { maxNestingDepth: 10, maxHeadersSize: 256 * 1024, forceRfc822Attachments: true };
/** Messages attached to messages. */
const maxAttachedDepth = 3;
const maxAttachedMessages = 50;

export interface MessageParts {
  readonly subject: string;
  /** Every text part, HTML as text, and attached messages with their subjects. */
  readonly body: string;
  /** Values of the From and Sender headers, decoded. */
  readonly senders: readonly string[];
  /** Value of the Date header; `''` without one. */
  readonly date: string;
}

/** Throws nothing: what cannot be read is a refusal. */
export async function readMessageParts(bytes: Uint8Array, depth = 0): Promise<MessageParts | MailRefusal> {
  if (depth > maxAttachedDepth) return { reason: 'nested-too-deep', detail: 'message/rfc822' };
  const email = await parse(bytes);
  if ('reason' in email) return email;
  const values = (key: string): readonly string[] =>
    email.headers.filter((header) => header.key === key).map(({ value }) => value);
  const twice = ['from', 'subject', 'date'].find((key) => values(key).length > 1);
  if (twice !== undefined) return { reason: 'headers-ambiguous', detail: twice };
  const own = ownText(email);
  if (typeof own !== 'string') return own;
  const attached = await attachedTexts(email, depth);
  if ('reason' in attached) return attached;
  return {
    subject: decodeWords(withoutEscapes(values('subject')[0] ?? '')),
    body: [own, ...attached.texts].join('\n'),
    senders: [...values('from'), ...values('sender')].map(withoutEscapes),
    date: values('date')[0] ?? '',
  };
}

async function parse(bytes: Uint8Array): Promise<Email | MailRefusal> {
  try {
    return await PostalMime.parse(bytes, limits);
  } catch (error) {
    const words = error instanceof Error ? error.message : '';
    if (words.includes('nesting')) return { reason: 'nested-too-deep', detail: 'MIME' };
    return { reason: words.includes('header') ? 'too-large' : 'not-a-message', detail: null };
  }
}

/** Text and HTML may be two readings of one message; they must not speak of different files. */
function ownText({ text = '', html = '' }: Email): string | MailRefusal {
  const plain = withoutEscapes(text);
  const rendered = html === '' ? '' : htmlText(withoutEscapes(html));
  if (typeof rendered !== 'string') return rendered;
  const [told, shown] = [plain, rendered].map(labelsOf);
  if (told === undefined || shown === undefined || told === '' || shown === '' || told === shown) {
    return `${plain}\n${rendered}`;
  }
  return { reason: 'alternatives-differ', detail: `${told} / ${shown}`.slice(0, 200) };
}

function labelsOf(text: string): string {
  return readNotificationText(text).stated.map(labelWords).toSorted().join(' ');
}

async function attachedTexts(
  { attachments }: Email,
  depth: number,
): Promise<{ readonly texts: readonly string[] } | MailRefusal> {
  const messages = attachments.filter(({ mimeType }) => mimeType === 'message/rfc822');
  if (messages.length > maxAttachedMessages) return { reason: 'too-many-parts', detail: 'message/rfc822' };
  const texts: string[] = [];
  for (const { content } of messages) {
    if (typeof content === 'string') continue;
    const parts = await readMessageParts(new Uint8Array(content), depth + 1);
    if ('reason' in parts) return parts;
    texts.push(`${parts.subject}\n${parts.body}`);
  }
  return { texts };
}

const escape = '\u001B';

/** Reads ISO-2022-JP that was not declared: its escape sequences are still in the text. */
function withoutEscapes(text: string): string {
  if (!text.includes(escape) || !/^[\0-\x7F]*$/.test(text)) return text;
  return new TextDecoder('iso-2022-jp').decode(Buffer.from(text, 'latin1'));
}
