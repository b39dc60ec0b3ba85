/** Skin 3 has one path and POST only: links are buttons in small forms, and a hidden value names the screen. */
import type { Action } from '../screens/actions.ts';
import type { Control, Field, Link, Params } from '../screens/view.ts';
import { type Html, markup } from './markup.ts';
import { screenField } from './skin.ts';

export const skin3Path = '/app';

/** Codes by which the one path tells its screens apart; they say nothing to a reader. */
export const screenCodes: Readonly<Record<Action, string>> = {
  'login-screen': 'A000',
  login: 'A001',
  'reset-screen': 'A010',
  reset: 'A011',
  'create-password': 'A021',
  menu: 'B000',
  'search-screen': 'C000',
  search: 'C001',
  results: 'C002',
  'view-file': 'C010',
  download: 'C011',
  maintenance: 'D000',
  'change-password': 'D011',
  'change-name': 'D021',
  'change-mail': 'D031',
  'change-notification': 'D041',
  logout: 'Z000',
};

export function hiddenValues(action: Action, params: Params): Html {
  const values = { [screenField]: screenCodes[action], ...params };
  return markup`${Object.entries(values).map(
    ([name, value]) => markup`<input type="hidden" name="${name}" value="${value}">`,
  )}`;
}

/** What would be a link elsewhere. */
export function linkForm({ label, action, params = {} }: Link): Html {
  return markup`<form method="post" action="${skin3Path}" class="link">${hiddenValues(action, params)}<input type="submit" value="${label}"></form>`;
}

/** Words stand before the input without any tie to it. */
export function field({ label, control }: Field): Html {
  return markup`<div class="line">${label} ${input(control)}</div>
`;
}

function input(control: Control): Html {
  switch (control.type) {
    case 'text':
    case 'password':
      return markup`<input type="${control.type}" name="${control.name}" value="${control.value}">`;
    case 'date-range':
      return markup`<input type="date" name="${control.fromName}" value="${control.from}"> ~ <input type="date" name="${control.toName}" value="${control.to}">`;
    case 'select':
      return markup`<select name="${control.name}">${control.options.map(([value, text]) =>
        value === control.value
          ? markup`<option value="${value}" selected>${text === '' ? '(指定なし)' : text}</option>`
          : markup`<option value="${value}">${text === '' ? '(指定なし)' : text}</option>`,
      )}</select>`;
    case 'radio':
      return markup`${control.options.map(([value, text]) =>
        value === control.value
          ? markup`<input type="radio" name="${control.name}" value="${value}" checked> ${text} `
          : markup`<input type="radio" name="${control.name}" value="${value}"> ${text} `,
      )}`;
  }
}
