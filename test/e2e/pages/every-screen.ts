/** Every screen in the order of a walk, ending with the server gone. */
import type { VersionKey } from '#contract/bridge/requests.ts';
import { goTo } from '../open-desktop.ts';
import { verdict } from '../show-document.ts';
import { lookingAtDocuments } from './looking-at-documents.ts';
import { mailsScreen } from './mails-screen.ts';
import { reconciliationScreen } from './reconciliation-screen.ts';
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

const transfers: Stop = {
  name: 'transfers',
  async go({ page, world, profile }) {
    const fileIds: string[] = [];
    for (let count = 0; count < 6; count += 1) {
      fileIds.push((await world.server.scenario.upload({ bankCode: '2346', branchCode: '001' })).fileId);
    }
    await world.server.scenario.transferMany({ fileIds, bankCode: '2345', branchCode: '123' });
    await world.ask('server.fetch', { profile, fileIds: fileIds.slice(0, 2) });
    await goTo(page, '移管検索');
    await page.getByLabel('旧（ファイル名側・不変） 金融機関').fill('2346');
    await page.getByRole('button', { name: 'サーバで検索' }).click();
    await page.getByText(/^該当 \d+件: 保存済/).waitFor();
    return page;
  },
};

const mergers: Stop = {
  name: 'mergers',
  async go({ page, world }) {
    const rule = {
      from: { bankCode: '2346', branchCode: '001' },
      to: { bankCode: '2345', branchCode: '123' },
    };
    const change = { action: 'add', rule: { ...rule, effectiveOn: '2026-10-01', note: '債権譲渡' } } as const;
    await world.ask('mergers.write', change);
    await page.getByRole('tab', { name: '統廃合表' }).click();
    await page.getByRole('button', { name: /の影響を確認$/ }).click();
    await page.locator('[data-part=effect]').waitFor();
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
  ...[
    report,
    manyReport,
    serverSearch,
    transfers,
    mergers,
    mailsScreen,
    reconciliationScreen,
    settings,
    offline,
  ],
];
