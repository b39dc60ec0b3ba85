/** Controls are found by what a person reads beside them, in every markup people have used for forms. */
import { describe, expect, it } from 'vitest';
import { findFields } from '../../../../electron/core/delivery/screens/fields.ts';
import { conditionFields } from '../../../../electron/core/delivery/screens/recognise-screen.ts';
import { vocabulary } from '../../../../electron/core/delivery/screens/screen-map.ts';
import { pageOf, words } from './pages.ts';

/** Names of the controls of each field found. */
function namesIn(
  html: string,
  wanted = conditionFields as readonly (typeof conditionFields)[number][],
): Record<string, (string | undefined)[]> {
  const fields = findFields(pageOf(html), words, wanted);
  return Object.fromEntries(
    [...fields].map(([key, controls]) => [key, controls.map(({ element }) => element.attribs['name'])]),
  );
}

describe('findFields', () => {
  const single: Readonly<Record<string, string>> = {
    'a label for the control': '<label for=x>顧客番号</label><div><b>?</b></div><input id=x name=a>',
    'a label around the control': '<label>顧客番号 <input name=a></label>',
    'aria-label': '<input aria-label="顧客番号" name=a>',
    'aria-labelledby': '<h4 id=q>顧客番号</h4><p>半角数字で</p><input aria-labelledby=q name=a>',
    'a title': '<input title="顧客番号" name=a>',
    'a placeholder': '<input placeholder="顧客番号を入力" name=a>',
    'the header cell to its left': '<table><tr><th>顧客番号<td><input name=a></table>',
    'the cell to its left with an empty one between':
      '<table><tr><td>顧客番号<td>&nbsp;<td><input name=a></table>',
    'the heading above in a table':
      '<table><tr><td>保証番号<td>顧客番号<tr><td><input name=b><td><input name=a></table>',
    'the heading in a thead': '<table><thead><tr><th>顧客番号</thead><tbody><tr><td><input name=a></table>',
    'the cell before a colon of its own': '<table><tr><td>顧客番号<td>：<td><input name=a></table>',
    'the cell before a remark': '<table><tr><th>顧客番号<td>（半角数字）<td><input name=a></table>',
    'a heading that spans its row and the one above':
      '<table><tr><th rowspan=2>顧客番号<td>半角数字で入力<tr><td><input name=a></table>',
    'the heading above it in a table with a cell across two columns':
      '<table><tr><th colspan=2>番号<th>顧客番号<tr><td><input name=b><td><input name=c><td><input name=a></table>',
    'the cell around a nested layout table':
      '<table><tr><td>顧客番号<td><table><tr><td>&nbsp;<td><input name=a></table></table>',
    'a definition list': '<dl><dt>顧客番号</dt><dd><input name=a></dd></dl>',
    'the text before it': '<p>顧客番号：<input name=a></p>',
    'the block before it': '<div>顧客番号</div><div><input name=a></div>',
    'bullets, brackets and remarks': '<p>■【顧客番号】（完全一致）※必須 <input name=a></p>',
    'spaces within and full-width letters': '<p>顧　客　番　号 <input name=a></p>',
  };
  it.each(Object.entries(single))('finds a control by %s', (_name, html) => {
    expect(namesIn(html)['customerNo']).toEqual(['a']);
  });

  it('tells neighbours on one line apart', () => {
    expect(
      namesIn(
        '<table><tr><td>顧客番号<td><input name=a> 保証番号 <input name=b><td>条変番号<td><input name=c></table>',
      ),
    ).toEqual({
      customerNo: ['a'],
      guaranteeNo: ['b'],
      changeNo: ['c'],
    });
  });

  const ranges: Readonly<Record<string, string>> = {
    'one label and a wave dash': '<p>アップロード日 <input name=a> ～ <input name=b></p>',
    'a label for the first only': '<label for=x>アップロード日</label><input id=x name=a>〜<input name=b>',
    'one cell': '<table><tr><th>アップロード日<td><input name=a>から<input name=b>まで</table>',
    'cells of their own': '<table><tr><td>アップロード日<td><input name=a><td>～<td><input name=b></table>',
    'a legend':
      '<fieldset><legend>アップロード日</legend><label>開始 <input name=a></label><label>終了 <input name=b></label></fieldset>',
    'labels of their own':
      '<input aria-label="アップロード日（開始）" name=a><input aria-label="アップロード日（終了）" name=b>',
  };
  it.each(Object.entries(ranges))('keeps a range together that is written with %s', (_name, html) => {
    expect(namesIn(html)['uploaded']).toEqual(['a', 'b']);
  });

  it('tells two ranges apart that stand side by side under headings of two rows', () => {
    const half = (words: string, name: string): string => `<td>${words}<td><input name=${name}>`;
    const html = `<table><tr><th rowspan=2>アップロード日${half('自', 'a')}<th rowspan=2>保証（変更）日${half('自', 'c')}
      <tr>${half('至', 'b')}${half('至', 'd')}</table>`;
    expect(namesIn(html)).toMatchObject({ uploaded: ['a', 'b'], decided: ['c', 'd'] });
  });

  it('does not look past a label that says something else, nor past another control', () => {
    expect(
      namesIn(
        '<table><tr><td>顧客番号<td>備考<td><input name=x></tr><tr><td>保証番号<td><input name=a><td>（任意）<td><input name=y></table>',
      ),
    ).toEqual({ guaranteeNo: ['a'] });
  });

  it('keeps years, months and days together', () => {
    const part = (prefix: string): string =>
      `<input name=${prefix}y>年<select name=${prefix}m></select>月<input name=${prefix}d>日`;
    expect(namesIn(`<p>保証（変更）日<br>${part('a')} ～ ${part('b')}</p>`)['decided']).toEqual([
      'ay',
      'am',
      'ad',
      'by',
      'bm',
      'bd',
    ]);
  });

  it('does not take 現在のパスワード or パスワード(確認) for the new password', () => {
    const fields = findFields(
      pageOf(
        '<p>現在のパスワード<input name=a></p><p>新しいパスワード<input name=b></p><p>新しいパスワード（確認）<input name=c></p>',
      ),
      words,
      ['currentPassword', 'newPassword', 'newPasswordAgain'],
    );
    expect([...fields].map(([key, [control]]) => [key, control?.element.attribs['name']])).toEqual([
      ['currentPassword', 'a'],
      ['newPassword', 'b'],
      ['newPasswordAgain', 'c'],
    ]);
  });

  it('leaves out controls that a person does not see', () => {
    expect(
      namesIn('<p>顧客番号 <input type=hidden name=h><input name=x style="display: none"><input name=a></p>')[
        'customerNo'
      ],
    ).toEqual(['a']);
  });

  it('takes a profile’s own labels and selectors', () => {
    const own = vocabulary({
      fields: { customerNo: ['お客様コード'] },
      fieldSelectors: { branchCode: '#mise' },
    });
    const page = pageOf('<p>お客様コード <input name=a></p><p>??? <input id=mise name=b></p>');
    const fields = findFields(page, own, conditionFields);
    expect(fields.get('customerNo')?.[0]?.element.attribs['name']).toBe('a');
    expect(fields.get('branchCode')?.[0]?.element.attribs['name']).toBe('b');
  });

  it('refuses a screen map with an unknown key, naming its place', () => {
    expect(() => vocabulary({ fields: { unknown: [] } })).toThrow(
      expect.objectContaining({ code: 'profile-invalid' }),
    );
  });
});
