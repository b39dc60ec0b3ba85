/** Steps between elements of a page. */
import { isTag, type Element } from 'domhandler';

/** The element around another one, `null` for the outermost. */
export function parentElement(element: Element): Element | null {
  return element.parent !== null && isTag(element.parent) ? element.parent : null;
}
