/** Where the keyboard is: never nowhere, and always to be seen. */
import type { Page } from 'playwright-core';

export interface Focus {
  /** Role or tag, and name: enough for a person to know where they are. */
  readonly where: string;
  /** `null` = it can be seen; else why not. */
  readonly problem: string | null;
}

export function readFocus(page: Page): Promise<Focus> {
  return page.evaluate(look);
}

/** Presses keys one after the other; throws at the first after which the focus is lost or cannot be seen. */
export async function pressInSight(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    const { where, problem } = await readFocus(page);
    if (problem !== null) throw new Error(`after ${key} the focus is ${problem}: ${where}`);
  }
}

/** Goes on with Tab until the focus is where the words say. Throws where it cannot be seen, or never comes there. */
export async function tabTo(page: Page, words: string, mostSteps = 40): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < mostSteps; step += 1) {
    await pressInSight(page, 'Tab');
    const { where } = await readFocus(page);
    if (where.includes(words)) return;
    passed.push(where);
  }
  throw new Error(`${words} is not reached by Tab: ${passed.join(', ')}`);
}

/** Runs in the page. */
function look(): Focus {
  const active = document.activeElement;
  if (active === null || active === document.body) return { where: 'body', problem: 'lost' };
  const described = active.getAttribute('aria-activedescendant');
  const shown = (described === null ? null : document.getElementById(described)) ?? active;
  const name = active.getAttribute('aria-label') ?? active.textContent?.trim() ?? '';
  const where = `${active.getAttribute('role') ?? active.tagName.toLowerCase()} ${name.slice(0, 60)}`;
  const box = shown.getBoundingClientRect();
  const isInWindow = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
  if (!isInWindow || box.width === 0 || box.height === 0) return { where, problem: 'outside the window' };
  /** Fluent draws the ring on the element, around it, or on what follows a hidden input. */
  const candidates = [shown, shown.parentElement, ...(shown.parentElement?.children ?? [])];
  const hasRing = candidates.some(
    (element) =>
      element !== null &&
      [null, '::after', '::before'].some((part) => {
        const style = getComputedStyle(element, part);
        const hasOutline = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
        return hasOutline || style.boxShadow !== 'none' || style.borderBottomWidth === '2px';
      }),
  );
  return { where, problem: hasRing ? null : 'without a ring' };
}
