/** Moves within shown results: sorts by ↑↓ and turns pages (R105, R107). */
import type { SortOrder } from '#contract/guarantee-file.ts';
import { clickablesIn, clickableTexts } from '../screens/buttons.ts';
import { readPager } from '../screens/pager.ts';
import type { Screen } from '../screens/recognise-screen.ts';
import { readResults } from '../screens/results-page.ts';
import { notUnderstood } from '../session/screen-errors.ts';
import type { Session } from '../session/session.ts';

const maxTurns = 100;

/** Presses ↑ or ↓ beside the column's heading. */
export async function sorted(session: Session, screen: Screen, sort: SortOrder | null): Promise<Screen> {
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

/** False where the page offers no way towards the wanted one, as with nothing but 次へ. */
export function canTurn(
  { words }: Session,
  from: { readonly page: number; readonly screen: Screen } | null,
  wanted: number,
): boolean {
  if (from === null) return false;
  if (from.page === wanted) return true;
  const pager = readPager(from.screen.placed.page, words);
  return pager.turnTo(wanted) !== null || (wanted > from.page ? pager.next : pager.previous) !== null;
}

/** Turns to a page by ページ選択, its number, or 次へ/前へ. */
export async function turned(
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
