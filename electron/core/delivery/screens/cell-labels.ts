/** Labels from the neighbourhood of a control: the cell to its left, the heading above, the dt before, the sibling block. */
import { isTag, type Element } from 'domhandler';
import { visibleText } from '../../visible-text.ts';
import type { LabelCandidate } from './controls.ts';
import { parentElement } from './element-tree.ts';
import { normalLabel } from './plain-text.ts';
import { laidOutCells } from './table-layout.ts';

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
  const cells = laidOutCells(row);
  const column = cells.indexOf(cell);
  const above = headingAbove(row, column);
  return [
    ...namesToTheLeft(cells.slice(0, column)).map((text) => ({ text, strength: strengthOfCell })),
    ...(above === null ? [] : [{ text: above, strength: strengthOfHeading }]),
  ];
}

/** What says nothing of its own between a label and its control: colons, ends of a range, remarks. */
const filler = /^(?:[:~・.…>-]+|自|至|から|まで|開始日?|終了日?|from|to|必須|任意|※.*|\(.*\)|\[.*\])$/i;

/** The nearest text among the cells to the left of a control; where that is a filler, also the one before it. */
function namesToTheLeft(cells: readonly Element[]): string[] {
  const names: string[] = [];
  for (const candidate of cells.toReversed()) {
    const isControl = holdsControl(candidate);
    const text = isControl ? '' : cellText(candidate);
    if (text !== '') names.push(text);
    const isFiller = text === '' || filler.test(text);
    if (!isFiller || (isControl && names.length > 0)) break;
  }
  return names;
}

/** The text of the same column in the nearest row above which holds no control. */
function headingAbove(row: Element, column: number): string | null {
  for (let sibling = row.prev; sibling !== null; sibling = sibling.prev) {
    if (!isTag(sibling) || sibling.name !== 'tr') continue;
    const heading = laidOutCells(sibling)[column];
    if (heading && !holdsControl(heading) && cellText(heading) !== '') return cellText(heading);
    return null;
  }
  const section = parentElement(row);
  const head = section?.prev;
  if (head && isTag(head) && head.name === 'thead') {
    const headRow = head.children.filter(isTag).at(-1);
    const heading = headRow && laidOutCells(headRow)[column];
    return heading ? cellText(heading) : null;
  }
  return null;
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
