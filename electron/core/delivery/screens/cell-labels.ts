/** Labels from the neighbourhood of a control: the cell to its left, the heading above, the dt before, the sibling block. */
import { isTag, type Element } from 'domhandler';
import { visibleText } from '../../visible-text.ts';
import { normalLabel } from './plain-text.ts';
import type { LabelCandidate } from './controls.ts';

const maxClimb = 4;
const strengthOfCell = 3;
const strengthOfHeading = 2;

/** Looks around the control's cell, then around the cells that layout tables wrap around it. */
export function cellLabels(control: Element): readonly LabelCandidate[] {
  const found: LabelCandidate[] = [];
  let element: Element | null = control;
  for (let climbed = 0; element !== null && climbed < maxClimb; climbed += 1) {
    const cell: Element | null = enclosingCell(element);
    if (cell === null) break;
    const labels = cell.name === 'dd' ? labelOfDefinition(cell) : labelOfCell(cell);
    found.push(...labels.map(({ text, strength }) => ({ text, strength: strength - climbed / maxClimb })));
    element = parentElement(cell);
  }
  return found;
}

export function parentElement(element: Element): Element | null {
  return element.parent !== null && isTag(element.parent) ? element.parent : null;
}

function enclosingCell(element: Element): Element | null {
  for (let current: Element | null = element; current !== null; current = parentElement(current)) {
    if (current.name === 'td' || current.name === 'th' || current.name === 'dd') return current;
  }
  return null;
}

function labelOfDefinition(definition: Element): LabelCandidate[] {
  for (let sibling = definition.prev; sibling !== null; sibling = sibling.prev) {
    if (!isTag(sibling)) continue;
    if (sibling.name === 'dt') return [{ text: normalLabel(visibleText(sibling)), strength: strengthOfCell }];
    if (sibling.name !== 'dd') return [];
  }
  return [];
}

function labelOfCell(cell: Element): LabelCandidate[] {
  const row = parentElement(cell);
  if (row === null) return [];
  const cells = cellsOf(row);
  const column = cells.indexOf(cell);
  const left = cells
    .slice(0, column)
    .findLast((candidate) => !holdsControl(candidate) && cellText(candidate) !== '');
  const above = headingAbove(row, column);
  return [
    ...(left ? [{ text: cellText(left), strength: strengthOfCell }] : []),
    ...(above === null ? [] : [{ text: above, strength: strengthOfHeading }]),
  ];
}

/** The text of the same column in the nearest row above which holds no control. */
function headingAbove(row: Element, column: number): string | null {
  for (let sibling = row.prev; sibling !== null; sibling = sibling.prev) {
    if (!isTag(sibling) || sibling.name !== 'tr') continue;
    const heading = cellsOf(sibling)[column];
    if (heading && !holdsControl(heading) && cellText(heading) !== '') return cellText(heading);
    return null;
  }
  const section = parentElement(row);
  const head = section?.prev;
  if (head && isTag(head) && head.name === 'thead') {
    const headRow = head.children.filter(isTag).at(-1);
    const heading = headRow && cellsOf(headRow)[column];
    return heading ? cellText(heading) : null;
  }
  return null;
}

export function cellsOf(row: Element): Element[] {
  return row.children.filter(isTag).filter(({ name }) => name === 'td' || name === 'th');
}

function cellText(cell: Element): string {
  return normalLabel(visibleText(cell));
}

function holdsControl(element: Element): boolean {
  return element.children
    .filter(isTag)
    .some(
      (child) =>
        (child.name === 'input' && child.attribs['type'] !== 'hidden') ||
        child.name === 'select' ||
        child.name === 'textarea' ||
        holdsControl(child),
    );
}
