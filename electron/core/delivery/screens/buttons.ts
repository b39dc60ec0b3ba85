/** Things a person can press: buttons, image buttons and links, found by what they say. */
import { isTag, type Element, type ParentNode } from 'domhandler';
import { formOwner } from './form-owners.ts';
import { isDisabled, type FormValues } from './forms.ts';
import { formRequest, linkRequest, type PageRequest } from './form-request.ts';
import type { ButtonKey } from './labels.ts';
import type { Page } from './page.ts';
import { visibleText } from '../../visible-text.ts';
import { normalLabel, withoutDecoration } from './plain-text.ts';
import { scriptAction } from './script-action.ts';
import type { Vocabulary } from './screen-map.ts';

/** Pages never change; many questions are asked about the buttons of one. */
const known = new WeakMap<Page, readonly Element[]>();

/** Everything pressable below an element, in document order. */
export function clickablesIn(page: Page, scope?: Element): readonly Element[] {
  if (scope !== undefined) return clickablesBelow(scope);
  const found = known.get(page) ?? clickablesBelow(page.root);
  known.set(page, found);
  return found;
}

function clickablesBelow(node: ParentNode, found: Element[] = []): Element[] {
  for (const element of node.children.filter(isTag)) {
    if (isClickable(element) && !isDisabled(element) && isUsable(element)) found.push(element);
    clickablesBelow(element, found);
  }
  return found;
}

function isClickable({ name, attribs }: Element): boolean {
  if (name === 'button' || 'onclick' in attribs) return true;
  if (name === 'a' || name === 'area') return 'href' in attribs;
  return name === 'input' && /^(?:submit|image|button)$/i.test(attribs['type'] ?? '');
}

/** False for anchors that lead nowhere and scripts we do not read. */
function isUsable(element: Element): boolean {
  if (element.name !== 'a' && element.name !== 'area') return true;
  const href = (element.attribs['href'] ?? '').trim();
  if (href === '' || href.startsWith('#') || /^javascript:/i.test(href)) {
    return scriptOf(element) !== null;
  }
  return !/^(?:mailto|tel):/i.test(href);
}

function scriptOf(element: Element): ReturnType<typeof scriptAction> {
  const href = (element.attribs['href'] ?? '').trim();
  const inHref = /^javascript:/i.test(href)
    ? scriptAction(decodeURI(href.slice('javascript:'.length)))
    : null;
  return inHref ?? scriptAction(element.attribs['onclick']);
}

/** What a clickable says, in normal form: its text, value, alt, title or aria-label. */
export function clickableTexts(element: Element): string[] {
  const { value, alt, title } = element.attribs;
  const ofInput = element.name === 'input' ? [value, alt] : [visibleText(element)];
  return [...ofInput, title, element.attribs['aria-label']]
    .filter((text) => text !== undefined)
    .map(normalLabel)
    .filter((text) => text !== '');
}

/** 2 = says exactly that, 1 = but for decoration or a particle, 0 = something else. */
function clickableGrade(element: Element, labels: readonly string[]): 0 | 1 | 2 {
  const texts = clickableTexts(element);
  if (texts.some((text) => labels.includes(text))) return 2;
  const bare = texts.map((text) => withoutDecoration(text).replace(/(?:する|画面へ|へ進む|画面|へ)$/, ''));
  return bare.some((text) => labels.includes(text)) ? 1 : 0;
}

export interface ButtonSearch {
  readonly page: Page;
  readonly words: Vocabulary;
  /** Only buttons that submit this form. */
  readonly form?: Element;
  readonly scope?: Element;
}

/** The best button of a kind on a page, `null` when there is none. */
export function findButton(key: ButtonKey, { page, words, form, scope }: ButtonSearch): Element | null {
  const selector = words.map.buttonSelectors?.[key];
  if (selector !== undefined) return page.$<Element, string>(selector)[0] ?? null;
  let best: Element | null = null;
  let bestGrade = 0;
  for (const element of clickablesIn(page, scope)) {
    if (form !== undefined && formOwner(page, element) !== form) continue;
    const grade = clickableGrade(element, words.buttons[key]);
    if (grade > bestGrade) [best, bestGrade] = [element, grade];
  }
  return best;
}

/** True when pressing submits a form rather than following a link. */
function isSubmitter(element: Element): boolean {
  if (element.name === 'button') return !/^(?:button|reset)$/i.test(element.attribs['type'] ?? 'submit');
  return element.name === 'input' && /^(?:submit|image)$/i.test(element.attribs['type'] ?? '');
}

/** The request a browser would send when the element is pressed (a form: submitted by script); `null` when pressing does nothing we can follow. */
export function pressRequest(
  page: Page,
  element: Element,
  options: { readonly origin: URL; readonly values?: FormValues },
): PageRequest | null {
  const { origin, values = new Map() } = options;
  if (element.name === 'form') return formRequest({ page, form: element, button: null, values }, origin);
  const script = scriptOf(element);
  if (script?.kind === 'open') {
    return linkRequest(page, script.address, origin);
  }
  if (script?.kind === 'submit' || isSubmitter(element)) {
    const named = script?.kind === 'submit' && script.form !== null ? formByName(page, script.form) : null;
    const form = named ?? formOwner(page, element);
    if (form === null) return null;
    return formRequest({ page, form, button: isSubmitter(element) ? element : null, values }, origin);
  }
  const href = element.attribs['href'];
  return href === undefined ? null : linkRequest(page, href, origin);
}

function formByName(page: Page, name: string): Element | null {
  const forms = page.$('form').toArray();
  if (/^\d+$/.test(name)) return forms[Number(name)] ?? null;
  return forms.find(({ attribs }) => attribs['name'] === name || attribs['id'] === name) ?? null;
}

/** The frame a press opens its answer in: `_self` unless the element, its form or `<base>` names one. */
export function pressTarget(page: Page, element: Element): string {
  const form = isSubmitter(element) ? formOwner(page, element) : null;
  const own = element.attribs['target'] ?? element.attribs['formtarget'] ?? form?.attribs['target'];
  return own ?? page.$('base[target]').attr('target') ?? '_self';
}
