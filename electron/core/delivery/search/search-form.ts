/** Opens 保証書検索 from wherever the window is, fills it and presses 検索 (R102, R103). */
import type { Element } from 'domhandler';
import type { SearchCriteria } from '#contract/guarantee-file.ts';
import { DeliveryError } from '../delivery-error.ts';
import { findButton } from '../screens/buttons.ts';
import { findFields } from '../screens/fields.ts';
import type { DateFormat } from '../screens/fill-date.ts';
import { searchValues } from '../screens/fill-search.ts';
import { formOwner } from '../screens/form-owners.ts';
import { conditionFields, type Screen } from '../screens/recognise-screen.ts';
import { failureText, notUnderstood } from '../session/screen-errors.ts';
import type { Session } from '../session/session.ts';

/**
 * Searches once and returns the results screen. Throws `server-message` with the server's words when it shows none.
 * @param request.dateFormat how text fields get dates; absent = as the page hints
 */
export async function submitSearch(
  session: Session,
  form: Screen,
  request: { readonly criteria: SearchCriteria; readonly dateFormat?: DateFormat },
): Promise<Screen> {
  const { page } = form.placed;
  const { words } = session;
  const values = searchValues(page, words, request);
  const owner = searchFormOf(form, session);
  const button =
    findButton('search', { page, words, ...(owner && { form: owner }) }) ??
    findButton('search', { page, words });
  if (button === null) throw notUnderstood(page, 'search');
  const screen = await session.press({ placed: form.placed, element: button, values });
  if (screen.kind === 'results') return screen;
  const message = failureText(screen.placed.page, words, page);
  if (message !== null) throw new DeliveryError('server-message', message);
  throw notUnderstood(screen.placed.page, 'results');
}

function searchFormOf(form: Screen, { words }: Session): Element | null {
  const { page } = form.placed;
  const [control] = [...findFields(page, words, conditionFields).values()].flat();
  return control === undefined ? null : formOwner(page, control.element);
}

/** Brings the window to the search form: by the menu, else by a fresh start. */
export async function openSearchForm(session: Session): Promise<Screen> {
  const { words, browser } = session;
  const present = session.screen();
  if (present.kind === 'search') return present;
  const path = words.map.paths?.search;
  if (path !== undefined) await browser.open(path);
  for (const key of ['openSearch', 'menu', 'openSearch'] as const) {
    const screen = session.screen();
    if (screen.kind === 'search') return screen;
    const next = await session.pressAnywhere(key);
    if (next?.kind === 'search') return next;
  }
  // Nothing leads there from here: a fresh start does, or shows that the session is gone.
  await browser.open(session.startPath);
  const screen = session.screen();
  const opened = screen.kind === 'search' ? screen : await session.pressAnywhere('openSearch');
  if (opened?.kind === 'search') return opened;
  throw notUnderstood((opened ?? screen).placed.page, 'search');
}
