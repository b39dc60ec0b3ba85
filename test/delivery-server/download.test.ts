/** 閲覧 and ファイルダウンロード on every skin (R104, A28). */
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import { fileOf } from './state/server-state.ts';
import type { DeliveryServer } from './index.ts';
import { branchUser, loggedIn, rowsOf, searchFor, startWorld } from './testing/world.ts';
import { skinNumbers } from './skins/skin.ts';
import type { Pairs, Person, Seen } from './testing/person.ts';

async function unzip(bytes: Buffer): Promise<Map<string, Buffer>> {
  const zip = await yauzl.fromBufferPromise(bytes);
  const entries = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    entries.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  return entries;
}

function bytesOf(server: DeliveryServer, fileId: string): Promise<Buffer> {
  return server.documents.bytes(fileOf(server.state, fileId));
}

function checked(fileIds: readonly string[]): Pairs {
  return fileIds.map((fileId) => ['file', fileId] as const);
}

/** The link's words differ by skin. */
async function follow(person: Person, fileId: string): Promise<Seen> {
  const { $ } = person.seen();
  const shown = $('a').filter((_index, element) => $(element).text() === `${fileId}.pdf`);
  return person.press(shown.length > 0 ? `${fileId}.pdf` : fileId);
}

describe.each(skinNumbers)('skin %i', (skin) => {
  it('shows a file by its link, twice the same bytes', async () => {
    const server = await startWorld({ skin });
    const person = await loggedIn(server);
    await searchFor(person);
    const [fileId = ''] = rowsOf(person);
    const first = await follow(person, fileId);
    expect(first.headers['content-type']).toBe('application/pdf');
    expect(first.headers['content-disposition']).toContain('inline');
    expect(first.bytes.subarray(0, 8).toString()).toBe('%PDF-1.3');
    expect(Buffer.compare(first.bytes, await bytesOf(server, fileId))).toBe(0);
    expect(Buffer.compare((await follow(person, fileId)).bytes, first.bytes)).toBe(0);
    expect(server.log.deliveredFileIds()).toEqual([fileId, fileId]);
  });

  it('delivers one checked file as itself and several as a ZIP', async () => {
    const server = await startWorld({ skin });
    const person = await loggedIn(server);
    await searchFor(person);
    const [first = '', ...others] = rowsOf(person).slice(0, 4);
    const single = await person.press('ファイルダウンロード', checked([first]));
    expect(single.headers['content-disposition']).toBe(`attachment; filename="${first}.pdf"`);
    const several = await person.press('ファイルダウンロード', checked(others));
    const entries = await unzip(several.bytes);
    expect([...entries.keys()].sort()).toEqual(others.map((fileId) => `${fileId}.pdf`).sort());
    for (const fileId of others) {
      expect(
        Buffer.compare(entries.get(`${fileId}.pdf`) ?? Buffer.alloc(0), await bytesOf(server, fileId)),
      ).toBe(0);
    }
  });

  it('asks for a choice when nothing is checked', async () => {
    const server = await startWorld({ skin });
    const person = await loggedIn(server);
    await searchFor(person);
    expect((await person.press('ファイルダウンロード')).text).toContain('選択してください');
  });

  it('refuses a file of another branch although its id is known', async () => {
    const server = await startWorld({ skin });
    const foreign =
      [...server.state.files.values()].find((file) => file.branchCode === '001')?.id.fileId ?? '';
    const person = await loggedIn(server, branchUser);
    await searchFor(person);
    const answer = await person.press('ファイルダウンロード', checked([foreign]));
    expect(answer.text).toContain('参照権限がありません');
    expect(server.log.deliveredFileIds()).toEqual([]);
  });
});

it('takes 一括チェック of skin 3 for every row of the page', async () => {
  const server = await startWorld({ skin: 3 });
  const person = await loggedIn(server);
  await searchFor(person);
  const rows = rowsOf(person);
  const zip = await person.press('ファイルダウンロード', [['checkAll', '1']]);
  expect((await unzip(zip.bytes)).size).toBe(rows.length);
});

it('refuses a form of skin 5 that echoes the token of another form', async () => {
  const server = await startWorld({ skin: 5 });
  const person = await loggedIn(server);
  await searchFor(person);
  const { $ } = person.seen();
  const [first = ''] = rowsOf(person);
  const name = $('form[action*=logout] input[type=hidden]').attr('name') ?? '';
  const ofLogout = $(`form[action*=logout] input[name="${name}"]`).attr('value') ?? '';
  const refused = await person.press('ファイルダウンロード', [...checked([first]), [name, ofLogout]]);
  expect(refused.text).toContain('画面遷移が不正です。');
  expect(server.log.deliveredFileIds()).toEqual([]);
});

it('refuses a page of skin 2 whose token is no longer the last one', async () => {
  const server = await startWorld({ skin: 2 });
  const person = await loggedIn(server);
  await searchFor(person);
  const token = person.seen().$('input[type=hidden]').first();
  const answer = await person.press('検索', [[token.attr('name') ?? '', 'an older token']]);
  expect(answer.text).toContain('画面遷移が不正です。');
  await person.press('メニューへ戻る');
  await searchFor(person);
  expect(rowsOf(person)).toHaveLength(40);
});
