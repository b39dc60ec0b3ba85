/** Leads every action to its screen; screens behind the login need a finished one. */
import { type Action, openActions } from './actions.ts';
import {
  createPassword,
  login,
  loginScreen,
  logout,
  reset,
  resetScreen,
  sessionLostMessage,
} from './entry-screens.ts';
import { download, viewFile } from './file-screens.ts';
import {
  changeMail,
  changeName,
  changeNotification,
  changePassword,
  maintenance,
} from './maintenance-screens.ts';
import { menuScreen } from './menu-screen.ts';
import type { Answer, ScreenRequest, UserRequest } from './screen-request.ts';
import { results, searchScreen, submitSearch } from './search-screens.ts';

type OpenAction = 'login-screen' | 'login' | 'reset-screen' | 'reset' | 'create-password' | 'logout';
type UserAction = Exclude<Action, OpenAction>;

const openScreens: Readonly<Record<OpenAction, (request: ScreenRequest) => Answer>> = {
  'login-screen': (request) => loginScreen(request),
  login,
  'reset-screen': (request) => resetScreen(request),
  reset,
  'create-password': createPassword,
  logout,
};

const userScreens: Readonly<Record<UserAction, (request: UserRequest) => Answer>> = {
  menu: menuScreen,
  'search-screen': searchScreen,
  search: submitSearch,
  results,
  'view-file': viewFile,
  download,
  maintenance,
  'change-password': changePassword,
  'change-name': changeName,
  'change-mail': changeMail,
  'change-notification': changeNotification,
};

function isOpen(action: Action): action is OpenAction {
  return openActions.has(action);
}

export function answerAction(request: ScreenRequest, action: Action): Answer {
  if (isOpen(action)) return openScreens[action](request);
  const { userId, pendingPassword } = request.session;
  const user = userId === null || pendingPassword !== null ? undefined : request.state.users.get(userId);
  if (user === undefined) {
    request.event.note = 'session-lost';
    return loginScreen(request, [sessionLostMessage]);
  }
  return userScreens[action](Object.assign(request, { user }));
}
