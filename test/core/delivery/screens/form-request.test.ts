/** Forms are sent as a browser sends them: every successful control, the pressed button, the page's charset. */
import type { Element } from 'domhandler';
import { describe, expect, it } from 'vitest';
import { findButton, pressRequest } from '../../../../electron/core/delivery/screens/buttons.ts';
import type { PageRequest } from '../../../../electron/core/delivery/screens/form-request.ts';
import type { ButtonKey } from '../../../../electron/core/delivery/screens/labels.ts';
import type { Page } from '../../../../electron/core/delivery/screens/page.ts';
import { pageOf, words } from './pages.ts';

const origin = new URL('https://server.example');

function press(
  page: Page,
  key: ButtonKey = 'search',
  values = new Map<Element, string | boolean>(),
): PageRequest {
  const button = findButton(key, { page, words });
  const request = button && pressRequest(page, button, { origin, values });
  if (!request) throw new Error('nothing to press');
  return request;
}

const bodyOf = (request: PageRequest): string => Buffer.from(request.body ?? []).toString('latin1');

describe('a pressed button', () => {
  it('sends what browsers call successful controls, in document order, and only itself of the buttons', () => {
    const page =
      pageOf(`<form method=post action=go><input type=hidden name=token value=t1><input name=a value=1><input name=b disabled value=2>
      <input value=noname><input type=checkbox name=c><input type=checkbox name=d checked><input type=radio name=e value=x><input type=radio name=e value=y checked>
      <select name=f><option value=1>a<option selected value=2>b</select><textarea name=g>
line</textarea><fieldset disabled><input name=h value=8></fieldset>
      <button name=other value=1>クリア</button><button name=go value=v>検索</button></form><input name=outside value=1>`);
    const request = press(page);
    expect(bodyOf(request)).toBe('token=t1&a=1&d=on&e=y&f=2&g=line&go=v');
    expect(request).toMatchObject({
      method: 'POST',
      headers: {
        referer: 'https://server.example/app/page',
        origin: 'https://server.example',
        'content-type': 'application/x-www-form-urlencoded',
      },
    });
    expect(request.url.href).toBe('https://server.example/app/go');
  });

  it('sends the point pressed for an image button found by its alternative text', () => {
    expect(
      bodyOf(press(pageOf('<form method=post><input type=image name=s alt="検索" src=x.gif></form>'))),
    ).toBe('s.x=1&s.y=1');
  });

  it('replaces the query of a GET form and keeps the session id in the path', () => {
    const page = pageOf(
      '<form action="/list;jsessionid=ABC?old=1"><input name=q value="a b&c"><input type=submit value="検　索"></form>',
    );
    expect(press(page).url.href).toBe('https://server.example/list;jsessionid=ABC?q=a+b%26c');
  });

  it.each([
    ['shift_jis', '%FB%FC%87%8A%26%23134071%3B'],
    ['euc-jp', '%FC%E2%AD%EA%26%23134071%3B'],
    ['utf-8', '%E9%AB%99%E3%88%B1%F0%A0%AE%B7'],
  ])(
    'writes Japanese in the page’s charset %s, and what it lacks as a character reference',
    (charset, expected) => {
      const page = pageOf(
        '<form method=post><p>顧客名<input name=n></p><button>検索</button></form>',
        charset,
      );
      const input = page.$<Element, string>('input[name=n]')[0];
      const values = new Map(input ? [[input, '髙㈱𠮷']] : []);
      expect(bodyOf(press(page, 'search', values))).toBe(`n=${expected}`);
    },
  );

  it('speaks multipart where the form asks for it', () => {
    const request = press(
      pageOf(
        '<form method=post enctype="multipart/form-data"><input name=a value="1"><button name=go>検索</button></form>',
      ),
    );
    expect(request.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect(bodyOf(request)).toMatch(
      /name="a"\r\n\r\n1\r\n--.*\r\nContent-Disposition: form-data; name="go"\r\n\r\n\r\n/s,
    );
  });

  it('obeys formaction and formmethod of the button, and the form attribute of controls elsewhere', () => {
    const page = pageOf(
      '<form id=f action=/a></form><input form=f name=x value=1><button form=f formaction=/b formmethod=post>検索</button>',
    );
    expect(press(page)).toMatchObject({ method: 'POST', url: { pathname: '/b' } });
    expect(bodyOf(press(page))).toBe('x=1');
  });

  it('finds the form of controls in a table whose form tag the parser had to close early', () => {
    const page = pageOf(
      '<table><form action=/list method=post><tr><td>顧客番号<td><input name=a value=1><td><input type=submit value=検索></tr></form></table>',
    );
    expect(bodyOf(press(page))).toBe('a=1');
  });

  it('follows links, buttons that set the location, and scripts that submit a form', () => {
    const link = (html: string): string => press(pageOf(html), 'openSearch').url.pathname;
    expect(link('<a href="search">▶ 保証書検索</a>')).toBe('/app/search');
    expect(link('<a href=/s><img alt="保証書検索" src=m.gif></a>')).toBe('/s');
    expect(link(`<button type=button onclick="location.href='/s'">保証書検索</button>`)).toBe('/s');
    expect(
      link(
        '<form name=m action=/s method=post></form><a href="javascript:document.m.submit()">保証書検索</a>',
      ),
    ).toBe('/s');
    expect(link('<form action=/s method=post><input type=submit value=保証書検索></form>')).toBe('/s');
  });
});
