/** ファイルダウンロード with ticked rows: one ZIP per page of the list, one PDF when a single row is ticked. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
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

const ids = ['14_2345001_1_2_000', '14_2345001_3_4_000', '14_2345001_5_6_000'];
const login =
  '<form method=post action=/login>ユーザID<input name=a>パスワード<input type=password name=b><button>ログイン</button></form>';
const menu = '<a href=/s>保証書検索</a><a href=/u>ユーザメンテ</a>';

/** A site whose rows have no links, only checkboxes; `answer` gets the ticked file ids. */
function site(ticked: string[][], answer: (chosen: readonly string[]) => Promise<Buffer>): Script {
  return (request, response, body) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'https://x.example');
    if (pathname === '/') return html(response, login);
    if (pathname === '/login') return html(response, menu);
    if (pathname === '/s') {
      return html(
        response,
        `${menu}<form action=/l>顧客番号<input name=c><br>保証番号<input name=d><br>アップロード日<input name=x>～<input name=y><br>ファイルID<input name=id><button>検索</button></form>`,
      );
    }
    if (pathname === '/zip') {
      const chosen = new URLSearchParams(body).getAll('chk');
      ticked.push(chosen);
      void answer(chosen).then((bytes) =>
        response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(bytes),
      );
      return;
    }
    const rows = ids.filter((id) => id.startsWith(searchParams.get('id') ?? ''));
    html(
      response,
      `${menu}<form action=/zip method=post><input type=hidden name=t value=1><table><tr><th>チェック<input type=checkbox name=all><th>ファイル名（ファイルID）<th>顧客番号<th>アップロード日
      ${rows.map((id) => `<tr><td><input type=checkbox name=chk value="${id}"><td>${id}<td>1<td>2020/01/01`).join('')}</table><input type=submit value=ファイルダウンロード></form>`,
    );
  };
}

async function zipped(chosen: readonly string[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const id of chosen) zip.addBuffer(samplePdf, `${id}.pdf`);
  zip.end();
  return Buffer.concat(await Array.fromAsync(zip.outputStream as AsyncIterable<Buffer>));
}

async function download(
  script: Script,
  wanted: readonly string[],
): Promise<{ received: string[]; codes: unknown[] }> {
  server.play(script);
  const delivery = deliveryFor(world, server.origin);
  await delivery.searchAll({});
  const received: string[] = [];
  const outcomes = await delivery.download(
    wanted,
    async (file) => {
      expect(Buffer.concat(await Array.fromAsync(file.body)).equals(samplePdf)).toBe(true);
      received.push(file.fileId);
    },
    { method: 'zip' },
  );
  await delivery.close();
  return { received, codes: outcomes.map(({ error }) => (error as { code?: string } | null)?.code ?? null) };
}

it('ticks exactly the wanted rows of a page and unpacks the answer', async () => {
  const ticked: string[][] = [];
  const wanted = [ids[0] ?? '', ids[2] ?? ''];
  expect(await download(site(ticked, zipped), wanted)).toEqual({ received: wanted, codes: [null, null] });
  expect(ticked).toEqual([wanted]);
});

it('takes the PDF itself for a single ticked row', async () => {
  const wanted = [ids[1] ?? ''];
  expect(
    await download(
      site([], () => Promise.resolve(samplePdf)),
      wanted,
    ),
  ).toEqual({ received: wanted, codes: [null] });
});

it('reports what the ZIP left out and what is not listed at all, and delivers the rest', async () => {
  const wanted = [...ids, '14_2345001_9_9_000'];
  const result = await download(
    site([], (chosen) => zipped(chosen.slice(1))),
    wanted,
  );
  expect(result).toEqual({
    received: ids.slice(1),
    codes: ['file-not-listed', null, null, 'file-not-listed'],
  });
});

it('reports an HTML page or a foreign file instead of the ZIP', async () => {
  const page = await download(
    site([], () => Promise.resolve(Buffer.from('<html><p>ファイルを選択してください</p></html>'))),
    ids,
  );
  expect(page).toEqual({ received: [], codes: ['server-message', 'server-message', 'server-message'] });
  const foreign = await download(
    site([], () => zipped(['14_2345999_9_9_000'])),
    ids,
  );
  expect(foreign.codes).toEqual(['zip-invalid', 'zip-invalid', 'zip-invalid']);
});
