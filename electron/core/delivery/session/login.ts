/** Login as the manual's step ①–③: the login screen, what it leads to, and what its refusals mean (R98–R101). */
import type { Element } from 'domhandler';
import { parseJapaneseMinute } from '../../domain/japan-time.ts';
import { DeliveryError } from '../delivery-error.ts';
import type { LoginOutcome } from '../delivery-port.ts';
import { findButton } from '../screens/buttons.ts';
import { controlsOf } from '../screens/controls.ts';
import { findFields } from '../screens/fields.ts';
import { formOwner } from '../screens/form-owners.ts';
import { recogniseScreen, type Screen } from '../screens/recognise-screen.ts';
import type { Vocabulary } from '../screens/screen-map.ts';
import { pagesOf, type View } from '../screens/view.ts';
import type { Browser } from './browser.ts';
import { notUnderstood, requireInside } from './screen-errors.ts';

export interface LoginOptions {
  readonly browser: Browser;
  readonly words: Vocabulary;
  readonly startPath: string;
  readonly userId: string;
}

/** Opens the start path up to the login screen. Throws what `requireInside` throws when it does not come. */
export async function openLoginScreen({
  browser,
  words,
  startPath,
}: Omit<LoginOptions, 'userId'>): Promise<Screen> {
  const screen = recogniseScreen(await browser.open(startPath), words);
  if (screen.kind === 'login') return screen;
  const { page } = screen.placed;
  if (screen.kind === 'session-lost' || screen.kind === 'unknown' || screen.kind === 'message') {
    const button = page.status < 400 ? findButton('login', { page, words }) : null;
    if (button !== null) {
      const next = recogniseScreen(await browser.press({ placed: screen.placed, element: button }), words);
      if (next.kind === 'login') return next;
    }
  }
  requireInside(screen, words);
  throw notUnderstood(page, 'login-screen');
}

/** Sends user id and password once. Throws `login-refused`, `password-expired`, `outside-service-hours` and the like. */
export async function submitLogin(
  login: Screen,
  password: string,
  options: LoginOptions,
): Promise<LoginOutcome> {
  const { browser, words, userId } = options;
  const { page } = login.placed;
  const fields = findFields(page, words, ['userId', 'password']);
  const controls = controlsOf(page);
  const passwordControl = controls.find(({ type }) => type === 'password');
  const texts = controls.filter(({ type }) => ['text', 'tel', 'number', 'email'].includes(type));
  const userControl = fields.get('userId')?.[0] ?? (texts.length === 1 ? texts[0] : undefined);
  if (passwordControl === undefined || userControl === undefined) throw notUnderstood(page, 'login-screen');
  const form = formOwner(page, passwordControl.element);
  const button =
    findButton('login', { page, words, ...(form && { form }) }) ?? findButton('login', { page, words });
  if (button === null) throw notUnderstood(page, 'login-screen');
  const values = new Map<Element, string>([
    [userControl.element, userId],
    [passwordControl.element, password],
  ]);
  const view = await browser.press({ placed: login.placed, element: button, values, sending: 'once' });
  return loginOutcome(view, words);
}

function loginOutcome(view: View, words: Vocabulary): LoginOutcome {
  const screen = recogniseScreen(view, words);
  const { text } = screen.placed.page;
  const expired = words.says('passwordExpired', text);
  if (screen.kind === 'password-creation') {
    return { state: 'password-creation-required', reason: expired ? 'expired' : 'initial' };
  }
  if (['login', 'message', 'session-lost'].includes(screen.kind)) {
    if (words.says('serviceHours', text)) throw new DeliveryError('outside-service-hours');
    if (expired) throw new DeliveryError('password-expired');
    if (words.says('branchUser', text)) throw new DeliveryError('headquarters-required');
    if (screen.kind === 'login' || words.says('loginRefused', text)) throw new DeliveryError('login-refused');
  }
  requireInside(screen, words);
  return { state: 'logged-in', ...greeting(view) };
}

/** 前回ログイン日時 and ログインユーザ of the menu (R101). */
function greeting(view: View): { lastLogin: string | null; userName: string | null } {
  const text = pagesOf(view)
    .map(({ page }) => page.text)
    .join('\n');
  const lastLogin = /前回ログイン(?:日時)?\s*[:：]?\s*(\d{4}[^\n]*?\d{1,2}[:時]\d{2})/.exec(text)?.[1];
  const userName = /ログインユーザー?(?:名)?\s*[:：]?\s*([^\n]+)/.exec(text)?.[1];
  return {
    lastLogin: lastLogin === undefined ? null : (parseJapaneseMinute(lastLogin) ?? lastLogin),
    userName: userName?.split(/\s*(?:前回ログイン|ログアウト)/)[0]?.trim() || null,
  };
}
