/** What the shell tells a page is done there: covering, uncovering, and the commands of the menu. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AttackGround, openAttackGround } from './attack-ground.ts';

let ground: AttackGround;

beforeAll(async () => {
  ground = await openAttackGround();
  await ground.page.getByRole('main').waitFor();
});

afterAll(() => ground.close());

const tellCovered = (covered: boolean): void =>
  ground.host.emit({ kind: 'event', name: 'screen.covered', payload: { covered } });

it('covers everything while nobody is there, and shows it again as it was', async () => {
  const { page } = ground;
  const cover = page.getByRole('alertdialog', { name: '内容を隠しています' });
  tellCovered(true);
  await cover.waitFor();
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  expect(await cover.boundingBox()).toEqual({ x: 0, y: 0, width, height });
  const topmost = await page.evaluate(() => document.elementFromPoint(200, 300)?.getAttribute('role'));
  expect(topmost).toBe('alertdialog');
  tellCovered(false);
  await cover.waitFor({ state: 'detached' });
  tellCovered(true);
  await cover.getByRole('button', { name: '表示する' }).click();
  await cover.waitFor({ state: 'detached' });
});

it('follows the menu', async () => {
  const { page } = ground;
  ground.host.emit({ kind: 'event', name: 'menu.command', payload: { command: 'show-settings' } });
  await page.getByRole('main', { name: '設定' }).waitFor();
  ground.host.emit({ kind: 'event', name: 'menu.command', payload: { command: 'show-today' } });
  await page.getByRole('main', { name: '今日の要確認' }).waitFor();
  ground.host.emit({ kind: 'event', name: 'menu.command', payload: { command: 'find' } });
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-search-box'));
});
