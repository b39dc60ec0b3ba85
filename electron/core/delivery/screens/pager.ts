/** ページ選択: how many pages the results have, and what to press for another one (R105). */
import type { Element } from 'domhandler';
import { clickablesIn, clickableTexts, findButton } from './buttons.ts';
import { findFields } from './fields.ts';
import { formOwner, optionsOf, type FormValues } from './forms.ts';
import type { Page } from './page.ts';
import { normalLabel } from './plain-text.ts';
import { findResultsGrid } from './results-grid.ts';
import type { Vocabulary } from './screen-map.ts';

/** One way to another page: a button or link, or the form itself where a script would submit it. */
interface PageTurn {
  readonly element: Element;
  readonly values?: FormValues;
}

export interface Pager {
  /** `null` where the page does not say. */
  readonly current: number | null;
  readonly count: number;
  /** The way to a page number, `null` when it is not offered directly. */
  turnTo(page: number): PageTurn | null;
  readonly next: Element | null;
  readonly previous: Element | null;
}

/** Reads the page choice of a results page. */
export function readPager(page: Page, words: Vocabulary): Pager {
  const select = pageSelect(page, words);
  const numbers = numberedClickables(page, words);
  const printed = /(\d+)\s*[/／]\s*(\d+)\s*(?:ページ|頁|page)?|(\d+)ページ目?[/／(]?全?(\d+)ページ/i.exec(
    pagerText(page),
  );
  const printedCurrent = Number(printed?.[1] ?? printed?.[3] ?? 0);
  const printedCount = Number(printed?.[2] ?? printed?.[4] ?? 0);
  return {
    current: select?.current ?? (printedCurrent || null),
    count: Math.max(1, select?.count ?? 0, printedCount, ...numbers.keys()),
    turnTo: (wanted) => turnBySelect(page, words, { select, wanted }) ?? turnByNumber(numbers, wanted),
    next: findButton('nextPage', { page, words }),
    previous: findButton('previousPage', { page, words }),
  };
}

function pagerText(page: Page): string {
  return page.text
    .split('\n')
    .filter((line) => /ページ|頁|page/i.test(line) && line.length < 200)
    .map((line) => line.normalize('NFKC'))
    .join('\n');
}

interface PageSelect {
  readonly element: Element;
  readonly current: number | null;
  readonly count: number;
}

/** A select called ページ選択, or any whose options are the numbers from 1 on. */
function pageSelect(page: Page, words: Vocabulary): PageSelect | null {
  const labelled = findFields(page, words, ['page']).get('page') ?? [];
  const candidates = [
    ...labelled.map(({ element }) => element),
    ...page.$<Element, string>('select').toArray(),
  ];
  for (const element of candidates) {
    if (element.name !== 'select') continue;
    const options = optionsOf(element);
    if (options.length === 0 || !options.every(({ text }, index) => pageNumber(text) === index + 1)) continue;
    const selected = options.find((option) => option.selected) ?? options[0];
    return { element, current: selected ? pageNumber(selected.text) : null, count: options.length };
  }
  return null;
}

function pageNumber(text: string): number | null {
  const number = /^(?:第|ページ)?(\d{1,4})(?:ページ目?|頁|\/\d+(?:ページ)?)?$/.exec(normalLabel(text))?.[1];
  return number === undefined ? null : Number(number);
}

/** Buttons and links that say a page number, outside the rows of the list. */
function numberedClickables(page: Page, words: Vocabulary): ReadonlyMap<number, Element> {
  const cells = new Set((findResultsGrid(page, words)?.rows ?? []).flat());
  const found = new Map<number, Element>();
  for (const element of clickablesIn(page)) {
    const number = clickableTexts(element).map((text) => pageNumber(text.replaceAll(/[[\]()]/g, '')))[0];
    if (typeof number !== 'number' || number < 1 || number > 1000 || found.has(number)) continue;
    const inRow = page
      .$(element)
      .parents()
      .toArray()
      .some((ancestor) => cells.has(ancestor));
    if (!inRow) found.set(number, element);
  }
  return found;
}

function turnBySelect(
  page: Page,
  words: Vocabulary,
  { select, wanted }: { readonly select: PageSelect | null; readonly wanted: number },
): PageTurn | null {
  if (select === null) return null;
  const option = optionsOf(select.element)[wanted - 1];
  const form = formOwner(page, select.element);
  if (option === undefined || form === null) return null;
  const values = new Map([[select.element, option.value]]);
  const button = findButton('goToPage', { page, words, form });
  return { element: button ?? form, values };
}

function turnByNumber(numbers: ReadonlyMap<number, Element>, wanted: number): PageTurn | null {
  const element = numbers.get(wanted);
  return element === undefined ? null : { element };
}
