/** A page's markup without anything that belongs to a person, a session or a server secret. */
import { load, type CheerioAPI } from 'cheerio';
import { isTag, isText, type AnyNode, type Element } from 'domhandler';
import type { Page } from './page.ts';
import { visibleText } from '../../visible-text.ts';

const maxCharacters = 200_000;
const fileIdPattern = /\d{2}_\d{7}_\d+_\d+_\d{3}/;
/** A row of a list has at least this many cells. */
const cellsOfRow = 4;

/** Structure, labels and headings stay; values, list rows, user names, queries, digits and scripts go. */
export function redactedHtml(page: Page): string {
  const $ = load(page.$.html());
  $('script,style,noscript').empty();
  $('textarea').text('…');
  $('td,dd').each((_, cell) => blank(cell));
  for (const row of rowsWithFileIds($)) blank(row);
  $<Element, string>('*').each((_, element) => redactAttributes(element));
  return $.html()
    .replaceAll(/(>[^<]*)/g, redactText)
    .slice(0, maxCharacters);
}

/** The elements that hold a file id together with the other items of its row, in whatever markup. */
function rowsWithFileIds($: CheerioAPI): Element[] {
  const innermost = $<Element, string>('body *')
    .toArray()
    .filter((element) => fileIdPattern.test(visibleText(element, { withButtons: true })))
    .filter(
      (element) =>
        !element.children.some(
          (child) => isTag(child) && fileIdPattern.test(visibleText(child, { withButtons: true })),
        ),
    );
  return innermost.map((element) => {
    let row = element;
    while (row.children.filter(isTag).length < cellsOfRow && row.parent !== null && isTag(row.parent))
      row = row.parent;
    return row;
  });
}

/** Attributes that hold words or dates for a reader. */
const spokenAttributes = ['title', 'aria-label', 'datetime', 'summary'] as const;

/** Replaces every visible character below a node, and what stands for it in attributes. */
function blank(node: AnyNode): void {
  if (isText(node)) {
    node.data = node.data.replaceAll(/\S/gu, '○');
    return;
  }
  if (isTag(node)) {
    for (const name of spokenAttributes) if (name in node.attribs) node.attribs[name] = '…';
  }
  if ('children' in node) node.children.forEach(blank);
}

function redactAttributes(element: Element): void {
  const button =
    element.name === 'button' || /^(?:submit|button|reset|image)$/i.test(element.attribs['type'] ?? '');
  for (const [name, value] of Object.entries(element.attribs)) {
    if (/^on|^data-/i.test(name)) delete element.attribs[name];
    else if (/^(?:href|src|action|formaction|content)$/i.test(name))
      element.attribs[name] = withoutSecrets(value);
    else if (name === 'value' && element.name !== 'option')
      element.attribs[name] = button && !/\d/.test(value) ? value : '…';
    else element.attribs[name] = value.replaceAll(/\d{3,}/g, (digits) => '0'.repeat(digits.length));
  }
}

/** Digits, and whoever is named after ログインユーザ or as a company. */
function redactText(text: string): string {
  return text
    .replaceAll(/\d/g, '0')
    .replaceAll(/(ログインユーザー?\s*[:：]?\s*)\S.*/g, '$1○')
    .replaceAll(/\S*(?:株式会社|有限会社|合同会社|[(（][株有][)）]|㈱|㈲)\S*/g, '○');
}

/** An address without query, fragment and `;jsessionid` parameters, long tokens shortened. */
function withoutSecrets(address: string): string {
  return address.replace(/[?#;].*$/s, '?…').replaceAll(/[A-Za-z0-9_-]{16,}/g, '…');
}
