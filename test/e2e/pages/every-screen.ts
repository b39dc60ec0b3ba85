/** Every screen in the order of a walk, ending with the server gone. */
import type { VersionKey } from '#contract/bridge/requests.ts';
import { goTo } from '../open-desktop.ts';
import { verdict } from '../show-document.ts';
import { lookingAtDocuments } from './looking-at-documents.ts';
import { settingUp } from './setting-up.ts';
import type { Stop } from './walk.ts';

const report: Stop = {
  name: 'report',
  async go({ page }) {
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      verdict(page).getByRole('button', { name: '検証結果報告書' }).click(),
    ]);
    await opened.locator('html[data-ready=done]').waitFor();
    return opened;
  },
  leave: (_, opened) => opened.close(),
};

const manyReport: Stop = {
  name: 'report-many',
  async go({ page, world }) {
    const rows = await world.ask('archive.search', { criteria: {}, offset: 0, limit: 12 });
    const versions: readonly VersionKey[] = rows.flatMap(({ profile, fileId, sha256 }) =>
      sha256 === null ? [] : [{ profile, fileId, sha256 }],
    );
    const { id } = await world.ask('report.hold', { versions });
    const opened = await page.context().newPage();
    await opened.goto(`${world.host.origin}/report.html?id=${id}`);
    await opened.locator('html[data-ready=done]').waitFor();
    return opened;
  },
  leave: (_, opened) => opened.close(),
};

const serverSearch: Stop = {
  name: 'server-search',
  async go({ page, world }) {
    await world.server.scenario.upload({ customerName: '㈱見本あたらしい商店' });
    await goTo(page, 'サーバ検索');
    await page.getByRole('button', { name: '検索', exact: true }).click();
    await page.getByText(/^結果 \d+件: 保存済/).waitFor();
    return page;
  },
};

const settings: Stop = {
  name: 'settings',
  async go({ page }) {
    await goTo(page, '設定');
    await page.getByRole('heading', { level: 1, name: '設定' }).waitFor();
    return page;
  },
};

const offline: Stop = {
  name: 'offline',
  async go({ page, world }) {
    await world.server.close();
    await goTo(page, '同期');
    await page.getByRole('button', { name: '今すぐ同期' }).click();
    await page
      .getByRole('alert')
      .getByText('配信サーバが接続を受け付けませんでした。')
      .waitFor({ timeout: 60_000 });
    await page.getByText(/^オフライン/).waitFor();
    return page;
  },
};

export const everyScreen: readonly Stop[] = [
  ...settingUp,
  ...lookingAtDocuments,
  ...[report, manyReport, serverSearch, settings, offline],
];
