/** The 接続先 dialog, filled in as a member of staff would from the association's papers. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { RequestOf } from '#contract/bridge/requests.ts';

type NewProfile = RequestOf<'profiles.add'>;

export const profileDialog = (page: Page): Locator => page.getByRole('dialog');

/** @param folder where the files a person would have received are put */
export async function fillProfile(page: Page, profile: NewProfile, folder: string): Promise<void> {
  const dialog = profileDialog(page);
  const type = (label: string | RegExp, text: string): Promise<void> => dialog.getByLabel(label).fill(text);
  await type(/^名前/, profile.name);
  await type(/^URL/, profile.url);
  await type(/^ユーザID/, profile.userId);
  await type(/^パスワード \*|^パスワード\*|^パスワード$/, profile.password);
  await type(/^PKCS#12パスワード/, profile.pkcs12Password);
  const files = {
    pkcs12: ['本部.p12', profile.pkcs12],
    serverCa: ['サーバ認証局.pem', profile.serverCaPem ?? ''],
    anchors: ['署名者.pem', profile.anchorsPem[0] ?? ''],
    tsaAnchors: ['時刻認証局.pem', profile.tsaAnchorsPem[0] ?? ''],
  } as const;
  for (const [field, [name, content]] of Object.entries(files)) {
    const path = join(folder, name);
    await writeFile(path, content);
    await dialog.locator(`input[name=${field}-file]`).setInputFiles(path);
    await dialog.getByText(name, { exact: true }).waitFor();
  }
}
