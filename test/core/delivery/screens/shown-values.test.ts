/** ユーザ情報 is read by what stands beside its labels. */
import { expect, it } from 'vitest';
import { shownValues } from '../../../../electron/core/delivery/screens/shown-values.ts';
import { pageOf, words } from './pages.ts';

it.each([
  ['neighbouring cells', '<table><tr><th>ユーザID<td>14234500001<tr><th>ユーザ名<td>〇×銀行 本部</table>'],
  [
    'cells with a colon between them',
    '<table><tr><td>ユーザID<td>：<td>14234500001<tr><td>ユーザ名<td>：<td>〇×銀行 本部</table>',
  ],
  [
    'definition lists in blocks',
    '<dl><div><dt>ユーザID</dt><dd>14234500001</dd></div><div><dt>ユーザ名</dt><dd>〇×銀行 本部</dd></div></dl>',
  ],
  [
    'spans with a colon of its own',
    '<p><span>ユーザID</span><b>:</b><span>14234500001</span></p><p><span>ユーザ名</span><b>:</b><span>〇×銀行 本部</span></p>',
  ],
])('reads values from %s', (_name, html) => {
  const shown = shownValues(pageOf(html), words, ['userId', 'userName']);
  expect([shown.get('userId'), shown.get('userName')]).toEqual(['14234500001', '〇×銀行 本部']);
});
