/** パスワード作成 and パスワード初期化: the screens around a password before the menu (R99, R100, R109). */
import type { Element } from 'domhandler';
import { passwordRuleViolation } from '#contract/password-rule.ts';
import { parseUserId } from '#contract/user-id.ts';
import { DeliveryError } from '../delivery-error.ts';
import { findButton } from '../screens/buttons.ts';
import { controlsOf } from '../screens/controls.ts';
import { findFields } from '../screens/fields.ts';
import { formOwner } from '../screens/form-owners.ts';
import { recogniseScreen, type Screen } from '../screens/recognise-screen.ts';
import { openLoginScreen } from '../session/login.ts';
import { failureText, notUnderstood, requireInside } from '../session/screen-errors.ts';
import type { Session } from '../session/session.ts';

/** Throws `password-rule-violated` with what is broken; the new password must also differ from the present one. */
export function requireNewPassword(newPassword: string, presentPassword: string): void {
  const violation = passwordRuleViolation(newPassword);
  if (violation !== null) throw new DeliveryError('password-rule-violated', violation);
  if (newPassword === presentPassword) throw new DeliveryError('password-rule-violated', 'same');
}

/** Fills the open パスワード作成 screen. Throws `password-rejected` when the server wants another one. */
export async function createPassword(session: Session, newPassword: string): Promise<void> {
  const { browser, words } = session;
  const view = browser.view();
  const creation = view === null ? null : recogniseScreen(view, words);
  if (creation?.kind !== 'password-creation')
    throw new DeliveryError('screen-not-understood', 'password-creation');
  const { page } = creation.placed;
  const controls = controlsOf(page).filter(({ type }) => type === 'password');
  if (controls.length !== 2) throw notUnderstood(page, 'password-creation');
  const values = new Map<Element, string>(controls.map(({ element }) => [element, newPassword]));
  const form = controls[0] ? formOwner(page, controls[0].element) : null;
  const button = findButton('decide', { page, words, ...(form && { form }) });
  if (button === null) throw notUnderstood(page, 'password-creation');
  const after = await browser.press({ placed: creation.placed, element: button, values, sending: 'once' });
  await settleCreation(session, creation, recogniseScreen(after, words));
}

/** After 決定 comes the menu, a message that it is done, the login screen again, or the same screen with a complaint. */
async function settleCreation(session: Session, before: Screen, after: Screen): Promise<void> {
  const { words } = session;
  const { page } = after.placed;
  if (after.kind === 'password-creation') throw rejected(before, after, session);
  if (after.kind === 'login') {
    if (!words.says('done', page.text)) throw rejected(before, after, session);
    return;
  }
  requireInside(after, words);
  if (after.kind === 'message' && !words.says('done', page.text)) throw rejected(before, after, session);
  session.markLoggedIn();
}

function rejected(before: Screen, after: Screen, { words }: Session): DeliveryError {
  const message = failureText(after.placed.page, words, before.placed.page);
  return new DeliveryError('password-rejected', message ?? undefined);
}

/** パスワード初期化 from the login screen, for one user id. Throws `user-id-invalid`, `server-message`. */
export async function resetPassword(session: Session, userId: string): Promise<void> {
  if (parseUserId(userId)?.userId !== userId) throw new DeliveryError('user-id-invalid', userId);
  const { browser, words } = session;
  const login = await openLoginScreen(session);
  const opener = findButton('resetPassword', { page: login.placed.page, words });
  if (opener === null) throw notUnderstood(login.placed.page, 'password-reset');
  const reset = recogniseScreen(await browser.press({ placed: login.placed, element: opener }), words);
  if (reset.kind !== 'password-reset') throw notUnderstood(reset.placed.page, 'password-reset');
  const { page } = reset.placed;
  const control = findFields(page, words, ['userId']).get('userId')?.[0];
  if (control === undefined) throw notUnderstood(page, 'password-reset');
  const form = formOwner(page, control.element);
  const button = findButton('resetPassword', { page, words, ...(form && { form }) });
  if (button === null) throw notUnderstood(page, 'password-reset');
  const values = new Map([[control.element, userId]]);
  const view = await browser.press({ placed: reset.placed, element: button, values, sending: 'once' });
  const after = recogniseScreen(view, words);
  if (words.says('serviceHours', after.placed.page.text)) throw new DeliveryError('outside-service-hours');
  if (words.says('done', after.placed.page.text)) return;
  const message = failureText(after.placed.page, words, page);
  if (message !== null) throw new DeliveryError('server-message', message);
  if (after.kind !== 'login') throw notUnderstood(after.placed.page, 'password-reset');
}
