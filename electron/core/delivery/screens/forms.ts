/** Forms as browsers see them: who owns which control, and what is sent (HTML standard, form submission). */
import { isTag, isText, type AnyNode, type Element } from 'domhandler';
import { controlType } from './controls.ts';
import type { Page } from './page.ts';
import { parentElement } from './element-tree.ts';
import { controlsOfForm } from './form-owners.ts';

/** Values a person would have typed, ticked or chosen, by control; everything else stays as the page has it. */
export type FormValues = ReadonlyMap<Element, string | boolean>;

export type FormEntry = readonly [name: string, value: string];

export interface FormSubmission {
  readonly page: Page;
  readonly form: Element;
  /** The pressed button, if any. */
  readonly button: Element | null;
  readonly values: FormValues;
}

/** All names and values a browser would send, in document order (“constructing the entry list”). */
export function formEntries(submission: FormSubmission): readonly FormEntry[] {
  const { page, form, button, values } = submission;
  const entries: FormEntry[] = [];
  for (const element of controlsOfForm(page, form)) {
    if (isDisabled(element)) continue;
    if (element === button) entries.push(...buttonEntries(element));
    else entries.push(...controlEntries(element, values.get(element)));
  }
  return entries;
}

export function isDisabled(element: Element): boolean {
  if ('disabled' in element.attribs) return true;
  for (let current = parentElement(element); current !== null; current = parentElement(current)) {
    if (current.name === 'fieldset' && 'disabled' in current.attribs) return true;
  }
  return false;
}

function buttonEntries(button: Element): FormEntry[] {
  const name = button.attribs['name'] ?? '';
  if (button.attribs['type']?.toLowerCase() === 'image') {
    const prefix = name === '' ? '' : `${name}.`;
    return [
      [`${prefix}x`, '1'],
      [`${prefix}y`, '1'],
    ];
  }
  return name === '' ? [] : [[name, button.attribs['value'] ?? '']];
}

function controlEntries(element: Element, value: string | boolean | undefined): FormEntry[] {
  const name = element.attribs['name'] ?? '';
  if (name === '' || element.name === 'button') return [];
  if (element.name === 'select') return selectEntries(element, value).map((chosen) => [name, chosen]);
  if (element.name === 'textarea') return [[name, typeof value === 'string' ? value : rawText(element)]];
  const type = (element.attribs['type'] ?? 'text').trim().toLowerCase();
  switch (type) {
    case 'submit':
    case 'button':
    case 'image':
    case 'reset':
      return [];
    case 'checkbox':
    case 'radio': {
      const checked = typeof value === 'boolean' ? value : 'checked' in element.attribs;
      return checked ? [[name, element.attribs['value'] ?? 'on']] : [];
    }
    default:
      return [[name, typeof value === 'string' ? value : (element.attribs['value'] ?? '')]];
  }
}

function selectEntries(select: Element, value: string | boolean | undefined): string[] {
  if (typeof value === 'string') return [value];
  const options = optionsOf(select).filter(({ disabled }) => !disabled);
  const selected = options.filter((option) => option.selected);
  if ('multiple' in select.attribs) return selected.map((option) => option.value);
  const chosen = selected.at(-1) ?? options[0];
  return chosen ? [chosen.value] : [];
}

export interface SelectOption {
  readonly value: string;
  readonly text: string;
  readonly selected: boolean;
  readonly disabled: boolean;
}

/** The options of a select, groups flattened. */
export function optionsOf(select: Element): SelectOption[] {
  return select.children.filter(isTag).flatMap((child) => {
    if (child.name === 'optgroup') return optionsOf(child);
    if (child.name !== 'option') return [];
    const text = rawText(child).trim();
    return [
      {
        value: child.attribs['value'] ?? text,
        text,
        selected: 'selected' in child.attribs,
        disabled: 'disabled' in child.attribs,
      },
    ];
  });
}

function rawText(node: AnyNode): string {
  if (isText(node)) return node.data;
  return 'children' in node ? node.children.map(rawText).join('') : '';
}

/** The text a control holds at the moment. */
export function currentValue(element: Element): string {
  if (element.name === 'textarea') return rawText(element);
  if (element.name === 'select') return optionsOf(element).find(({ selected }) => selected)?.text ?? '';
  return controlType(element) === null ? '' : (element.attribs['value'] ?? '');
}
