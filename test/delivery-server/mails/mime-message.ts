/** Writes mail messages: encoded words, folded headers, text and HTML parts, multiparts (RFC 5322, 2045–2047). */
import { type MailCharset, encodeText } from './charsets.ts';

export type Header = readonly [name: string, value: string];

export interface TextPart {
  readonly text: string;
  readonly charset: MailCharset;
  readonly type?: 'plain' | 'html';
  readonly transfer?: '8bit' | 'base64' | 'quoted-printable';
  /** Leave the charset out of Content-Type, as old programs do. */
  readonly isUndeclared?: boolean;
}

/** A part with its own headers. */
export function textPart(part: TextPart): Buffer {
  const { text, charset, type = 'plain', transfer = 'base64', isUndeclared = false } = part;
  const bytes = encodeText(text.replaceAll('\n', '\r\n'), charset);
  const declared = isUndeclared ? '' : `; charset=${charset}`;
  const headers: readonly Header[] = [
    ['Content-Type', `text/${type}${declared}`],
    ['Content-Transfer-Encoding', charset === 'ISO-2022-JP' && transfer === '8bit' ? '7bit' : transfer],
  ];
  return message(headers, transferred(bytes, transfer));
}

/** A message or part from headers and the bytes below them. */
export function message(headers: readonly Header[], body: Uint8Array): Buffer {
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return Buffer.concat([Buffer.from(`${lines}\r\n`), body]);
}

/** Puts headers above those of a part. */
export function withHeaders(headers: readonly Header[], part: Uint8Array): Buffer {
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return Buffer.concat([Buffer.from(lines), part]);
}

export function multipart(subtype: string, parts: readonly Uint8Array[]): Buffer {
  const boundary = `=_mihon_${subtype}_${parts.length}`;
  const pieces = parts.flatMap((part) => [Buffer.from(`--${boundary}\r\n`), part, Buffer.from('\r\n')]);
  const body = Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]);
  return message([['Content-Type', `multipart/${subtype}; boundary="${boundary}"`]], body);
}

/** A message as attachment of another. */
export function attachedMessage(bytes: Uint8Array, disposition: 'inline' | 'attachment'): Buffer {
  const headers: readonly Header[] = [
    ['Content-Type', 'message/rfc822'],
    ['Content-Disposition', disposition],
  ];
  return message(headers, bytes);
}

export interface WordOptions {
  readonly encoding?: 'B' | 'Q';
  /** Characters of one encoded word. */
  readonly length?: number;
  /** Between two words: a fold by default. */
  readonly between?: string;
}

/** RFC 2047 encoded words, folded onto lines of their own. */
export function encodedWords(text: string, charset: MailCharset, options: WordOptions = {}): string {
  const { encoding = 'B', length = 11, between = '\r\n ' } = options;
  const characters = Array.from(text);
  const words: string[] = [];
  for (let at = 0; at < characters.length; at += length) {
    const bytes = encodeText(characters.slice(at, at + length).join(''), charset);
    const coded = encoding === 'B' ? bytes.toString('base64') : quoted(bytes, /[^A-Za-z0-9]/);
    words.push(`=?${charset}?${encoding}?${coded}?=`);
  }
  return words.join(between);
}

function transferred(bytes: Buffer, transfer: '8bit' | 'base64' | 'quoted-printable'): Buffer {
  switch (transfer) {
    case '8bit':
      return bytes;
    case 'base64':
      return Buffer.from(bytes.toString('base64').replaceAll(/.{76}/g, '$&\r\n'));
    case 'quoted-printable':
      return Buffer.from(quoted(bytes, /[^\r\n !-<>-~]/).replaceAll(/.{70}(?<!=.?)/g, '$&=\r\n'));
  }
}

function quoted(bytes: Buffer, special: RegExp): string {
  return Array.from(bytes.toString('latin1'), (character) =>
    special.test(character)
      ? `=${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
      : character,
  ).join('');
}
