/** Drives 保証書検索 on the screens: fills the form, sorts, turns pages, reads rows and their links (R102–R107). */
import type { Element } from 'domhandler';
import type { ListItem, SearchCriteria } from '#contract/guarantee-file.ts';
import { DeliveryError } from '../delivery-error.ts';
import type { ResultPage } from '../delivery-port.ts';
import { clickablesIn, clickableTexts } from '../screens/buttons.ts';
import { findFields } from '../screens/fields.ts';
import type { DateFormat } from '../screens/fill-date.ts';
import type { FieldKey } from '../screens/labels.ts';
import { readPager } from '../screens/pager.ts';
import { conditionFields, type Screen } from '../screens/recognise-screen.ts';
import { readResults, type Results, type ResultsRow } from '../screens/results-page.ts';
import { pagesOf, type PlacedPage } from '../screens/view.ts';
import { notUnderstood } from '../session/screen-errors.ts';
import type { Session } from '../session/session.ts';
import type { FileReferences, ListPlace } from './file-references.ts';
import { canTurn, sorted, turned } from './results-navigation.ts';
import { openSearchForm, submitSearch } from './search-form.ts';

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
  /** Makes the next `show` search anew, even if the same search is still on the screen. */
  forgetShown(): void;
  /** Shows one page of a search. Must run inside `session.run`. */
  show(place: ListPlace): Promise<ShownResults>;
}

/** The search that is on the screen. */
interface Shown {
  readonly key: string;
  readonly generation: number;
  readonly page: number;
  readonly screen: Screen;
}

/** Makes the driver of one session. It remembers which search is on the screen, so that paging does not search again. */
export function createSearchDriver(session: Session): SearchDriver {
  const references: FileReferences = new Map();
  let conditions: ReadonlySet<FieldKey> = new Set();
  let shown: Shown | null = null;

  const begin = async (key: string, place: ListPlace): Promise<Shown> => {
    const form = await openSearchForm(session);
    conditions = new Set(findFields(form.placed.page, session.words, conditionFields).keys());
    const found = await searchWithDates(session, form, place.criteria);
    const screen = await sorted(session, found, place.sort);
    return { key, generation: session.generation(), page: 1, screen };
  };

  const show = async (place: ListPlace): Promise<ShownResults> => {
    const key = JSON.stringify([place.criteria, place.sort]);
    const kept = shown?.key === key && isStillShown(session, shown) ? shown : null;
    shown = null;
    const current = canTurn(session, kept, place.page) && kept !== null ? kept : await begin(key, place);
    const screen = await turned(session, current, place.page);
    const results = readResults(screen.placed.page, session.words);
    if (!results.readable) throw notUnderstood(screen.placed.page, 'rows');
    remember(session, references, { place, results, placed: screen.placed });
    shown = { ...current, page: place.page, screen };
    return {
      result: resultPage(session, screen, { place, results }),
      rows: results.rows,
      placed: screen.placed,
    };
  };
  const forgetShown = (): void => {
    shown = null;
  };
  return { references, conditions: () => conditions, forgetShown, show };
}

/** Other work may have moved the window on, and a new login starts it anew. */
function isStillShown(session: Session, { generation, screen }: Shown): boolean {
  const view = session.browser.view();
  if (view === null || generation !== session.generation()) return false;
  return pagesOf(view).some(({ page }) => page === screen.placed.page);
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

/** Spellings tried in turn where a server does not take dates as its form hints. */
const otherFormats: readonly DateFormat[] = ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/MM/DD'];

/**
 * Searches, and where the server complains about dates or ignores the conditions, once more with dates spelt
 * otherwise. Rows outside the asked conditions mean that the server understood something else: nothing is built on them.
 */
async function searchWithDates(session: Session, form: Screen, criteria: SearchCriteria): Promise<Screen> {
  const hasDates = criteria.uploaded !== undefined || criteria.decided !== undefined;
  const spellings =
    hasDates && session.words.map.dateFormat === undefined ? [undefined, ...otherFormats] : [undefined];
  let first: DeliveryError | null = null;
  for (const dateFormat of spellings) {
    try {
      const open = first === null ? form : await openSearchForm(session);
      const screen = await submitSearch(session, open, { criteria, ...(dateFormat && { dateFormat }) });
      const { rows } = readResults(screen.placed.page, session.words);
      if (rows.every(({ item }) => matches(criteria, item))) return screen;
      first ??= notUnderstood(screen.placed.page, 'conditions ignored');
    } catch (error) {
      if (
        !(error instanceof DeliveryError) ||
        error.code !== 'server-message' ||
        !/日付|年月日|日の|形式/.test(error.detail ?? '')
      )
        throw error;
      first ??= error;
    }
  }
  throw first ?? new DeliveryError('screen-not-understood', 'search');
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
