/** Finds a document in the main window and puts it into the pane with preview and verdict. */
import type { Locator, Page } from 'playwright-core';

export async function showDocument(page: Page, fileId: string): Promise<void> {
  const box = page.getByRole('searchbox').first();
  await box.fill(fileId);
  await page.getByRole('gridcell', { name: fileId }).first().click();
}

export const preview = (page: Page): Locator => page.getByRole('region', { name: 'プレビュー' });
export const verdict = (page: Page): Locator => page.getByRole('region', { name: '検証', exact: true });

/** Resolves when the first page of what is open has been drawn, text included. */
export async function untilDrawn(page: Page): Promise<void> {
  await page.locator('.pdfViewer .page[data-loaded=true] .textLayer').first().waitFor();
}
