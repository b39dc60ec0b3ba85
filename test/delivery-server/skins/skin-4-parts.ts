/** Paths, pictures and dates of skin 4. */
import type { IsoDate } from '#contract/guarantee-file.ts';
import type { Action } from '../screens/actions.ts';
import type { Button, Link, Params } from '../screens/view.ts';
import { type Html, markup } from './markup.ts';
import type { Paths } from './paths.ts';

const jsp = (name: string): string => `/hosho/${name}.jsp`;

export const skin4Paths: Paths = {
  'login-screen': '/',
  login: jsp('login'),
  'reset-screen': jsp('pw_init'),
  reset: jsp('pw_init_exec'),
  'create-password': jsp('pw_new'),
  menu: jsp('index'),
  'search-screen': jsp('kensaku'),
  search: jsp('kensaku_exec'),
  results: jsp('ichiran'),
  'view-file': jsp('pdf'),
  download: jsp('zip'),
  maintenance: jsp('user'),
  'change-password': jsp('user_pw'),
  'change-name': jsp('user_name'),
  'change-mail': jsp('user_mail'),
  'change-notification': jsp('user_tsuchi'),
  logout: jsp('logout'),
};

export function skin4Href(action: Action, params: Params = {}): string {
  const query = new URLSearchParams(params).toString();
  return skin4Paths[action] + (query === '' ? '' : `?${query}`);
}

/** A picture that opens a screen in a frame. */
export function pictureLink({ label, action, params = {} }: Link, target: string): Html {
  return markup`<a href="${skin4Href(action, params)}" target="${target}"><img src="${picture(label)}" alt="${label}" border="0"></a>`;
}

export function imageButton({ name, label }: Button): Html {
  return markup`<input type="image" name="${name}" src="${picture(label)}" alt="${label}">`;
}

/** A grey button with its words, carried in the page. */
export function picture(label: string): string {
  const width = 16 + Array.from(label).length * 13;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="22"><rect width="${width}" height="22" fill="#c8c0a0" stroke="#665533"/>` +
    `<text x="${width / 2}" y="16" font-size="12" text-anchor="middle">${label}</text></svg>`;
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}

/** 2026-04-05 → 令和8年4月5日; the years before in 平成. */
export function eraDate(date: IsoDate): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const [era, first] = date < '2019-05-01' ? ['平成', 1989] : ['令和', 2019];
  const number = year - first + 1;
  return `${era}${number === 1 ? '元' : number}年${month}月${day}日`;
}
