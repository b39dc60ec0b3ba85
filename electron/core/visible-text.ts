/** Visible text of HTML nodes: of the server's screens and of mails that are HTML only. */
import { isTag, isText, type AnyNode, type Element } from 'domhandler';

const invisible: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'noframes',
  'head',
  'option',
  'textarea',
]);

const blocks: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote br body caption center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr legend li main menu nav ol p pre section table tbody td tfoot th thead tr ul'
  ).split(' '),
);

export function isBlock(element: Element): boolean {
  return blocks.has(element.name);
}

/** True for elements a person does not see, without evaluating style sheets. */
export function isInvisible(element: Element): boolean {
  return invisible.has(element.name) || isHidden(element);
}

/** True for elements hidden by their own attributes. */
export function isHidden(element: Element): boolean {
  return (
    'hidden' in element.attribs ||
    /display:\s*none|visibility:\s*hidden/i.test(element.attribs['style'] ?? '')
  );
}

interface TextOptions {
  /** Also what stands on buttons made of `<input>`. */
  readonly withButtons?: boolean;
}

/** Text as a person reads it: blocks on lines of their own, images by their alt text, form values left out. */
export function visibleText(node: AnyNode, options: TextOptions = {}): string {
  const parts: string[] = [];
  collect(node, parts, options.withButtons === true);
  return parts
    .join('')
    .split('\n')
    .map((line) => line.replaceAll(/[\s\u3000]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function collect(node: AnyNode, parts: string[], withButtons: boolean): void {
  if (isText(node)) {
    parts.push(node.data.replaceAll('\n', ' '));
    return;
  }
  if (isTag(node)) {
    if (isInvisible(node)) return;
    if (node.name === 'img') parts.push(node.attribs['alt'] ?? '');
    if (node.name === 'input' && withButtons) parts.push(buttonText(node));
  }
  if (!('children' in node)) return;
  const apart = isTag(node) && isBlock(node);
  if (apart) parts.push('\n');
  for (const child of node.children) collect(child, parts, withButtons);
  if (apart) parts.push('\n');
}

function buttonText({ attribs }: Element): string {
  if (!/^(?:submit|button|image)$/i.test(attribs['type'] ?? '')) return '';
  return attribs['value'] ?? attribs['alt'] ?? '';
}
