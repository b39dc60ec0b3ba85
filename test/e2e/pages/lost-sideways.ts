/** What a narrow window takes away for good: text and controls beyond an edge that nobody can scroll to. */
import type { Page } from 'playwright-core';

/** What is lost, by name. */
export function lostSideways(page: Page): Promise<readonly string[]> {
  return page.evaluate(findLost);
}

/** Runs in the page. */
function findLost(): string[] {
  const hasOwnText = (element: Element): boolean =>
    [...element.childNodes].some(
      ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && (textContent ?? '').trim() !== '',
    );
  const isControl = (element: Element): boolean =>
    element.matches('button, input, select, a[href], [role=button], [role=radio]');
  /** Whether some ancestor cuts it off, and none scrolls to it. */
  const isLost = (element: Element): boolean => {
    const box = element.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1) return false;
    for (let above = element.parentElement; above !== null; above = above.parentElement) {
      const { overflowX, textOverflow } = getComputedStyle(above);
      if (overflowX === 'auto' || overflowX === 'scroll') return false;
      if (textOverflow === 'ellipsis') return false;
      const frame = above.getBoundingClientRect();
      if (overflowX !== 'visible' && (box.right > frame.right + 1 || box.left < frame.left - 1)) return true;
    }
    return box.right > innerWidth + 1 || box.left < -1;
  };
  return [...document.body.querySelectorAll('*')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => (hasOwnText(element) || isControl(element)) && isLost(element))
    .map(
      (element) => `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent ?? ''}`,
    );
}
