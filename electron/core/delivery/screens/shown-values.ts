/** Reads values printed beside their labels: table cells, definition lists, paired blocks, read-only inputs. */
import { isTag, type Element } from 'domhandler';
import { labelGrade } from './fields.ts';
import { currentValue } from './forms.ts';
import type { FieldKey } from './labels.ts';
import type { Page } from './page.ts';
import { visibleText } from '../../visible-text.ts';
import { normalLabel } from './plain-text.ts';
import type { Vocabulary } from './screen-map.ts';
import { laidOutCells } from './table-layout.ts';

/** The value beside the best label of each wanted field. */
export function shownValues(
  page: Page,
  words: Vocabulary,
  wanted: readonly FieldKey[],
): ReadonlyMap<FieldKey, string> {
  const best = new Map<FieldKey, { grade: number; value: string }>();
  for (const [label, value] of labelledTexts(page)) {
    for (const field of wanted) {
      const grade = labelGrade(normalLabel(label), words.fields[field]);
      if (grade >= 2 && grade > (best.get(field)?.grade ?? 0)) best.set(field, { grade, value });
    }
  }
  return new Map([...best].map(([field, { value }]) => [field, value] as const));
}

/** Every pair of a short text and what stands right after it. */
function labelledTexts(page: Page): readonly (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = [];
  for (const row of page.$<Element, string>('tr').toArray()) {
    const cells = [...new Set(laidOutCells(row))];
    for (const [index, cell] of cells.entries()) {
      const next = cells.slice(index + 1).find((candidate) => !isColon(candidate));
      if (next) pairs.push([visibleText(cell), valueOf(page, next)]);
    }
  }
  for (const label of page.$<Element, string>('dt,label,span,div,p,b,strong,th,h4').toArray()) {
    const next = nextElement(label);
    const text = visibleText(label);
    if (next !== null && text.length < 40) pairs.push([text, valueOf(page, next)]);
  }
  for (const line of page.text.split('\n')) {
    const colon = /^([^:：]{2,30})[:：]\s*(.+)$/.exec(line);
    if (colon?.[1] !== undefined && colon[2] !== undefined) pairs.push([colon[1], colon[2]]);
  }
  return pairs;
}

function nextElement(element: Element): Element | null {
  for (let sibling = element.next; sibling !== null; sibling = sibling.next) {
    if (isTag(sibling) && !isColon(sibling)) return sibling;
  }
  return null;
}

/** A colon in an element of its own, between a label and its value. */
function isColon(element: Element): boolean {
  return /^[:：]$/.test(visibleText(element));
}

function valueOf(page: Page, element: Element): string {
  const text = visibleText(element).replaceAll('\n', ' ');
  if (text !== '') return text;
  const input = page.$(element).find('input,select,textarea').addBack('input,select,textarea')[0];
  return input && isTag(input) ? currentValue(input) : '';
}
