/** The screens of everyday work: today, the list, and a document with its verdict in each of its states. */
import type { Page } from 'playwright-core';
import { goTo } from '../open-desktop.ts';
import { showDocument, untilDrawn, verdict } from '../show-document.ts';
import { listGrid, openWholeList } from './list-page.ts';
import { type Stop, type Walk, closePopup, filesOf } from './walk.ts';

async function open({ page }: Walk, fileId: string, headline: string): Promise<Page> {
  await openWholeList(page);
  await showDocument(page, fileId);
  await untilDrawn(page);
  await verdict(page).getByRole('heading', { level: 2, name: headline, exact: true }).waitFor();
  await page.getByRole('searchbox').fill('');
  await page.locator('[data-row="1"]').waitFor();
  await listGrid(page).evaluate((grid) => grid.scrollTo({ left: 0 }));
  await verdict(page).getByRole('heading', { level: 2, name: headline, exact: true }).waitFor();
  return page;
}

const today: Stop = {
  name: 'today',
  async go({ page }) {
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /^今日の要確認/ })
      .click();
    await page.getByRole('region', { name: '無効通知' }).getByRole('listitem').first().click();
    await untilDrawn(page);
    return page;
  },
};

const recording: Stop = {
  name: 'record-execution',
  async go({ page }) {
    const deadlines = page.getByRole('region', { name: '実行期限が近いもの' });
    await deadlines.getByRole('button', { name: '実行を記録' }).first().click();
    await page.getByRole('dialog', { name: '貸付の実行を記録' }).waitFor();
    return page;
  },
  async leave({ page }) {
    await page.getByRole('button', { name: '記録する' }).click();
    await verdict(page).locator('[data-fact=executed]').waitFor();
  },
};

const journal: Stop = {
  name: 'journal',
  async go({ page }) {
    await goTo(page, '記録簿');
    await page.getByRole('button', { name: 'つながりを確認' }).click();
    await page.getByText(/件の記録に、欠落も書換えもありません。/).waitFor();
    return page;
  },
};

const list: Stop = {
  name: 'list',
  async go(walk) {
    const { page } = walk;
    await open(walk, filesOf(walk).usable, '利用できます');
    for (const row of [0, 2]) await page.locator(`[data-row="${row}"] [data-tick]`).click();
    await page
      .locator('[data-row]')
      .filter({ hasText: '利用できます' })
      .nth(1)
      .getByText('利用できます')
      .click();
    await page.getByRole('toolbar', { name: '2件を選択中' }).waitFor();
    await verdict(page).getByRole('heading', { level: 2, name: '利用できます', exact: true }).waitFor();
    await untilDrawn(page);
    return page;
  },
};

const exporting: Stop = {
  name: 'export',
  async go({ page }) {
    await page.keyboard.press('Control+e');
    await page.getByRole('dialog', { name: '一覧の書き出し' }).waitFor();
    return page;
  },
  async leave(walk) {
    await closePopup(walk);
    await walk.page.getByRole('button', { name: '選択を解除' }).click();
  },
};

const columns: Stop = {
  name: 'column-menu',
  async go({ page }) {
    await page.getByRole('columnheader', { name: '顧客名', exact: true }).click({ button: 'right' });
    await page.getByRole('menu').waitFor();
    return page;
  },
  leave: closePopup,
};

const conditions: Stop = {
  name: 'conditions',
  async go({ page }) {
    await page.getByRole('button', { name: '条件', exact: true }).click();
    await page.getByLabel('保証(変更)日 開始日').fill('R8.4.1');
    await page.getByLabel('保証(変更)日 開始日').press('Tab');
    await page.getByRole('button', { name: /条件を外す: 保証\(変更\)日/ }).waitFor();
    return page;
  },
  async leave({ page }) {
    await page.getByRole('button', { name: 'すべての条件を外す' }).click();
    await page.getByRole('button', { name: '条件', exact: true }).click();
  },
};

const keys: Stop = {
  name: 'keys',
  async go({ page }) {
    await page.keyboard.press('F1');
    await page.getByRole('dialog', { name: 'キー操作の一覧' }).waitFor();
    return page;
  },
  leave: closePopup,
};

const superseded: Stop = {
  name: 'verdict-superseded',
  async go(walk) {
    const { page } = walk;
    await open(walk, filesOf(walk).reissued, '利用できます');
    await verdict(page).locator('[data-sha256]').nth(1).click();
    await verdict(page).getByRole('heading', { level: 2, name: '旧版です' }).waitFor();
    await untilDrawn(page);
    return page;
  },
};

const compare: Stop = {
  name: 'compare',
  async go({ page }) {
    await verdict(page).getByRole('button', { name: '版を比べる' }).click();
    const dialog = page.getByRole('dialog', { name: /^版を比べる/ });
    await dialog.getByRole('table').waitFor();
    for (const side of ['旧', '新']) {
      const version = dialog.getByRole('region', { name: side, exact: true });
      await version.locator('.page[data-loaded=true] .textLayer').first().waitFor();
    }
    return page;
  },
  leave: closePopup,
};

const voided: Stop = {
  name: 'verdict-void',
  go: (walk) => open(walk, filesOf(walk).voided, '無効です'),
};

const altered: Stop = {
  name: 'verdict-altered',
  go: (walk) => open(walk, filesOf(walk).altered, '利用できません'),
};

const vanished: Stop = {
  name: 'verdict-vanished',
  go: (walk) => open(walk, filesOf(walk).vanished, '権限・状態の確認が必要です'),
};

const technical: Stop = {
  name: 'verdict-technical',
  async go(walk) {
    const { page } = walk;
    await open(walk, filesOf(walk).usable, '利用できます');
    await verdict(page).getByRole('button', { name: '技術情報' }).click();
    await verdict(page).getByText('署名者申告時刻').scrollIntoViewIfNeeded();
    return page;
  },
  async leave({ page }) {
    await verdict(page).getByRole('button', { name: '技術情報' }).click();
  },
};

export const lookingAtDocuments: readonly Stop[] = [
  ...[today, recording, journal, list, exporting, columns, conditions, keys],
  ...[superseded, compare, voided, altered, vanished, technical],
];
