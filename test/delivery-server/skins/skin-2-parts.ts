/** Paths, fields and buttons of skin 2. */
import type { Action } from '../screens/actions.ts';
import type { Button, Control, Link, Params } from '../screens/view.ts';
import { type Html, markup } from './markup.ts';
import type { Paths } from './paths.ts';

const servlet = (name: string): string => `/common/servlet/${name}.do`;

export const skin2Paths: Paths = {
  'login-screen': '/',
  login: servlet('Login'),
  'reset-screen': servlet('PasswordInitDisp'),
  reset: servlet('PasswordInit'),
  'create-password': servlet('PasswordCreate'),
  menu: servlet('Menu'),
  'search-screen': servlet('CertSearchDisp'),
  search: servlet('CertSearch'),
  results: servlet('CertSearchPage'),
  'view-file': servlet('CertView'),
  download: servlet('CertDownload'),
  maintenance: servlet('UserMainte'),
  'change-password': servlet('UserPassword'),
  'change-name': servlet('UserName'),
  'change-mail': servlet('UserMail'),
  'change-notification': servlet('UserNotice'),
  logout: servlet('Logout'),
};

export function skin2Href(action: Action, params: Params = {}): string {
  const query = new URLSearchParams(params).toString();
  return skin2Paths[action] + (query === '' ? '' : `?${query}`);
}

/** Links are pictures, as they were; the alternative text is all that says what they are. */
export function pictureLink({ label, action, params = {} }: Link): Html {
  return markup`<a href="${skin2Href(action, params)}"><img src="${picture(label)}" alt="${label}" border="0"></a>`;
}

/** An image button sends `name.x` and `name.y`. */
export function imageButton({ name, label }: Button): Html {
  return markup`<input type="image" name="${name}" src="${picture(label)}" alt="${label}">`;
}

/** The picture of a button, drawn from its words and carried in the page. */
function picture(label: string): string {
  const width = 24 + Array.from(label).length * 14;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="26"><rect width="${width}" height="26" rx="3" fill="#dcdcd0" stroke="#777"/>` +
    `<text x="${width / 2}" y="18" font-size="13" text-anchor="middle">${label}</text></svg>`;
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}

export function input(control: Control): Html {
  switch (control.type) {
    case 'text':
    case 'password':
      return markup`<input type="${control.type}" name="${control.name}" value="${control.value}" size="30">`;
    case 'date-range':
      return markup`<input type="text" name="${control.fromName}" value="${control.from}" size="12" maxlength="10">
<font size="2">から</font><input type="text" name="${control.toName}" value="${control.to}" size="12" maxlength="10"><font size="2">まで (例:2020/01/31)</font>`;
    case 'select':
      return markup`<select name="${control.name}">${control.options.map(([value, text]) =>
        value === control.value
          ? markup`<option value="${value}" selected>${text.replace(':', ' ')}</option>`
          : markup`<option value="${value}">${text.replace(':', ' ')}</option>`,
      )}</select>`;
    case 'radio':
      return markup`${control.options.map(([value, text]) =>
        value === control.value
          ? markup`<input type="radio" name="${control.name}" value="${value}" checked><font size="2">${text}</font>`
          : markup`<input type="radio" name="${control.name}" value="${value}"><font size="2">${text}</font>`,
      )}`;
  }
}
