/** axe-core over a page whose policy lets no foreign script in: the debugger puts it there, the page never loads it. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { Appearance } from './appearance.ts';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] as const;

/** One line for each rule a page breaks seriously or critically, with where. */
export async function seriousProblems(page: Page, appearance: Appearance): Promise<readonly string[]> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Runtime.evaluate', { expression: `window.axe === undefined && (${loading})` });
  await devtools.detach();
  const { violations } = await page.evaluate(
    ({ tags, guards, isContrast }) =>
      (window as unknown as { axe: typeof axe }).axe.run(
        { include: document, exclude: [guards] },
        {
          runOnly: tags,
          resultTypes: ['violations'],
          // Contrast themes paint other colours than the ones a script can read.
          rules: { 'color-contrast': { enabled: !isContrast } },
        },
      ),
    { tags: [...levels], guards: focusGuards, isContrast: appearance === 'contrast' },
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, html, any: [check] }) =>
        [id, target.join(' '), check?.message ?? '', html.slice(0, 160)].join(' | '),
      ),
    );
}

/** Fluent's own, one pixel large; they hand the focus on as soon as they have it. */
const focusGuards = '[data-tabster-dummy]';

const loading = `() => { ${axe.source} }`.replace(/^/, '(') + ')() === undefined';
