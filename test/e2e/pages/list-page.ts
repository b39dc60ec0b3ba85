/** The list of the main window, found as a person finds things in it: by what stands in a row and under a heading. */
import type { Locator, Page } from 'playwright-core';

export const listGrid = (page: Page): Locator => page.getByRole('grid', { name: '保証書の一覧' });

export async function openWholeList(page: Page): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^すべての文書/ })
    .click();
  await listGrid(page).waitFor();
}

export function rowOf(page: Page, fileId: string): Locator {
  return listGrid(page).getByRole('row').filter({ hasText: fileId });
}

/** What stands under a heading in the row of a document. */
export async function cellText(page: Page, fileId: string, heading: string): Promise<string> {
  const column = await page
    .getByRole('columnheader', { name: heading, exact: true })
    .getAttribute('aria-colindex');
  return rowOf(page, fileId).locator(`[aria-colindex="${column}"]`).innerText();
}

/** Resolves when the list says that it holds so many. */
export function untilFound(page: Page, count: number): Promise<void> {
  return page.getByText(`該当 ${count.toLocaleString('ja')}件`).waitFor();
}
