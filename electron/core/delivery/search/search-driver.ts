/** Drives 保証書検索 on the screens: fills the form, sorts, turns pages, reads rows and their links (R102–R107). */
import type { Element } from 'domhandler';
import type { ListItem, SearchCriteria, SortOrder } from '#contract/guarantee-file.ts';
import { DeliveryError } from '../delivery-error.ts';
import type { ResultPage } from '../delivery-port.ts';
import { clickablesIn, clickableTexts, findButton } from '../screens/buttons.ts';
import { findFields } from '../screens/fields.ts';
import { searchValues } from '../screens/fill-search.ts';
import { formOwner } from '../screens/forms.ts';
import type { FieldKey } from '../screens/labels.ts';
import { readPager } from '../screens/pager.ts';
import { conditionFields, type Screen } from '../screens/recognise-screen.ts';
import { readResults, type Results, type ResultsRow } from '../screens/results-page.ts';
import type { PlacedPage } from '../screens/view.ts';
import { failureText, notUnderstood } from '../session/screen-errors.ts';
import type { Session } from '../session/session.ts';
import type { FileReferences, ListPlace } from './file-references.ts';

/** A page of results together with the page it was read from. */
export interface ShownResults {
  readonly result: ResultPage;
  readonly rows: readonly ResultsRow[];
  readonly placed: PlacedPage;
}

export interface SearchDriver {
  readonly references: FileReferences;
  /** The conditions which the search form offers; empty before the first search. */
  conditions(): ReadonlySet<FieldKey>;
  /** Shows one page of a search. Must run inside `session.run`. */
  show(place: ListPlace): Promise<ShownResults>;
}

const maxTurns = 100;

/** Makes the driver of one session. It remembers which search is on the screen, so that paging does not search again. */
export function createSearchDriver(session: Session): SearchDriver {
  const references: FileReferences = new Map();
  let conditions: ReadonlySet<FieldKey> = new Set();
  let shown: { readonly key: string; readonly generation: number; page: number; screen: Screen } | null =
    null;

  const show = async (place: ListPlace): Promise<ShownResults> => {
    const key = JSON.stringify([place.criteria, place.sort]);
    if (shown?.key !== key || shown.generation !== session.generation()) {
      shown = null;
      const form = await openSearchForm(session);
      conditions = new Set(findFields(form.placed.page, session.words, conditionFields).keys());
      const screen = await sorted(session, await search(session, form, place.criteria), place.sort);
      shown = { key, generation: session.generation(), page: 1, screen };
    }
    const current = shown;
    shown = null;
    const screen = await turned(session, current, place.page);
    const results = readResults(screen.placed.page, session.words);
    requireKept(place.criteria, results, screen);
    remember(session, references, { place, results, placed: screen.placed });
    shown = { ...current, page: place.page, screen };
    return {
      result: resultPage(session, screen, { place, results }),
      rows: results.rows,
      placed: screen.placed,
    };
  };
  return { references, conditions: () => conditions, show };
}

async function search(session: Session, form: Screen, criteria: SearchCriteria): Promise<Screen> {
  const { page } = form.placed;
  const values = searchValues(page, session.words, criteria);
  const owner = searchFormOf(form, session);
  const button =
    findButton('search', { page, words: session.words, ...(owner && { form: owner }) }) ??
    findButton('search', { page, words: session.words });
  if (button === null) throw notUnderstood(page, 'search');
  const screen = await session.press({ placed: form.placed, element: button, values });
  if (screen.kind === 'results') return screen;
  const message = failureText(screen.placed.page, session.words, page);
  if (message !== null) throw new DeliveryError('server-message', message);
  throw notUnderstood(screen.placed.page, 'results');
}

function searchFormOf(form: Screen, { words }: Session): Element | null {
  const { page } = form.placed;
  const [control] = [...findFields(page, words, conditionFields).values()].flat();
  return control === undefined ? null : formOwner(page, control.element);
}

async function openSearchForm(session: Session): Promise<Screen> {
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

/** Presses ↑ or ↓ beside the column's heading. */
async function sorted(session: Session, screen: Screen, sort: SortOrder | null): Promise<Screen> {
  if (sort === null) return screen;
  const { page } = screen.placed;
  const { grid, rows } = readResults(page, session.words);
  if (rows.length === 0) return screen;
  const heading = grid?.headings.get(sort.column);
  const marks = session.words.buttons[sort.direction === 'asc' ? 'ascending' : 'descending'];
  const element =
    heading &&
    clickablesIn(page, heading).find((candidate) =>
      clickableTexts(candidate).some((text) => marks.some((mark) => text.includes(mark))),
    );
  if (!element) throw notUnderstood(page, `sort ${sort.column}`);
  return requireResults(await session.press({ placed: screen.placed, element }));
}

/** Turns to a page by ページ選択, its number, or 次へ/前へ. */
async function turned(
  session: Session,
  from: { readonly page: number; readonly screen: Screen },
  wanted: number,
): Promise<Screen> {
  let { screen, page: current } = from;
  for (let turns = 0; turns < maxTurns && current !== wanted; turns += 1) {
    const { placed } = screen;
    const pager = readPager(placed.page, session.words);
    const direct = pager.turnTo(wanted);
    const step = wanted > current ? pager.next : pager.previous;
    const turn = direct ?? (step === null ? null : { element: step });
    if (turn === null) throw notUnderstood(placed.page, `page ${wanted}`);
    screen = requireResults(await session.press({ placed, ...turn }));
    const arrived = readPager(screen.placed.page, session.words).current;
    current = arrived ?? (direct === null ? current + Math.sign(wanted - current) : wanted);
  }
  if (current !== wanted) throw notUnderstood(screen.placed.page, `page ${wanted}`);
  return screen;
}

function requireResults(screen: Screen): Screen {
  if (screen.kind === 'results') return screen;
  throw notUnderstood(screen.placed.page, 'results');
}

function resultPage(
  session: Session,
  screen: Screen,
  { place, results }: { readonly place: ListPlace; readonly results: Results },
): ResultPage {
  const pager = readPager(screen.placed.page, session.words);
  const more = pager.next === null ? 0 : place.page + 1;
  return {
    items: results.rows.map(({ item }) => item),
    total: results.total,
    capped: results.capped,
    page: place.page,
    pageCount: Math.max(pager.count, more, place.page),
  };
}

/** Rows outside the asked conditions mean that the server understood something else: nothing may be built on them. */
function requireKept(criteria: SearchCriteria, results: Results, screen: Screen): void {
  const stray = results.rows.find(({ item }) => !matches(criteria, item));
  if (stray !== undefined) throw notUnderstood(screen.placed.page, 'conditions ignored');
}

function matches(criteria: SearchCriteria, item: ListItem): boolean {
  const { uploaded = {}, kind, bankCode, branchCode, fileIdPrefix = '' } = criteria;
  if (item.uploadedOn !== null) {
    if (uploaded.from !== undefined && item.uploadedOn < uploaded.from) return false;
    if (uploaded.to !== undefined && item.uploadedOn > uploaded.to) return false;
  }
  const same = (wanted: string | undefined, shown: string | null): boolean =>
    wanted === undefined || shown === null || wanted === shown;
  return (
    same(kind, item.kind) &&
    same(bankCode, item.bankCode) &&
    same(branchCode, item.branchCode) &&
    item.fileId.startsWith(fileIdPrefix)
  );
}

function remember(
  session: Session,
  references: FileReferences,
  {
    place,
    results,
    placed,
  }: { readonly place: ListPlace; readonly results: Results; readonly placed: PlacedPage },
): void {
  for (const row of results.rows) {
    const element = fileLink(row, placed);
    const request = element === null ? null : session.browser.requestOf({ placed, element });
    references.set(row.item.fileId, { place, request, generation: session.generation() });
  }
}

/** The clickable that says the file id; else the only one in the row. */
function fileLink(row: ResultsRow, { page }: PlacedPage): Element | null {
  const clickables = [...new Set(row.cells)].flatMap((cell) => clickablesIn(page, cell));
  const named = clickables.find((element) =>
    clickableTexts(element).some((text) => text.includes(row.item.fileId)),
  );
  return named ?? (clickables.length === 1 ? (clickables[0] ?? null) : null);
}
