/** 保証書検索: ten conditions, order, pages, cap and visibility on every skin (R37, R102–R107). */
import { describe, expect, it } from 'vitest';
import { listItem, type FullListItem } from './state/list-item.ts';
import type { DeliveryServer } from './index.ts';
import { maySee } from './rules/visibility.ts';
import { branchUser, headquarters, loggedIn, rowsOf, searchFor, startWorld } from './testing/world.ts';
import { skinNumbers } from './skins/skin.ts';
import type { Pairs, Person } from './testing/person.ts';

function itemsFor(server: DeliveryServer, userId: string): FullListItem[] {
  const user = server.state.users.get(userId);
  if (user === undefined) throw new Error(userId);
  return [...server.state.files.values()].filter((file) => maySee(user.id, file)).map(listItem);
}

/** Rows of all pages in order. */
async function allRows(person: Person): Promise<string[]> {
  const rows = rowsOf(person);
  for (let page = 2; ; page += 1) {
    const { $ } = person.seen();
    const more = $(`select[name=page] option[value=${page}]`).length > 0;
    const numbered = $('a').filter((_index, element) => $(element).text() === String(page)).length > 0;
    const typed = $('input[type=text][name=page]').length > 0 && page <= printedPages(person);
    if (!more && !numbered && !typed) return rows;
    if (typed) await person.press('移動', [['page', String(page)]]);
    else if (more)
      await person.press($('input[value=移動]').length > 0 ? '移動' : '表示', [['page', String(page)]]);
    else await person.press(String(page));
    rows.push(...rowsOf(person));
  }
}

/** `/ 3 ページ` where pages are chosen by typing their number. */
function printedPages(person: Person): number {
  return Number(/\/ (\d+) ページ/.exec(person.seen().text)?.[1] ?? 0);
}

const inDefaultOrder = (left: FullListItem, right: FullListItem): number =>
  right.uploadedOn.localeCompare(left.uploadedOn) ||
  right.decidedOn.localeCompare(left.decidedOn) ||
  (left.fileId < right.fileId ? -1 : 1);

describe.each(skinNumbers)('skin %i', (skin) => {
  it('lists 100 rows a page in the order of the manual, every file once', async () => {
    const server = await startWorld({ skin, documents: 230 });
    const person = await loggedIn(server);
    await searchFor(person);
    expect(rowsOf(person)).toHaveLength(100);
    const expected = itemsFor(server, headquarters).sort(inDefaultOrder);
    expect(await allRows(person)).toEqual(expected.map(({ fileId }) => fileId));
    expect(person.seen().text).toMatch(/230 ?件/);
  });

  it('finds by each of the ten conditions what a reader of the list would', async () => {
    const server = await startWorld({ skin, documents: 90 });
    const all = itemsFor(server, headquarters);
    const sample = all.find(({ customerName }) => customerName.includes('髙')) ?? all[0];
    if (sample === undefined) throw new Error('empty world');
    const person = await loggedIn(server);
    const cases: readonly (readonly [Pairs, (item: FullListItem) => boolean])[] = [
      [[['uploadedFrom', sample.uploadedOn]], (item) => item.uploadedOn >= sample.uploadedOn],
      [[['uploadedTo', sample.uploadedOn]], (item) => item.uploadedOn <= sample.uploadedOn],
      [
        [
          ['decidedFrom', sample.decidedOn],
          ['decidedTo', sample.decidedOn],
        ],
        (item) => item.decidedOn === sample.decidedOn,
      ],
      [[['customerNo', sample.customerNo]], (item) => item.customerNo === sample.customerNo],
      [[['guaranteeNo', sample.guaranteeNo]], (item) => item.guaranteeNo === sample.guaranteeNo],
      [[['changeNo', '001']], (item) => item.changeNo === '001'],
      [[['customerName', '髙']], (item) => item.customerName.includes('髙')],
      [[['kind', '2']], (item) => item.kind === '2'],
      [[['bankCode', '2345']], () => true],
      [[['branchCode', '123']], (item) => item.branchCode === '123'],
      [[['fileId', '14_2345001_']], (item) => item.fileId.startsWith('14_2345001_')],
    ];
    for (const [values, matches] of cases) {
      await searchFor(person, values);
      const expected = all.filter(matches).map(({ fileId }) => fileId);
      expect(expected.length, JSON.stringify(values)).toBeGreaterThan(0);
      expect(rowsOf(person).sort(), JSON.stringify(values)).toEqual(expected.sort());
    }
  });

  it('compares numbers exactly and names as they are written', async () => {
    const server = await startWorld({ skin, documents: 0 });
    await server.scenario.upload({
      customerNo: '00000001',
      guaranteeNo: '000000002',
      customerName: '㈱ﾐﾎﾝ﨑',
    });
    const person = await loggedIn(server);
    for (const [name, value, hits] of [
      ['customerNo', '1', 0],
      ['customerNo', '00000001', 1],
      ['customerName', 'ミホン', 0],
      ['customerName', 'ﾐﾎﾝ', 1],
      ['customerName', '﨑', 1],
      ['customerName', '崎', 0],
    ] as const) {
      await searchFor(person, [[name, value]]);
      expect(rowsOf(person), `${name} ${value}`).toHaveLength(hits);
    }
    expect(person.seen().text).toContain('該当するデータがありません。');
  });

  it('shows the first 2,000 rows and the exact message beyond', async () => {
    const server = await startWorld({ skin, documents: 2_001 });
    const person = await loggedIn(server);
    await searchFor(person);
    expect(person.seen().text).toContain('検索結果が2,000件を超えています。検索を絞り込んでください');
    expect(server.log.searches().at(-1)).toMatchObject({ hits: 2_001, capped: true });
    const expected = itemsFor(server, headquarters).sort(inDefaultOrder).slice(0, 2_000);
    expect(await allRows(person)).toEqual(expected.map(({ fileId }) => fileId));
  });

  it('does not show the message for exactly 2,000', async () => {
    const server = await startWorld({ skin, documents: 2_000 });
    const person = await loggedIn(server);
    await searchFor(person);
    expect(person.seen().text).not.toContain('超えています');
  });

  it('sorts by a heading up and down', async () => {
    const server = await startWorld({ skin, documents: 60 });
    const person = await loggedIn(server);
    await searchFor(person);
    const byCustomer = itemsFor(server, headquarters)
      .map(({ customerNo }) => customerNo)
      .sort();
    await person.press(...sortControl(person, 'customerNo:asc'));
    expect(rowsOf(person).map((fileId) => fileId.split('_')[2])).toEqual(byCustomer);
    await person.press(...sortControl(person, 'customerNo:desc'));
    expect(rowsOf(person).map((fileId) => fileId.split('_')[2])).toEqual(byCustomer.toReversed());
  });

  it('shows branch users their own branch only, and nobody another bank', async () => {
    const server = await startWorld({ skin, documents: 60 });
    const person = await loggedIn(server, branchUser);
    await searchFor(person);
    const own = itemsFor(server, branchUser);
    expect(own.every(({ bankCode, branchCode }) => bankCode === '2345' && branchCode === '002')).toBe(true);
    expect(rowsOf(person).sort()).toEqual(own.map(({ fileId }) => fileId).sort());
    await searchFor(person, [['branchCode', '001']]);
    expect(rowsOf(person)).toEqual([]);
  });

  it('clears the conditions at クリア', async () => {
    const server = await startWorld({ skin, documents: 5 });
    const person = await loggedIn(server);
    await searchFor(person, [['customerName', '見本']]);
    expect(person.seen().$('[name=customerName]').attr('value')).toBe('見本');
    await person.press('クリア');
    expect(person.seen().$('[name=customerName]').attr('value')).toBe('');
  });

  it('complains about a date that is none', async () => {
    const server = await startWorld({ skin, documents: 5 });
    const person = await loggedIn(server);
    await searchFor(person, [['uploadedFrom', '2026/02/30']]);
    expect(person.seen().text).toContain('アップロード日の入力が正しくありません。');
  });
});

/** Sort controls all say ↑ or ↓; this marks the one of a column so that `press` finds it. */
function sortControl(person: Person, sort: string): [string] {
  const { $ } = person.seen();
  const mark = `sort ${sort}`;
  $(`a[href*="sort=${encodeURIComponent(sort)}"]`).text(mark);
  $(`form:has(input[name=sort][value="${sort}"]) input[type=submit]`).attr('value', mark);
  return [mark];
}
