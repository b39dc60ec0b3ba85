/** What is kept of a page that was not understood holds its structure and nothing of anybody. */
import { expect, it } from 'vitest';
import { redactedHtml } from '../../../../electron/core/delivery/screens/redact-page.ts';
import { parsePage } from '../../../../electron/core/delivery/screens/page.ts';
import { skinNumbers } from '#test/delivery-server/index.ts';
import { listItem } from '#test/delivery-server/state/list-item.ts';
import {
  headquarters,
  loggedIn,
  rowsOf,
  searchFor,
  startWorld,
} from '#test/delivery-server/testing/world.ts';
import { pageOf } from './pages.ts';

it('keeps labels and structure, and drops values, names, digits, tokens, session ids and scripts', () => {
  const redacted = redactedHtml(
    pageOf(`<script>var secret='s3cret'</script><form action="/go;jsessionid=ABCDEF123456?token=xyz"><label>顧客番号<input name=a value="12345678"></label>
    <input type=hidden name=token value=tok-en><input type=submit value=検索><textarea>覚書</textarea></form>
    <table><tr><th>顧客名<td>見本商店<td><a href="/f?n=14_2345001_1_2_000">14_2345001_1_2_000</a></table><p>残り 2,000件</p>`),
  );
  expect(redacted).toContain('顧客番号');
  expect(redacted).toContain('顧客名');
  expect(redacted).toContain('検索');
  for (const secret of [
    's3cret',
    '12345678',
    'tok-en',
    'ABCDEF',
    'xyz',
    '見本商店',
    '覚書',
    '2345001',
    '2,000',
  ]) {
    expect(redacted).not.toContain(secret);
  }
});

it('drops the rows of a list that is built of blocks and buttons', () => {
  const redacted = redactedHtml(
    pageOf(`<p>ログインユーザ: 〇×銀行 本部</p><div><div>顧客名</div><div>保証番号</div><div>種類</div><div>ファイル名</div></div>
    <div><div>山田太郎</div><div>44</div><div>保証</div><form><input type=submit value=14_2345001_1_2_000></form></div>`),
  );
  expect(redacted).toContain('保証番号');
  for (const secret of ['山田太郎', '44', '2345001', '〇×銀行']) expect(redacted).not.toContain(secret);
});

it.each(skinNumbers)('keeps nothing of anybody from the results of skin %i', async (skin) => {
  const server = await startWorld({ skin, documents: 40 });
  const person = await loggedIn(server);
  await searchFor(person);
  const { bytes, headers, text } = person.seen();
  const [row] = rowsOf(person);
  const file = [...server.state.files.values()].find(({ id }) => id.fileId === row);
  const user = server.state.users.get(headquarters);
  if (file === undefined || user === undefined) throw new Error('no row');
  const url = new URL('https://server.example/');
  const page = parsePage({ url, status: 200, contentType: String(headers['content-type']), bytes });
  const redacted = redactedHtml(page);
  expect(text).toContain(file.customerName);
  expect(redacted).not.toMatch(/\d{2}_[1-9]\d{6}_|jsessionid=\w/);
  for (const secret of [file.customerName, file.id.customerNo, user.name, listItem(file).uploadedOn])
    expect(redacted).not.toContain(secret);
});
