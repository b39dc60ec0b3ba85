/** Which form a control belongs to, found once for all controls of a page: lists have a form in every row. */
import { isTag, type Element } from 'domhandler';
import { parentElement } from './element-tree.ts';
import type { Page } from './page.ts';

interface FormIndex {
  readonly byId: ReadonlyMap<string, Element>;
  readonly owners: ReadonlyMap<Element, Element | null>;
  /** In document order. */
  readonly controls: ReadonlyMap<Element, readonly Element[]>;
}

/** Pages never change. */
const known = new WeakMap<Page, FormIndex>();

/**
 * The form a control belongs to: its `form` attribute, the form around it, or – where a misplaced `<form>` inside a
 * table was closed early by the parser – the last empty form before it.
 */
export function formOwner(page: Page, control: Element): Element | null {
  const index = indexOf(page);
  const owner = index.owners.get(control);
  return owner === undefined ? ownerOf(control, index.byId) : owner;
}

/** The controls and buttons that belong to a form, in document order. */
export function controlsOfForm(page: Page, form: Element): readonly Element[] {
  return indexOf(page).controls.get(form) ?? [];
}

function indexOf(page: Page): FormIndex {
  const index = known.get(page) ?? createIndex(page);
  known.set(page, index);
  return index;
}

function createIndex({ $ }: Page): FormIndex {
  const elements = $<Element, string>('form,input,select,textarea,button').toArray();
  const byId = new Map<string, Element>();
  for (const element of elements) {
    const { id } = element.attribs;
    if (element.name === 'form' && id !== undefined && !byId.has(id)) byId.set(id, element);
  }
  return { byId, ...assign(elements, byId) };
}

function assign(
  elements: readonly Element[],
  byId: ReadonlyMap<string, Element>,
): Pick<FormIndex, 'owners' | 'controls'> {
  const owners = new Map<Element, Element | null>();
  const controls = new Map<Element, Element[]>();
  let emptyForm: Element | null = null;
  for (const element of elements) {
    if (element.name === 'form') {
      emptyForm = element.children.some(isTag) ? null : element;
      continue;
    }
    const declared = element.attribs['form'] !== undefined;
    const owner: Element | null = ownerOf(element, byId) ?? (declared ? null : emptyForm);
    owners.set(element, owner);
    if (owner === null) continue;
    const others = controls.get(owner) ?? [];
    others.push(element);
    controls.set(owner, others);
  }
  return { owners, controls };
}

function ownerOf(control: Element, byId: ReadonlyMap<string, Element>): Element | null {
  const declared = control.attribs['form'];
  if (declared !== undefined) return byId.get(declared) ?? null;
  for (let current: Element | null = control; current !== null; current = parentElement(current)) {
    if (current.name === 'form') return current;
  }
  return null;
}
