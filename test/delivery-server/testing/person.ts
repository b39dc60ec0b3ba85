/** Uses a delivery server's screens as a person would, for the tests of the emulator itself; shares nothing with the product's adapter. */
import { type CheerioAPI, load } from 'cheerio';
import iconv from 'iconv-lite';
import { Agent, request } from 'undici';
import type { FakePki, PemCredential } from '#test/support/world-types.ts';
import { type Pairs, pressing, type Visit } from './pressing.ts';

export type { Pairs } from './pressing.ts';

export interface Seen {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
  readonly charset: string;
  /** The page, when it is one; all frames of a frameset one after the other. */
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

export function createPerson(url: string, pki: FakePki, credential: PemCredential): Person {
  const connect = { ca: pki.serverCaPem, cert: credential.certificatePem, key: credential.privateKeyPem };
  const agent = new Agent({ connect });
  let cookie = '';
  let current: Seen | null = null;
  /** Frames of the window by name; empty where it has none. */
  let frames: ReadonlyMap<string, Seen> = new Map();
  const seen = (): Seen => {
    if (current === null) throw new Error('nothing opened yet');
    return current;
  };
  const fetch = async ({ method, path, body }: Visit): Promise<Seen> => {
    const type = body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' };
    const headers = { ...type, ...(cookie !== '' && { cookie }) };
    const answer = await request(`${url}${path}`, { method, headers, body: body ?? null, dispatcher: agent });
    cookie = [answer.headers['set-cookie'] ?? []].flat()[0]?.split(';')[0] ?? cookie;
    const bytes = Buffer.from(await answer.body.arrayBuffer());
    const { location } = answer.headers;
    if (answer.statusCode === 302 && typeof location === 'string' && location.startsWith('/')) {
      return fetch({ method: 'GET', path: location });
    }
    return readPage(answer.statusCode, answer.headers, bytes);
  };
  const visit = async (asked: Visit): Promise<Seen> => {
    const arrived = await fetch(asked);
    if (!String(arrived.headers['content-type']).startsWith('text/html')) return arrived;
    const inFrame = asked.frame !== undefined && frames.has(asked.frame);
    const filled = inFrame ? new Map([[asked.frame ?? '', arrived]]) : await framesIn(arrived);
    frames = inFrame ? new Map([...frames, ...filled]) : filled;
    current = frames.size === 0 ? arrived : sideBySide(arrived, frames);
    return current;
  };
  const framesIn = async (page: Seen): Promise<ReadonlyMap<string, Seen>> => {
    const found = new Map<string, Seen>();
    for (const { attribs } of page.$('frame').toArray())
      found.set(attribs['name'] ?? '', await fetch({ method: 'GET', path: attribs['src'] ?? '' }));
    return found;
  };
  return {
    seen,
    open: (path) => visit({ method: 'GET', path }),
    press: async (label, values = []) => visit(pressing(seen(), label, values)),
    close: () => agent.close(),
  };
}

function readPage(status: number, headers: Seen['headers'], bytes: Buffer): Seen {
  const declared = /charset=([\w-]+)/i;
  const start = bytes.subarray(0, 1024).toString('latin1');
  const charset = (declared.exec(String(headers['content-type'])) ?? declared.exec(start))?.[1] ?? 'utf-8';
  const $ = load(iconv.decode(bytes, charset));
  $('template').remove();
  return { status, headers, bytes, charset, $, text: textOf($) };
}

/** The frames in one document, each in an element that names it. */
function sideBySide(answer: Seen, frames: ReadonlyMap<string, Seen>): Seen {
  const parts = [...frames].map(
    ([name, { $ }]) => `<div data-frame="${name}">${$('body').html() ?? ''}</div>`,
  );
  const $ = load(`<body>${parts.join('')}</body>`);
  return { ...answer, $, text: textOf($) };
}

function textOf($: CheerioAPI): string {
  return $('body').text().replaceAll(/\s+/g, ' ');
}
