/** ページ選択: how many pages the results have, and what to press for another one (R105). */
import type { Element } from 'domhandler';
import { clickablesIn, clickableTexts, findButton } from './buttons.ts';
import { findFields } from './fields.ts';
import { formOwner } from './form-owners.ts';
import { optionsOf, type FormValues } from './forms.ts';
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
  const field = pageField(page, words);
  const printed = printedPosition(pagerText(page));
  const typed = Number(field?.attribs['value'] ?? 0);
  return {
    current: select?.current ?? printed.current ?? (typed || null),
    count: Math.max(1, select?.count ?? 0, printed.count, ...numbers.keys()),
    turnTo: (wanted) =>
      turnBySelect(page, words, { select, wanted }) ??
      turnByNumber(numbers, wanted) ??
      turnByTyping(page, words, { field, wanted }),
    next: findButton('nextPage', { page, words }),
    previous: findButton('previousPage', { page, words }),
  };
}

/** `2 / 3 ページ`, `2ページ目/全3ページ`, or only `/ 3 ページ` where the present one stands in a field. */
function printedPosition(text: string): { readonly current: number | null; readonly count: number } {
  const both = /(\d+)\s*[/／]\s*(\d+)\s*(?:ページ|頁|page)?|(\d+)ページ目?[/／(]?全?(\d+)ページ/i.exec(text);
  const count = both?.[2] ?? both?.[4] ?? /[/／全]\s*(\d+)\s*(?:ページ|頁)/.exec(text)?.[1];
  return { current: Number(both?.[1] ?? both?.[3] ?? 0) || null, count: Number(count ?? 0) };
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

/** A field called ページ選択 that takes the number. */
function pageField(page: Page, words: Vocabulary): Element | null {
  const called = findFields(page, words, ['page']).get('page') ?? [];
  return called.find(({ type }) => type === 'text' || type === 'number')?.element ?? null;
}

function turnByTyping(
  page: Page,
  words: Vocabulary,
  { field, wanted }: { readonly field: Element | null; readonly wanted: number },
): PageTurn | null {
  const form = field === null ? null : formOwner(page, field);
  if (field === null || form === null) return null;
  const button = findButton('goToPage', { page, words, form });
  return { element: button ?? form, values: new Map([[field, String(wanted)]]) };
}

function turnByNumber(numbers: ReadonlyMap<number, Element>, wanted: number): PageTurn | null {
  const element = numbers.get(wanted);
  return element === undefined ? null : { element };
}
