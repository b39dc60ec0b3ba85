/** Paths of skin 1: one readable path per screen, links by GET. */
import type { Action } from '../screens/actions.ts';
import type { Params } from '../screens/view.ts';
import type { Paths } from './paths.ts';

export const skin1Paths: Paths = {
  'login-screen': '/',
  login: '/login',
  'reset-screen': '/password/reset',
  reset: '/password/reset/execute',
  'create-password': '/password/create',
  menu: '/menu',
  'search-screen': '/search',
  search: '/search/execute',
  results: '/search/results',
  'view-file': '/files/view',
  download: '/files/download',
  maintenance: '/user',
  'change-password': '/user/password',
  'change-name': '/user/name',
  'change-mail': '/user/mail',
  'change-notification': '/user/notification',
  logout: '/logout',
};

/** A relative reference, unescaped. */
export function skin1Href(action: Action, params: Params = {}): string {
  const query = new URLSearchParams(params).toString();
  return skin1Paths[action] + (query === '' ? '' : `?${query}`);
}
