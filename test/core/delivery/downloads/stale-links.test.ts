/** Links that live only as long as their page, or only for one use, still lead to the files. */
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

const ids = Array.from({ length: 12 }, (_, index) => `14_2345001_${index + 1}_1_000`);
const login =
  '<form method=post action=/login>ユーザID<input name=a>パスワード<input type=password name=b><button>ログイン</button></form>';
const menu = '<a href=/s>保証書検索</a><a href=/u>ユーザメンテ</a>';
const form =
  '<form action=/l><p>保証番号<input name=g></p><p>顧客番号<input name=c></p><p>アップロード日<input name=f>～<input name=t></p><p>ファイルID<input name=id></p><button>検索</button></form>';

/** Every page has a new token; a file is given out only for the latest one. */
function tokenSite(life: 'page' | 'use', broken = ''): Script {
  let token = 0;
  return (request, response, body) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'https://x.example');
    if (pathname === '/file') {
      const fields = new URLSearchParams(body);
      if (fields.get('token') !== String(token)) return html(response, '<p>画面遷移が不正です。</p>');
      if (life === 'use') token += 1;
      if (fields.get('n') === broken) return html(response, '<p>ファイルを表示できません。</p>');
      response
        .writeHead(200, { 'content-type': 'application/pdf', 'content-length': samplePdf.length })
        .end(samplePdf);
      return;
    }
    token += 1;
    if (pathname === '/') return html(response, login);
    if (pathname === '/login' || pathname === '/s')
      return html(response, menu + (pathname === '/s' ? form : ''));
    const found = ids.filter((id) => id.startsWith(searchParams.get('id') ?? ''));
    const page = Number(searchParams.get('p') ?? 1);
    const rows = found.slice((page - 1) * 4, page * 4);
    const link = (id: string): string =>
      `<form method=post action=/file><input type=hidden name=token value=${token}><input type=hidden name=n value=${id}><button>${id}</button></form>`;
    const pages = Array.from(
      { length: Math.ceil(found.length / 4) },
      (_, index) => `<a href="/l?id=${searchParams.get('id') ?? ''}&p=${index + 1}">${index + 1}</a>`,
    );
    html(
      response,
      `${menu}<p>${pages.join(' ')}</p><p>検索結果 ${found.length}件</p><table><tr><th>ファイルID<th>顧客番号<th>アップロード日${rows.map((id) => `<tr><td>${link(id)}<td>1<td>2020/01/01`).join('')}</table>`,
    );
  };
}

async function downloadAll(script: Script): Promise<unknown[]> {
  server.play(script);
  const delivery = deliveryFor(world, server.origin);
  await delivery.searchAll({});
  const outcomes = await delivery.download(ids, async (file) => {
    expect(Buffer.concat(await Array.fromAsync(file.body)).equals(samplePdf)).toBe(true);
  });
  await delivery.close();
  return outcomes.map(({ error }) => (error as { code?: string } | null)?.code ?? null);
}

it.each(['page', 'use'] as const)('downloads everything where a link lives for one %s', async (life) => {
  expect(await downloadAll(tokenSite(life))).toEqual(ids.map(() => null));
});

it('still reports the one file which the server cannot show', async () => {
  expect(await downloadAll(tokenSite('page', ids[5]))).toEqual(
    ids.map((id) => (id === ids[5] ? 'server-message' : null)),
  );
});
