/** Which of the manual's screens a page is, by what stands on it and never by its URL. */
import { controlsOf } from './controls.ts';
import { findButton } from './buttons.ts';
import { findFields } from './fields.ts';
import type { ButtonKey, FieldKey, MessageKey } from './labels.ts';
import type { Page } from './page.ts';
import { findResultsGrid } from './results-grid.ts';
import type { Vocabulary } from './screen-map.ts';
import { pagesOf, type PlacedPage, type View } from './view.ts';

export type ScreenKind =
  | 'login'
  | 'password-creation'
  | 'password-reset'
  | 'results'
  | 'maintenance'
  | 'search'
  | 'menu'
  | 'service-hours'
  | 'session-lost'
  | 'message'
  | 'unknown';

export interface Screen {
  readonly kind: ScreenKind;
  /** The page the screen stands on; its menu may be in another frame. */
  readonly placed: PlacedPage;
}

/** The ten conditions of 保証書検索 (R102). */
export const conditionFields = [
  'uploaded',
  'decided',
  'customerNo',
  'guaranteeNo',
  'changeNo',
  'customerName',
  'kind',
  'bankCode',
  'branchCode',
  'fileId',
] as const satisfies readonly FieldKey[];

const maintenanceTabs = [
  'userInformation',
  'changePassword',
  'changeUserName',
  'changeMailAddress',
  'changeNotification',
] as const satisfies readonly ButtonKey[];

/** A view may hold several frames: content goes before messages, messages before a bare menu. */
const precedence: readonly ScreenKind[] = [
  'login',
  'password-creation',
  'password-reset',
  'session-lost',
  'results',
  'search',
  'maintenance',
  'service-hours',
  'message',
  'menu',
  'unknown',
];

/** Recognises what a view shows. */
export function recogniseScreen(view: View, words: Vocabulary): Screen {
  const screens = pagesOf(view).map((placed) => ({ kind: recognisePage(placed.page, words), placed }));
  const rank = ({ kind }: Screen): number => precedence.indexOf(kind);
  return screens.reduce((best, screen) => (rank(screen) < rank(best) ? screen : best));
}

/** Recognises one page. The order of the questions matters: a results page may also hold the search form. */
export function recognisePage(page: Page, words: Vocabulary): ScreenKind {
  const entry = recogniseEntryScreen(page, words);
  if (entry !== null) return entry;
  if (findResultsGrid(page, words) !== null) return 'results';
  const fields = findFields(page, words, conditionFields);
  const search = findButton('search', { page, words }) !== null;
  if (search && fields.size >= 3) return words.says('noHits', page.text) ? 'results' : 'search';
  if (maintenanceTabs.filter((tab) => mentions(page, words, tab)).length >= 3) return 'maintenance';
  return recogniseMessage(page, words);
}

/** Screens before the menu: they hold password fields, or ask for a user id. */
function recogniseEntryScreen(page: Page, words: Vocabulary): ScreenKind | null {
  const controls = controlsOf(page);
  const passwords = controls.filter(({ type }) => type === 'password').length;
  const has = (key: ButtonKey): boolean => findButton(key, { page, words }) !== null;
  const texts = controls.some(({ type }) => ['text', 'tel', 'number', 'email'].includes(type));
  if (passwords === 1 && texts && has('login')) return 'login';
  if (passwords >= 2 && !isChangeOfPassword(page, words)) return 'password-creation';
  if (passwords === 0 && texts && has('resetPassword')) {
    return findFields(page, words, ['userId']).has('userId') ? 'password-reset' : null;
  }
  return null;
}

/** パスワード変更 asks for the current password, or stands among the tabs of ユーザメンテ. */
function isChangeOfPassword(page: Page, words: Vocabulary): boolean {
  if (findFields(page, words, ['currentPassword', 'newPassword', 'newPasswordAgain']).has('currentPassword'))
    return true;
  return maintenanceTabs.filter((tab) => mentions(page, words, tab)).length >= 3;
}

/** Pages that offer nothing but the menu, or only say something. */
function recogniseMessage(page: Page, words: Vocabulary): ScreenKind {
  const { text } = page;
  if (words.says('serviceHours', text)) return 'service-hours';
  if (words.says('sessionLost', text)) return 'session-lost';
  const menu =
    findButton('openSearch', { page, words }) !== null &&
    findButton('openMaintenance', { page, words }) !== null;
  if (menu) return words.says('noHits', text) ? 'results' : 'menu';
  if (words.says('loginAgain', text)) return 'session-lost';
  if (words.says('noHits', text)) return 'results';
  if (['failed', 'done', 'request'].some((key) => words.says(key as MessageKey, text))) return 'message';
  return words.says('serviceHoursHint', text) ? 'service-hours' : 'unknown';
}

/** True when a tab's words stand on the page, as something to press or as the heading of the open tab. */
function mentions(page: Page, words: Vocabulary, tab: ButtonKey): boolean {
  if (findButton(tab, { page, words }) !== null) return true;
  const lines = page.text.split('\n').flatMap((line) => line.split(/[|｜\s]+/));
  return lines.some((line) =>
    words.buttons[tab].includes(line.normalize('NFKC').replaceAll('ユーザー', 'ユーザ')),
  );
}
