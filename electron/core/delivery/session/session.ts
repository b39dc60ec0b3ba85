/** One user's session: who is logged in, one window, and logging in again once when the server forgot us. */
import { DeliveryError } from '../delivery-error.ts';
import type { LoginOutcome } from '../delivery-port.ts';
import { findButton } from '../screens/buttons.ts';
import { recogniseScreen, type Screen } from '../screens/recognise-screen.ts';
import { pagesOf } from '../screens/view.ts';
import type { ButtonKey } from '../screens/labels.ts';
import type { HttpClient } from '../transport/http-client.ts';
import type { Logger } from '../../ports.ts';
import type { Press } from './browser.ts';
import { createLane } from './lane.ts';
import { openLoginScreen, submitLogin, type LoginOptions } from './login.ts';
import { requireInside } from './screen-errors.ts';

export interface Session extends LoginOptions {
  /** Counts logins; what was read under an older number may have died with its session. */
  readonly generation: () => number;
  /** Logs in anew. Waits its turn. */
  login(): Promise<LoginOutcome>;
  /**
   * Runs navigation while nothing else navigates, logged in. When the session turns out to be gone, logs in again and
   * runs it from its beginning, once; then `session-lost`.
   */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Runs navigation without a login of its own. */
  runOutside<T>(work: () => Promise<T>): Promise<T>;
  /** Logs in again unless someone did since `generation`. */
  renew(generation: number): Promise<void>;
  /** The present screen, which must be one of a logged-in user. */
  screen(): Screen;
  /** Presses a button or link on any frame and returns the screen that follows; `null` when there is none such. */
  pressAnywhere(key: ButtonKey): Promise<Screen | null>;
  /** Presses and requires a screen of a logged-in user. */
  press(press: Press): Promise<Screen>;
  /** The password changed: later logins use the new one. */
  rememberPassword(password: string): void;
  /** After パスワード作成 the session is logged in. */
  markLoggedIn(): void;
  forget(): void;
}

export interface SessionOptions extends LoginOptions {
  readonly http: HttpClient;
  readonly password: () => Promise<string>;
  readonly logger: Logger;
}

/** Makes a session that is not logged in yet. */
export function createSession(options: SessionOptions): Session {
  const lane = createLane();
  const logins = createLogins(options);
  const { logger } = options;
  return {
    ...options,
    ...navigation(options),
    generation: () => logins.state.generation,
    login: () => lane.run(() => logins.loginNow()),
    run: (work) =>
      lane.run(async () => {
        if (!logins.state.loggedIn) await logins.requireLogin();
        try {
          return await work();
        } catch (error) {
          if (isDisorienting(error)) options.browser.clear();
          if (!(error instanceof DeliveryError) || error.code !== 'session-lost') throw error;
          logger.log('info', 'session-renewed');
          await logins.requireLogin();
          return work();
        }
      }),
    runOutside: (work) => lane.run(work),
    renew: (generation) =>
      lane.run(async () => {
        if (logins.state.generation === generation) await logins.requireLogin();
      }),
    rememberPassword: (password) => {
      logins.state.password = password;
    },
    markLoggedIn: () => {
      logins.state.loggedIn = true;
    },
    forget: () => logins.forget(),
  };
}

/** After such an answer nobody knows where the window is; the next work starts from a fresh login. */
function isDisorienting(error: unknown): boolean {
  const codes = ['screen-not-understood', 'response-status-unexpected', 'server-error', 'server-unavailable'];
  return error instanceof DeliveryError && codes.includes(error.code);
}

interface LoginState {
  generation: number;
  loggedIn: boolean;
  /** Set once the password was changed in this session. */
  password: string | null;
}

interface Logins {
  readonly state: LoginState;
  loginNow(): Promise<LoginOutcome>;
  /** Logs in and throws where only パスワード作成 is offered. */
  requireLogin(): Promise<void>;
  forget(): void;
}

function createLogins(options: SessionOptions): Logins {
  const { browser, http } = options;
  const state: LoginState = { generation: 0, loggedIn: false, password: null };
  const forget = (): void => {
    state.loggedIn = false;
    http.forgetCookies();
    browser.clear();
  };
  const loginNow = async (): Promise<LoginOutcome> => {
    forget();
    const login = await openLoginScreen(options);
    const outcome = await submitLogin(login, state.password ?? (await options.password()), options);
    state.generation += 1;
    state.loggedIn = outcome.state === 'logged-in';
    return outcome;
  };
  const requireLogin = async (): Promise<void> => {
    const outcome = await loginNow();
    if (outcome.state === 'logged-in') return;
    throw new DeliveryError(outcome.reason === 'expired' ? 'password-expired' : 'password-creation-required');
  };
  return { state, loginNow, requireLogin, forget };
}

function navigation({ browser, words }: SessionOptions): Pick<Session, 'screen' | 'press' | 'pressAnywhere'> {
  const press = async (pressed: Press): Promise<Screen> =>
    requireInside(recogniseScreen(await browser.press(pressed), words), words);
  return {
    screen: () => {
      const view = browser.view();
      if (view === null) throw new DeliveryError('session-lost');
      return requireInside(recogniseScreen(view, words), words);
    },
    press,
    pressAnywhere: async (key) => {
      const view = browser.view();
      for (const placed of view === null ? [] : pagesOf(view)) {
        const element = findButton(key, { page: placed.page, words });
        if (element !== null) return press({ placed, element });
      }
      return null;
    },
  };
}
