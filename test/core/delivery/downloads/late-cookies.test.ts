/** Servers give a stranger a new session with every answer; such an answer that comes late does not end a new login. */
import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  createWorld,
  deliveryFor,
  html,
  startScriptedServer,
  type Script,
  type ScriptedServer,
  type World,
} from '../scripted-server.ts';
import { samplePdf } from '../small-site.ts';

let world: World;
let server: ScriptedServer;
beforeAll(async () => {
  world = await createWorld();
  server = await startScriptedServer(world);
});
afterAll(() => server.close());

const ids = ['14_2345001_1_1_000', '14_2345001_2_1_000'];
const loginForm =
  '<form method=post action=/login>ユーザID<input name=a>パスワード<input type=password name=b><button>ログイン</button></form>';
const menu = '<a href=/s>保証書検索</a><a href=/u>ユーザメンテ</a>';
const searchForm =
  '<form action=/l><p>保証番号<input name=g></p><p>顧客番号<input name=c></p><p>ファイルID<input name=id></p><button>検索</button></form>';
const rows = ids.map((id) => `<tr><td><a href="/file?n=${id}">${id}</a><td>1<td>2020/01/01`).join('');
const list = `${menu}<table><tr><th>ファイルID<th>顧客番号<th>アップロード日${rows}</table>`;

interface Site {
  readonly script: Script;
  readonly logins: () => number;
  forgetSession(): void;
}

/** Answers the second file of a lost session only after the client has logged in again and asks for a page. */
function slowSite(): Site {
  let logins = 0;
  let strangers = 0;
  let session = '';
  let held: ServerResponse | null = null;
  const stranger = (response: ServerResponse): void => {
    strangers += 1;
    response.setHeader('set-cookie', `SID=stranger${strangers}; Path=/`);
    html(response, `<p>再度ログインしてください。</p>${loginForm}`);
  };
  const script: Script = (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'https://x.example');
    if (pathname === '/login') {
      logins += 1;
      session = `SID=session${logins}`;
      response.setHeader('set-cookie', `${session}; Path=/`);
      return html(response, menu);
    }
    const isKnown = session !== '' && request.headers.cookie === session;
    if (pathname === '/file' && !isKnown && searchParams.get('n') === ids[1] && logins === 1) {
      held = response;
      return;
    }
    if (!isKnown) return stranger(response);
    if (pathname === '/file') {
      response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': samplePdf.length });
      return void response.end(samplePdf);
    }
    const page = pathname === '/l' ? list : `${menu}${pathname === '/s' ? searchForm : ''}`;
    if (held === null) return html(response, page);
    const late = held;
    held = null;
    late.on('finish', () => html(response, page));
    stranger(late);
  };
  const forgetSession = (): void => {
    session = '';
  };
  return { script, logins: () => logins, forgetSession };
}

it('keeps the session of a new login while answers to the old one still arrive', async () => {
  const site = slowSite();
  server.play(site.script);
  const delivery = deliveryFor(world, server.origin);
  await delivery.searchAll({});
  site.forgetSession();
  const outcomes = await delivery.download(ids, async (file) => void (await Array.fromAsync(file.body)), {
    concurrency: 2,
  });
  await delivery.close();
  expect(outcomes.map(({ error }) => error)).toEqual([null, null]);
  expect(site.logins()).toBe(2);
});
