/** The form controls of a page in document order, with every text that may be a control's label. */
import { isTag, isText, type AnyNode, type Element } from 'domhandler';
import { isBlock, isHidden, isInvisible, visibleText } from '../../visible-text.ts';
import { normalLabel } from './plain-text.ts';
import type { Page } from './page.ts';
import { cellLabels } from './cell-labels.ts';

export interface LabelCandidate {
  /** In normal form. */
  readonly text: string;
  /** How surely this text belongs to the control; higher wins. */
  readonly strength: number;
}

export interface Control {
  readonly element: Element;
  /** `text`, `password`, `checkbox`, `select`, `textarea`, `date` … */
  readonly type: string;
  readonly labels: readonly LabelCandidate[];
  /** Everything printed between the control before and this one, in normal form. */
  readonly textBefore: string;
  /** The text that follows at once, in normal form: what checkboxes, radios and date parts are called. */
  readonly textAfter: string;
}

const notFilled: ReadonlySet<string> = new Set(['submit', 'button', 'image', 'reset', 'hidden']);

/** `text`, `select`, … of a control a person can fill; `null` for anything else. */
export function controlType(element: Element): string | null {
  if (element.name === 'select' || element.name === 'textarea') return element.name;
  if (element.name !== 'input') return null;
  const type = (element.attribs['type'] ?? 'text').trim().toLowerCase();
  return notFilled.has(type) ? null : type || 'text';
}

/** Pages never change; several questions about one page need its controls. */
const known = new WeakMap<Page, readonly Control[]>();

/** All visible controls of a page. */
export function controlsOf(page: Page): readonly Control[] {
  const controls = known.get(page) ?? lookForControls(page);
  known.set(page, controls);
  return controls;
}

function lookForControls(page: Page): readonly Control[] {
  const walk: Walk = { gaps: [emptyGap()], elements: [] };
  visit(page.root, walk);
  return walk.elements.map((element, index) => {
    const before = walk.gaps[index] ?? emptyGap();
    const after = walk.gaps[index + 1] ?? emptyGap();
    return {
      element,
      type: controlType(element) ?? 'text',
      labels: [...ownLabels(page, element), ...cellLabels(element), ...precedingLabels(before)],
      textBefore: normalLabel(before.lines.join('')),
      textAfter: normalLabel(after.lines[0] ?? ''),
    };
  });
}

/** Text between two controls: its lines, and how many of the last ones stand in the second control's own table row. */
interface Gap {
  readonly lines: string[];
  /** Index of the first line after the last table row began. */
  rowStart: number;
}

interface Walk {
  readonly gaps: Gap[];
  readonly elements: Element[];
}

function emptyGap(): Gap {
  return { lines: [''], rowStart: 0 };
}

function visit(node: AnyNode, walk: Walk): void {
  const gap = walk.gaps.at(-1) ?? emptyGap();
  if (isText(node)) {
    gap.lines[gap.lines.length - 1] += node.data;
    return;
  }
  if (isTag(node)) {
    if (controlType(node) !== null && !isHidden(node)) {
      walk.elements.push(node);
      walk.gaps.push(emptyGap());
      return;
    }
    if (isInvisible(node)) return;
    if (node.name === 'img') gap.lines[gap.lines.length - 1] += node.attribs['alt'] ?? '';
    if (isBlock(node)) gap.lines.push('');
    if (node.name === 'tr') gap.rowStart = gap.lines.length - 1;
  }
  if (!('children' in node)) return;
  for (const child of node.children) visit(child, walk);
  if (isTag(node) && isBlock(node)) (walk.gaps.at(-1) ?? gap).lines.push('');
}

/** What the markup itself declares. */
function ownLabels({ $ }: Page, element: Element): LabelCandidate[] {
  const { id, title, placeholder } = element.attribs;
  const texts: (readonly [string | undefined, number])[] = [
    [element.attribs['aria-label'], strengths.declared],
    [title, strengths.hint],
    [placeholder, strengths.hint],
    [element.attribs['alt'], strengths.hint],
  ];
  if (id !== undefined && id !== '') {
    $('label').each((_, label) => {
      if (label.attribs['for'] === id) texts.push([visibleText(label), strengths.declared]);
    });
  }
  const wrapping = $(element).closest('label')[0];
  if (wrapping) texts.push([visibleText(wrapping), strengths.declared]);
  for (const labelledBy of (element.attribs['aria-labelledby'] ?? '').split(/\s+/).filter(Boolean)) {
    const label = $('[id]').filter((_, candidate) => candidate.attribs['id'] === labelledBy)[0];
    if (label) texts.push([visibleText(label), strengths.declared]);
  }
  const legend = $(element).closest('fieldset').children('legend')[0];
  if (legend) texts.push([visibleText(legend), strengths.group]);
  return texts.flatMap(([text, strength]) => (text ? [{ text: normalLabel(text), strength }] : []));
}

const strengths = {
  declared: 6,
  adjacent: 5,
  hint: 4,
  cell: 3,
  heading: 2,
  group: 2,
  before: 1,
} as const;

/** The nearest printed line before the control: on the same line surest, never from an earlier table row. */
function precedingLabels(gap: Gap): LabelCandidate[] {
  const lines = gap.lines.slice(gap.rowStart).map(normalLabel);
  const adjacent = lines.at(-1) ?? '';
  if (adjacent !== '') return [{ text: adjacent, strength: strengths.adjacent }];
  const nearest = lines.findLast((line) => line !== '');
  return nearest === undefined ? [] : [{ text: nearest, strength: strengths.before }];
}
