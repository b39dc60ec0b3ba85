/** Results are read by their headings, from tables, nested tables, div grids and flat grids. */
import { describe, expect, it } from 'vitest';
import { readPager } from '../../../../electron/core/delivery/screens/pager.ts';
import { recognisePage } from '../../../../electron/core/delivery/screens/recognise-screen.ts';
import { readResults } from '../../../../electron/core/delivery/screens/results-page.ts';
import { pageOf, words } from './pages.ts';

const idA = '14_2345001_11111111_222222222_000';
const idB = '14_2345123_333_44_001';

const table = `<table><tr><td>ログアウト</td></tr><tr><td><table border=1>
<tr><th><input type=checkbox>一括チェック</th><th>No</th><th>ファイル名<br>（ファイルＩＤ）<a href=a>↑</a><a href=b>↓</a></th><th>ファイル種類</th><th>金融機関コード</th><th>営業店コード</th><th>顧客番号</th><th>顧客名</th><th>保証番号</th><th>保証（変更）日</th><th>アップロード日</th><th>発行回数</th></tr>
<tr><td><input type=checkbox name=c></td><td>1</td><td><a href=/f>${idA}.pdf</a></td><td>保証</td><td>2345 〇×銀行</td><td>001</td><td>11111111</td><td> 見本　商店 </td><td>222222222</td><td>2020/4/1</td><td>2020年4月2日 09:05</td><td>2回</td></tr>
<tr><td><input type=checkbox name=c></td><td>2</td><td>${idB}</td><td>2:条件変更</td><td>2345</td><td>123</td><td>333</td><td></td><td>44</td><td>令和2年5月1日</td><td>2020-05-02</td><td></td></tr>
</table></td></tr></table>`;

/** Headings over two rows in groups, and one cell for all files of a day. */
const spanning = `<table><tr><th rowspan=2>選択<th rowspan=2>アップロード日<th colspan=2>番号<th rowspan=2>ファイル名<th colspan=2>その他
<tr><th>顧客番号<th>保証番号<th>種類<th>営業店コード
<tr><td><input type=checkbox><th rowspan=2>令和2年4月2日<td>11111111<td>222222222<td>${idA}<td>保証<td>001
<tr><td><input type=checkbox><td>333<td>44<td>${idB}<td>条件変更<td>123
<tr><td><input type=checkbox><th>令和2年5月2日<td>555<td>66<td>14_2345123_555_66_000<td>無効<td>124</table>`;

const divs = `<section><div><b>アップロード日▲▼</b><b>ファイルID</b><b>種別</b><b>店番</b></div><form>
<div><i>2020/04/02</i><i>${idA}</i><i>1</i><i>001</i></div><div><i>2020/05/02</i><i>${idB}</i><i>2</i><i>123</i></div></form></section>`;

const flat = `<div><span>選択</span><span>ファイル名</span><span>ファイル種類</span><span>アップロード日</span>
<span></span><span>${idA}</span><span>保証</span><span>2020/04/02</span><span></span><span>${idB}</span><span>条件変更</span><span>2020/05/02</span></div>`;

describe('readResults', () => {
  it('reads every list item of a nested table, however the cells are written', () => {
    const { rows } = readResults(pageOf(table), words);
    expect(rows.map(({ item }) => item)).toEqual([
      {
        fileId: idA,
        kind: '1',
        bankCode: '2345',
        branchCode: '001',
        customerNo: '11111111',
        guaranteeNo: '222222222',
        changeNo: '000',
        customerName: '見本 商店',
        uploadedOn: '2020-04-02',
        uploadedAt: '2020-04-02T09:05',
        decidedOn: '2020-04-01',
        issueCount: 2,
      },
      {
        fileId: idB,
        kind: '2',
        bankCode: '2345',
        branchCode: '123',
        customerNo: '333',
        guaranteeNo: '44',
        changeNo: '001',
        customerName: null,
        uploadedOn: '2020-05-02',
        uploadedAt: null,
        decidedOn: '2020-05-01',
        issueCount: null,
      },
    ]);
  });

  it.each([
    ['rows of blocks', divs],
    ['one flat grid', flat],
  ])('reads %s', (_name, html) => {
    const items = readResults(pageOf(html), words).rows.map(({ item }) => [
      item.fileId,
      item.kind,
      item.uploadedOn,
    ]);
    expect(items).toEqual([
      [idA, '1', '2020-04-02'],
      [idB, '2', '2020-05-02'],
    ]);
  });

  it('reads headings over two rows and cells that span several rows of the list', () => {
    const { rows } = readResults(pageOf(spanning), words);
    expect(
      rows.map(({ item }) => [item.fileId, item.kind, item.uploadedOn, item.customerNo, item.branchCode]),
    ).toEqual([
      [idA, '1', '2020-04-02', '11111111', '001'],
      [idB, '2', '2020-04-02', '333', '123'],
      ['14_2345123_555_66_000', '3', '2020-05-02', '555', '124'],
    ]);
  });

  it('reads abbreviated headings by the whole words behind them', () => {
    const abbreviated = table
      .replace('<th>ファイル種類', '<th><abbr title="ファイル種類">種</abbr>')
      .replace('<th>保証番号', '<th abbr="保証番号">保No')
      .replace('<th>営業店コード', '<th title="営業店コード">店');
    const { grid } = readResults(pageOf(abbreviated), words);
    const { grid: whole } = readResults(pageOf(table), words);
    expect(grid?.columns).toEqual(whole?.columns);
  });

  it('reads nothing from a template that scripts would fill', () => {
    const page = pageOf(`<template>${table}<button>検索</button></template><p>処理を選択</p>`);
    expect(readResults(page, words)).toMatchObject({ grid: null, rows: [], readable: true });
  });

  it('does not believe in an empty list where rows are counted or shown that it could not read', () => {
    const unreadable = `<ul><li>${idA}</li></ul>`;
    expect(readResults(pageOf(unreadable), words).readable).toBe(false);
    expect(readResults(pageOf('<p>検索結果：3件</p>'), words).readable).toBe(false);
    expect(readResults(pageOf('<p>該当するデータはありません。</p>'), words)).toMatchObject({
      readable: true,
      total: 0,
    });
  });

  it.each([
    ['検索結果：123件', 123],
    ['該当件数 1,234 件', 1234],
    ['全 250 件中 1～100件を表示', 250],
    ['250件中 101-200件', 250],
    ['3件が見つかりました', 3],
    ['1ページ100件', null],
  ])('reads the hit count of 「%s」', (text, expected) => {
    expect(readResults(pageOf(`<p>${text}</p>${table}`), words).total).toBe(expected);
  });

  it('sees the cap message however it is broken into lines, and does not take it for the hit count', () => {
    const page = pageOf(`<p>検索結果が2,000件を超えています。検索を絞り込んでください</p>${table}`);
    expect(readResults(page, words)).toMatchObject({ capped: true, total: null });
    expect(readResults(pageOf(`<p>検索結果が２，０００件を超えています。</p>${table}`), words).capped).toBe(
      true,
    );
    expect(readResults(pageOf(table), words).capped).toBe(false);
  });

  it('does not take a search form with headings for results', () => {
    const form =
      '<form><table><tr><th>ファイル名<th>顧客番号<th>保証番号<th>ファイル種類<tr><td><input name=a><td><input name=b><td><input name=c><td><select name=d></select></table><button>検索</button></form>';
    expect(recognisePage(pageOf(form), words)).toBe('search');
  });
});

describe('readPager', () => {
  it('reads a page select and submits its form with or without a button', () => {
    const html = (button: string): string =>
      `<form action=/p>ページ選択 <select name=p><option>1<option selected>2<option>3</select>${button}</form>${table}`;
    expect(readPager(pageOf(html('<input type=submit value=表示>')), words)).toMatchObject({
      current: 2,
      count: 3,
    });
    expect(readPager(pageOf(html('')), words).turnTo(3)?.element.name).toBe('form');
    expect(readPager(pageOf(html('')), words).turnTo(4)).toBeNull();
  });

  it('types the number into a field called ページ選択', () => {
    const pager = readPager(
      pageOf(
        `<form action=/p><table><tr><td>ページ選択<td><input name=p value=2><td>/ 3 ページ<td><input type=image alt=移動></table></form>${table}`,
      ),
      words,
    );
    expect(pager).toMatchObject({ current: 2, count: 3 });
    const turn = pager.turnTo(3);
    expect(turn?.element.attribs['alt']).toBe('移動');
    expect([...(turn?.values ?? [])].map(([element, value]) => [element.attribs['name'], value])).toEqual([
      ['p', '3'],
    ]);
  });

  it('reads numbered links, 次へ, and a printed position', () => {
    const pager = readPager(
      pageOf(
        `<p><b>1</b> <a href=/2>2</a> [<a href=/3>3</a>] <a href=/n>次へ＞＞</a> (1/3ページ)</p>${table}`,
      ),
      words,
    );
    expect(pager).toMatchObject({ current: 1, count: 3, previous: null });
    expect(pager.next?.attribs['href']).toBe('/n');
    expect(pager.turnTo(3)?.element.attribs['href']).toBe('/3');
  });
});
