/** Paths of skin 5: the session in every address, GET parameters, and steps that only lead on. */
import type { Action } from '../screens/actions.ts';
import type { Params } from '../screens/view.ts';
import { type Html, markup } from './markup.ts';
import { type Paths, withSessionId } from './paths.ts';
import { type PageContext, tokenField } from './skin.ts';

export const skin5Paths: Paths = {
  'login-screen': '/portal/login',
  login: '/portal/login/check',
  'reset-screen': '/portal/password/forgotten',
  reset: '/portal/password/forgotten/send',
  'create-password': '/portal/password/new',
  menu: '/portal/home',
  'search-screen': '/portal/certificates',
  search: '/portal/certificates/search',
  results: '/portal/certificates/list',
  'view-file': '/portal/certificates/view',
  download: '/portal/certificates/archive',
  maintenance: '/portal/account',
  'change-password': '/portal/account/password',
  'change-name': '/portal/account/name',
  'change-mail': '/portal/account/mail',
  'change-notification': '/portal/account/notification',
  logout: '/portal/logout',
};

/** Where a POST is redirected; some of it is not there yet. */
export const landings: Partial<Paths> = { menu: '/portal/enter', results: '/portal/certificates/found' };

export const onward: Readonly<Record<string, string>> = {
  '/': '/portal',
  '/portal': '/portal/login',
  '/portal/enter': '/portal/welcome',
  '/portal/welcome': '/portal/home',
  '/portal/certificates/found': '/portal/certificates/list',
};

/** Addresses and tokens of one page. */
export interface Place {
  href(action: Action, params?: Params): string;
  /** The hidden values of a form that leads to an action by POST. */
  hidden(action: Action, params?: Params): Html;
}

export function placeOf({ sessionId, tokenFor }: PageContext): Place {
  return {
    href: (action, params = {}) => {
      const query = new URLSearchParams(params).toString();
      return withSessionId(skin5Paths[action], sessionId) + (query === '' ? '' : `?${query}`);
    },
    hidden: (action, params = {}) => {
      const token = tokenFor(action);
      const values = { ...(token !== null && { [tokenField]: token }), ...params };
      return markup`${Object.entries(values).map(
        ([name, value]) => markup`<input type="hidden" name="${name}" value="${value}">`,
      )}`;
    },
  };
}
