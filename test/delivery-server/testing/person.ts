/** Uses a delivery server's screens as a person would, for the tests of the emulator itself; shares nothing with the product's adapter. */
import { type Cheerio, type CheerioAPI, load } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';
import iconv from 'iconv-lite';
import { Agent, request } from 'undici';
import type { FakePki, PemCredential } from '#test/support/world-types.ts';

export type Pairs = readonly (readonly [string, string])[];

export interface Seen {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
  /** The page, when it is one. */
  readonly $: CheerioAPI;
  /** Visible text with spaces made single. */
  readonly text: string;
}

export interface Person {
  seen(): Seen;
  open(path: string): Promise<Seen>;
  /** Fills fields by name and presses the button or link that says `label`. */
  press(label: string, values?: Pairs): Promise<Seen>;
  close(): Promise<void>;
}

interface Visit {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: string;
}

export function createPerson(url: string, pki: FakePki, credential: PemCredential): Person {
  const connect = { ca: pki.serverCaPem, cert: credential.certificatePem, key: credential.privateKeyPem };
  const agent = new Agent({ connect });
  let cookie = '';
  let current: Seen | null = null;
  const seen = (): Seen => {
    if (current === null) throw new Error('nothing opened yet');
    return current;
  };
  const visit = async ({ method, path, body }: Visit): Promise<Seen> => {
    const type = body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' };
    const headers = { ...type, ...(cookie !== '' && { cookie }) };
    const answer = await request(`${url}${path}`, { method, headers, body: body ?? null, dispatcher: agent });
    cookie = [answer.headers['set-cookie'] ?? []].flat()[0]?.split(';')[0] ?? cookie;
    const bytes = Buffer.from(await answer.body.arrayBuffer());
    const { location } = answer.headers;
    if (answer.statusCode === 302 && typeof location === 'string' && location.startsWith('/')) {
      return visit({ method: 'GET', path: location });
    }
    const arrived = readPage(answer.statusCode, answer.headers, bytes);
    if (String(answer.headers['content-type']).startsWith('text/html')) current = arrived;
    return arrived;
  };
  return {
    seen,
    open: (path) => visit({ method: 'GET', path }),
    press: async (label, values = []) => visit(pressing(seen(), label, values)),
    close: () => agent.close(),
  };
}

function readPage(status: number, headers: Seen['headers'], bytes: Buffer): Seen {
  const charset = /charset=([\w-]+)/.exec(String(headers['content-type']))?.[1] ?? 'utf-8';
  const $ = load(iconv.decode(bytes, charset));
  const text = $('body').text().replaceAll(/\s+/g, ' ');
  return { status, headers, bytes, $, text };
}

function pressing({ $, headers }: Seen, label: string, values: Pairs): Visit {
  const found = $<Element, string>('a, button, input[type=submit], input[type=image]').filter(
    (_index, element) => {
      const node = $(element);
      const words = [node.text().trim(), node.attr('value'), node.attr('alt'), node.find('img').attr('alt')];
      return words.includes(label);
    },
  );
  const pressed = found.first();
  if (pressed.length === 0) throw new Error(`nothing says ${label}`);
  const href = pressed.attr('href');
  if (href !== undefined) return { method: 'GET', path: href };
  const form = pressed.closest('form');
  const pairs = [...formPairs($, form, values), ...buttonPairs(pressed)];
  const shiftJis = /shift_jis/i.test(String(headers['content-type']));
  const body = pairs.map((pair) => pair.map((part) => encode(part, shiftJis)).join('=')).join('&');
  const path = form.attr('action') ?? '/';
  return form.attr('method') === 'get'
    ? { method: 'GET', path: `${path}?${body}` }
    : { method: 'POST', path, body };
}

function formPairs($: CheerioAPI, form: Cheerio<AnyNode>, values: Pairs): Pairs {
  const given = new Set(values.map(([name]) => name));
  const kept = form
    .find('input:not([type=submit]):not([type=image]):not([type=checkbox]), select')
    .toArray()
    .map((element) => $(element))
    .filter((control) => control.attr('type') !== 'radio' || control.is('[checked]'))
    .map((control) => [control.attr('name') ?? '', String(control.val() ?? '')] as const)
    .filter(([name]) => name !== '' && !given.has(name));
  return [...kept, ...values];
}

function buttonPairs(button: Cheerio<Element>): Pairs {
  const name = button.attr('name');
  if (name === undefined) return [];
  return button.attr('type') === 'image'
    ? [
        [`${name}.x`, '3'],
        [`${name}.y`, '4'],
      ]
    : [[name, button.attr('value') ?? '']];
}

function encode(text: string, shiftJis: boolean): string {
  if (!shiftJis) return encodeURIComponent(text);
  return Array.from(iconv.encode(text, 'shift_jis'), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(
    '',
  );
}
