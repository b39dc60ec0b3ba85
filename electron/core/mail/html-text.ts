/** The text of an HTML mail as a person would read it. Nothing in it is rendered, loaded or run. */
import { load } from 'cheerio/slim';
import type { AnyNode } from 'domhandler';
import { visibleText } from '../visible-text.ts';
import type { MailRefusal } from '#contract/notification-mail.ts';

const maxHtmlLength = 512 * 1024;
const maxDepth = 200;

export function htmlText(html: string): string | MailRefusal {
  if (html.length > maxHtmlLength) return { reason: 'too-large', detail: 'HTML' };
  const [root] = load(html).root().toArray();
  if (root === undefined) return '';
  return depthOf(root) > maxDepth ? { reason: 'nested-too-deep', detail: 'HTML' } : visibleText(root);
}

/** Levels of elements, counted without recursion. */
function depthOf(root: AnyNode): number {
  let depth = 0;
  let level: readonly AnyNode[] = [root];
  while (level.length > 0 && depth <= maxDepth) {
    depth += 1;
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return depth;
}
