/** ユーザメンテ: reads ユーザ情報 and makes the changes of the other four tabs (R110, R111). */
import type { Element } from 'domhandler';
import { DeliveryError } from '../delivery-error.ts';
import type { UserProfile } from '../delivery-port.ts';
import { findButton } from '../screens/buttons.ts';
import { controlsOf, type Control } from '../screens/controls.ts';
import { findFields } from '../screens/fields.ts';
import { formOwner } from '../screens/form-owners.ts';
import { optionsOf, type FormValues } from '../screens/forms.ts';
import { choiceLabels, type ButtonKey, type FieldKey } from '../screens/labels.ts';
import { shownValues } from '../screens/shown-values.ts';
import type { Page } from '../screens/page.ts';
import { normalLabel } from '../screens/plain-text.ts';
import { recogniseScreen, type Screen } from '../screens/recognise-screen.ts';
import type { Press } from '../session/browser.ts';
import { failureText, notUnderstood, requireInside } from '../session/screen-errors.ts';
import type { Session } from '../session/session.ts';

/** Reads the tab ユーザ情報. Must run inside `session.run`. */
export async function readUserProfile(session: Session): Promise<UserProfile> {
  const { page } = (await openTab(session, 'userInformation')).placed;
  const shown = shownValues(page, session.words, ['userId', 'userName', 'mailAddress', 'notification']);
  const userId = shown.get('userId')?.normalize('NFKC');
  const userName = shown.get('userName');
  const notification = wantedBy(shown.get('notification') ?? '');
  if (userId === undefined || userName === undefined || notification === null)
    throw notUnderstood(page, 'user-information');
  return { userId, userName, mailAddress: shown.get('mailAddress') ?? '', uploadNotification: notification };
}

export interface Change {
  readonly tab: ButtonKey;
  /** Texts to fill in; the first must exist on the tab, the others are filled where present. */
  readonly texts?: readonly (readonly [FieldKey, string])[];
  /** Choice between 必要 and 不要. */
  readonly wanted?: boolean;
  /** What a complaint of the server means. */
  readonly refusal: 'password-rejected' | 'server-message';
}

/**
 * Makes one change and waits for the server's word that it is done. Returns false when the server said neither yes nor
 * no, so that the caller looks for itself. Throws the change's refusal with the server's words.
 */
export async function makeChange(session: Session, change: Change): Promise<boolean> {
  const tab = await openTab(session, change.tab);
  const { page } = tab.placed;
  const { values, form } = filledIn(page, session, change);
  const button = findButton('decide', { page, words: session.words, ...(form && { form }) });
  if (button === null) throw notUnderstood(page, change.tab);
  return settled(session, change, { before: page, press: { placed: tab.placed, element: button, values } });
}

interface Step {
  readonly before: Page;
  readonly press: Press;
}

/** Presses once and reads the answer, through a confirmation screen if there is one. */
async function settled(session: Session, change: Change, { before, press }: Step): Promise<boolean> {
  const { words, browser } = session;
  const screen = recogniseScreen(await browser.press({ ...press, sending: 'once' }), words);
  const { page } = screen.placed;
  const fresh = newText(page, before);
  // Said before anything else is concluded: some servers end the session after a change.
  if (words.says('done', fresh)) return true;
  const failure = failureText(page, words, before);
  if (screen.kind !== 'login' && failure !== null) throw new DeliveryError(change.refusal, failure);
  requireInside(screen, words);
  const confirm = /よろしいですか|確認してください/.test(normalLabel(fresh))
    ? findButton('decide', { page, words })
    : null;
  if (confirm === null) return false;
  return settled(session, change, { before: page, press: { placed: screen.placed, element: confirm } });
}

/** Lines of a page that were not on the one before. */
function newText(page: Page, before: Page): string {
  const known = new Set(before.text.split('\n'));
  return page.text
    .split('\n')
    .filter((line) => !known.has(line))
    .join('\n');
}

/** Opens ユーザメンテ and one of its tabs. */
async function openTab(session: Session, tab: ButtonKey): Promise<Screen> {
  const { words, browser } = session;
  const path = words.map.paths?.maintenance;
  if (path !== undefined) await browser.open(path);
  let screen = session.screen();
  if (screen.kind !== 'maintenance') {
    const opened = (await session.pressAnywhere('openMaintenance')) ?? (await reopen(session));
    if (opened === null) throw notUnderstood(screen.placed.page, 'maintenance');
    screen = opened;
  }
  return (await session.pressAnywhere(tab)) ?? screen;
}

async function reopen(session: Session): Promise<Screen | null> {
  await session.browser.open(session.startPath);
  session.screen();
  return session.pressAnywhere('openMaintenance');
}

function filledIn(
  page: Page,
  session: Session,
  change: Change,
): { values: FormValues; form: Element | null } {
  const values = new Map<Element, string | boolean>();
  const texts = change.texts ?? [];
  const fields = findFields(
    page,
    session.words,
    texts.map(([field]) => field),
  );
  const fillable = (field: FieldKey): Control | undefined =>
    fields
      .get(field)
      ?.find(({ element }) => !('readonly' in element.attribs) && !('disabled' in element.attribs));
  for (const [index, [field, text]] of texts.entries()) {
    const control = fillable(field);
    if (control === undefined && index === 0) throw notUnderstood(page, `${change.tab} ${field}`);
    if (control !== undefined) values.set(control.element, text);
  }
  if (change.wanted !== undefined && !choose(values, page, change.wanted))
    throw notUnderstood(page, change.tab);
  const [first] = values.keys();
  return { values, form: first ? formOwner(page, first) : null };
}

/** Chooses 必要 or 不要 from radio buttons, a pull-down or a checkbox. */
function choose(values: Map<Element, string | boolean>, page: Page, wanted: boolean): boolean {
  const controls = controlsOf(page);
  for (const { element, type } of controls) {
    if (type !== 'select') continue;
    const option = optionsOf(element).find(({ text }) => wantedBy(text) === wanted);
    if (option === undefined) continue;
    values.set(element, option.value);
    return true;
  }
  const radios = controls.filter(({ type }) => type === 'radio');
  const meanings = radios.map((radio) =>
    [radio.textAfter, ...radio.labels.map(({ text }) => text)]
      .map(wantedBy)
      .find((meaning) => meaning !== null),
  );
  if (meanings.includes(wanted)) {
    for (const [index, { element }] of radios.entries()) values.set(element, meanings[index] === wanted);
    return true;
  }
  const boxes = controls.filter(({ type }) => type === 'checkbox');
  if (boxes.length !== 1 || boxes[0] === undefined) return false;
  values.set(boxes[0].element, wanted);
  return true;
}

/** True for 必要, false for 不要, `null` for anything else. */
function wantedBy(text: string): boolean | null {
  const plain = normalLabel(text);
  if ((choiceLabels.unwanted as readonly string[]).some((label) => plain === label || plain.endsWith(label)))
    return false;
  return (choiceLabels.wanted as readonly string[]).some((label) => plain === label || plain.endsWith(label))
    ? true
    : null;
}
