/** Searching through the screens: conditions are said or refused, dates are spelt as the server wants, ↑↓ sorts. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DeliveryError } from '#core/delivery/index.ts';
import {
  createWorld,
  deliveryFor,
  html,
  startScriptedServer,
  type Script,
  type ScriptedServer,
  type World,
} from '../scripted-server.ts';

let world: World;
let server: ScriptedServer;
beforeAll(async () => {
  world = await createWorld();
  server = await startScriptedServer(world);
});
afterAll(() => server.close());

const login =
  '<form method=post action=/login>ユーザID<input name=a>パスワード<input type=password name=b><button>ログイン</button></form>';
const menu = '<a href=/s>保証書検索</a><a href=/u>ユーザメンテ</a>';
const form =
  '<form action=/l><p>アップロード日<input name=f>～<input name=t></p><p>顧客番号<input name=c></p><p>ファイル種類<select name=k><option value="">-<option value=9>x</select></p><p>ファイルID<input name=id></p><button>検索</button></form>';

const row = (day: string, id: string): string => `<tr><td>${id}<td>1<td>${day}`;
const table = (rows: string): string =>
  `<table><tr><th>ファイルID<a href="/l?up">↑</a><a href="/l?down">↓</a><th>顧客番号<th>アップロード日${rows}</table>`;

/** `answer` is the page after 検索, from the query. */
function site(answer: (query: URLSearchParams) => string): Script {
  return (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'https://x.example');
    if (pathname === '/') return html(response, login);
    if (pathname === '/login') return html(response, menu);
    html(response, menu + (pathname === '/s' ? form : answer(searchParams)));
  };
}

const ids = ['14_2345001_1_2_000', '14_2345001_3_4_000'] as const;

it('presses the arrow beside the heading of the sort column', async () => {
  server.play(
    site((query) =>
      table((query.has('up') ? ids : ids.toReversed()).map((id) => row('2020/01/01', id)).join('')),
    ),
  );
  const delivery = deliveryFor(world, server.origin);
  const { items } = await delivery.search({}, { column: 'fileId', direction: 'asc' }, 1);
  expect(items.map(({ fileId }) => fileId)).toEqual(ids);
  await expect(delivery.search({}, { column: 'kind', direction: 'asc' }, 1)).rejects.toMatchObject({
    detail: 'sort kind',
  });
  await delivery.close();
});

it.each([
  [
    'a complaint',
    (query: URLSearchParams) =>
      query.get('f') === '2020-01-01'
        ? table(row('2020/01/05', ids[0]))
        : `<p>日付の形式が正しくありません。</p>${form}`,
  ],
  [
    'rows of other days',
    (query: URLSearchParams) =>
      table(row(query.get('f') === '2020-01-01' ? '2020/01/05' : '2019/05/05', ids[0])),
  ],
])('spells dates otherwise after %s', async (_name, answer) => {
  server.play(site(answer));
  const delivery = deliveryFor(world, server.origin);
  const { items } = await delivery.search({ uploaded: { from: '2020-01-01', to: '2020-01-31' } }, null, 1);
  expect(items).toMatchObject([{ fileId: ids[0], uploadedOn: '2020-01-05' }]);
  await delivery.close();
});

it('never drops a condition that the form does not offer or the server ignores', async () => {
  server.play(site(() => table(row('2020/01/01', ids[0]))));
  const delivery = deliveryFor(world, server.origin);
  const failing = [
    { branchCode: '001' },
    { kind: '3' as const },
    { fileIdPrefix: '14_9999' },
    { uploaded: { from: '2021-01-01' } },
  ];
  const details = [];
  for (const criteria of failing) {
    details.push(
      await delivery.searchAll(criteria).then(
        () => null,
        (error: DeliveryError) => [error.code, error.detail],
      ),
    );
  }
  expect(details).toEqual([
    ['screen-not-understood', 'condition branchCode'],
    ['screen-not-understood', 'condition kind'],
    ['screen-not-understood', 'conditions ignored'],
    ['screen-not-understood', 'conditions ignored'],
  ]);
  await delivery.close();
});

it('reports the server’s own words, and recovers with the next search', async () => {
  let ill = true;
  server.play(site(() => (ill ? '<p>検索条件が不正です。</p>' : table(row('2020/01/01', ids[0])))));
  const delivery = deliveryFor(world, server.origin);
  await expect(delivery.searchAll({})).rejects.toMatchObject({
    code: 'server-message',
    detail: '検索条件が不正です。',
  });
  ill = false;
  expect((await delivery.searchAll({})).items).toHaveLength(1);
  await delivery.close();
});

it('keeps the redacted page of a screen it does not know, and finds its way again afterwards', async () => {
  let strange = true;
  server.play(
    site(() => (strange ? '<h1>お知らせ</h1><p>12345678様</p>' : table(row('2020/01/01', ids[0])))),
  );
  const delivery = deliveryFor(world, server.origin);
  const error = await delivery.searchAll({}).then(
    () => null,
    (failure: DeliveryError) => failure,
  );
  expect(error).toMatchObject({ code: 'screen-not-understood' });
  expect(error?.redactedHtml).toContain('お知らせ');
  expect(error?.redactedHtml).not.toContain('12345678');
  strange = false;
  expect((await delivery.searchAll({})).items).toHaveLength(1);
  await delivery.close();
});
