/** Turns a filled form into the HTTP request a browser would send: method, action, enctype, charset, Referer, Origin. */
import { randomUUID } from 'node:crypto';
import iconv from 'iconv-lite';
import { resolveInOrigin } from '../transport/server-origin.ts';
import { formEntries, type FormEntry, type FormSubmission } from './forms.ts';
import type { Page } from './page.ts';

export interface PageRequest {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

/** Builds the request of a submission. Throws `redirect-cross-origin` when the form leads elsewhere. */
export function formRequest(submission: FormSubmission, origin: URL): PageRequest {
  const { page, form, button } = submission;
  const attribute = (name: string): string | undefined =>
    button?.attribs[`form${name}`] ?? form.attribs[name];
  const action = attribute('action') ?? '';
  // An empty action is the page itself, whatever <base> says.
  const url =
    action.trim() === ''
      ? resolveInOrigin(page.url.href, page.url, origin)
      : resolveInOrigin(action, page.base, origin);
  const charset = acceptedCharset(form.attribs['accept-charset']) ?? page.charset;
  const entries = formEntries(submission).map(([name, value]): FormEntry => [
    name,
    name === '_charset_' && value === '' ? mimeCharset(charset) : value,
  ]);
  if ((attribute('method') ?? 'get').toLowerCase() !== 'post') {
    url.search = urlEncoded(entries, charset);
    return { method: 'GET', url, headers: referer(page) };
  }
  const headers = { ...referer(page), origin: origin.origin };
  if ((attribute('enctype') ?? '').toLowerCase() === 'multipart/form-data') {
    const boundary = `----HoshodeskForm${randomUUID().replaceAll('-', '')}`;
    const contentType = `multipart/form-data; boundary=${boundary}`;
    return {
      method: 'POST',
      url,
      headers: { ...headers, 'content-type': contentType },
      body: multipart(entries, charset, boundary),
    };
  }
  const body = Buffer.from(urlEncoded(entries, charset), 'latin1');
  return {
    method: 'POST',
    url,
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    body,
  };
}

/** The request of a followed link. */
export function linkRequest(page: Page, address: string, origin: URL): PageRequest {
  return { method: 'GET', url: resolveInOrigin(address, page.base, origin), headers: referer(page) };
}

function referer(page: Page): Record<string, string> {
  return { referer: page.url.href };
}

function acceptedCharset(attribute: string | undefined): string | null {
  return attribute?.split(/[\s,]+/).find((name) => name !== '' && iconv.encodingExists(name)) ?? null;
}

function mimeCharset(charset: string): string {
  if (charset === 'shiftjis') return 'Shift_JIS';
  if (charset === 'eucjp') return 'EUC-JP';
  return charset === 'utf8' ? 'UTF-8' : charset;
}

/** Bytes in the page's charset; what it cannot say becomes a character reference, as in browsers. */
function encoded(text: string, charset: string): Buffer {
  const lines = text.replaceAll(/\r\n|\r|\n/g, '\r\n');
  const bytes = iconv.encode(lines, charset);
  if (iconv.decode(bytes, charset) === lines) return bytes;
  return Buffer.concat(
    Array.from(lines, (character) => {
      const single = iconv.encode(character, charset);
      const lost = character !== '?' && single.toString('latin1') === '?';
      return lost ? Buffer.from(`&#${character.codePointAt(0)};`, 'latin1') : single;
    }),
  );
}

function urlEncoded(entries: readonly FormEntry[], charset: string): string {
  const escape = (text: string): string =>
    Array.from(encoded(text, charset), (byte) => {
      if (byte === 0x20) return '+';
      const character = String.fromCharCode(byte);
      if (/[A-Za-z0-9*\-._]/.test(character)) return character;
      return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    }).join('');
  return entries.map(([name, value]) => `${escape(name)}=${escape(value)}`).join('&');
}

function multipart(entries: readonly FormEntry[], charset: string, boundary: string): Uint8Array {
  const parts = entries.flatMap(([name, value]) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="`),
    encoded(name.replaceAll('"', '%22'), charset),
    Buffer.from('"\r\n\r\n'),
    encoded(value, charset),
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]);
}
