/** One HTML page as received: where it came from, its character set, its tree. */
import { load, type CheerioAPI } from 'cheerio';
import type { Document } from 'domhandler';
import iconv from 'iconv-lite';
import { visibleText } from '../../visible-text.ts';

export interface Page {
  readonly url: URL;
  /** What relative addresses are resolved against: the URL, or the page's `<base href>`. */
  readonly base: URL;
  readonly status: number;
  /** Name for iconv-lite; forms are sent back in it. */
  readonly charset: string;
  readonly $: CheerioAPI;
  readonly root: Document;
  /** Everything a person reads on it. */
  readonly text: string;
}

export interface ReceivedHtml {
  readonly url: URL;
  readonly status: number;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** Decodes and parses a page: charset of the header, else BOM, else `<meta>`, else UTF-8 or Shift_JIS by its bytes. */
export function parsePage(received: ReceivedHtml): Page {
  const buffer = Buffer.from(received.bytes.buffer, received.bytes.byteOffset, received.bytes.byteLength);
  const charset = charsetOf(received.contentType, buffer);
  const $ = load(iconv.decode(buffer, charset));
  // Nothing in a template is on the page.
  $('template').remove();
  const root = $.root()[0] as Document;
  const baseHref = $('base[href]').first().attr('href');
  const base = (baseHref !== undefined && URL.parse(baseHref, received.url.href)) || received.url;
  return { url: received.url, base, status: received.status, charset, $, root, text: visibleText(root) };
}

function charsetOf(contentType: string, buffer: Buffer): string {
  const declared = /charset\s*=\s*["']?([^"';\s]+)/i;
  const named = declared.exec(contentType)?.[1];
  if (named !== undefined && iconv.encodingExists(named)) return canonical(named);
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) return 'utf8';
  const head = buffer.subarray(0, 4096).toString('latin1');
  const meta = /<meta[^>]+charset\s*=\s*["']?([^"'>;\s]+)/i.exec(head)?.[1];
  const xml = /^<\?xml[^>]+encoding\s*=\s*["']([^"']+)/i.exec(head)?.[1];
  const inPage = meta ?? xml;
  if (inPage !== undefined && iconv.encodingExists(inPage)) return canonical(inPage);
  return isUtf8(buffer) ? 'utf8' : 'shiftjis';
}

/** One name per encoding, so that a page's charset can be compared. */
function canonical(name: string): string {
  const plain = name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  if (['shiftjis', 'xsjis', 'sjis', 'mskanji', 'windows31j', 'cp932', 'csshiftjis'].includes(plain))
    return 'shiftjis';
  if (['eucjp', 'xeucjp', 'cseucpkdfmtjapanese'].includes(plain)) return 'eucjp';
  return plain === 'utf8' ? 'utf8' : plain;
}

function isUtf8(buffer: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(buffer);
    return true;
  } catch {
    return false;
  }
}
