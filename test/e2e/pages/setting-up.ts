/** The screens of the first day: nothing there, the 接続先 dialog, the connection test, the first sync. */
import { goTo } from '../open-desktop.ts';
import { letThingsHappen } from './eventful-archive.ts';
import { fillProfile, profileDialog } from './profile-form.ts';
import type { Stop, Walk } from './walk.ts';

const patient = { timeout: 120_000 };

const empty: Stop = {
  name: 'empty',
  async go({ page }) {
    await page.getByText('接続先がまだありません。').first().waitFor();
    return page;
  },
};

const newProfile: Stop = {
  name: 'profile-dialog',
  async go({ page, world, profile }) {
    await page.getByRole('button', { name: '接続先を追加' }).first().click();
    await fillProfile(page, await world.newProfile(profile), world.folder);
    const userId = profileDialog(page).getByLabel(/^ユーザID/);
    const right = await userId.inputValue();
    await userId.fill('1423450000X');
    await profileDialog(page).getByText('11桁の数字で入力してください。').waitFor();
    await userId.fill(right);
    await profileDialog(page)
      .getByText(/本部（全営業店/)
      .waitFor();
    return page;
  },
};

const connectionTest: Stop = {
  name: 'connection-test',
  async go({ page }) {
    await profileDialog(page).getByRole('button', { name: '登録して接続テスト' }).click();
    await profileDialog(page).getByText('接続できます。').waitFor(patient);
    return page;
  },
};

const syncRunning: Stop = {
  name: 'sync-running',
  async go({ page, world }) {
    await world.server.scenario.break({ fault: 'slow-body', times: 3 });
    await profileDialog(page).getByRole('button', { name: '今すぐ同期して閉じる' }).click();
    await page.getByText(/^[1-9]\d* \/ \d+件$/).waitFor(patient);
    await page.getByText(/^処理中/).waitFor();
    return page;
  },
  async leave({ page, world }) {
    await world.server.scenario.clearFaults();
    await page.getByText('完了', { exact: true }).first().waitFor(patient);
  },
};

async function happen(walk: Walk): Promise<void> {
  walk.files = await letThingsHappen(walk.world, walk.profile);
}

const syncDone: Stop = {
  name: 'sync',
  async go(walk) {
    await happen(walk);
    await goTo(walk.page, '同期');
    await walk.page.getByRole('table').getByRole('row').nth(2).waitFor();
    return walk.page;
  },
};

export const settingUp: readonly Stop[] = [empty, newProfile, connectionTest, syncRunning, syncDone];
