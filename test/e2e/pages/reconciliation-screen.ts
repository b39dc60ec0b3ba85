/** 全件照合 in the walk through every screen, with something found in both directions. */
import { goTo } from '../open-desktop.ts';
import type { Stop } from './walk.ts';

export const reconciliationScreen: Stop = {
  name: 'reconciliation',
  async go({ page, world, profile }) {
    const held = await world.ask('archive.search', {
      profile,
      criteria: { kind: '1' },
      offset: 0,
      limit: 100,
    });
    const [reissued, voided, gone] = held.filter(({ currency }) => currency === 'latest').slice(-3);
    if (reissued === undefined || voided === undefined || gone === undefined) throw new Error('too few');
    const { scenario } = world.server;
    await scenario.reissue({ fileId: reissued.fileId });
    await scenario.void({ fileId: voided.fileId });
    await scenario.subrogate({ fileId: gone.fileId });
    await goTo(page, '同期');
    const part = page.getByRole('region', { name: '全件照合' });
    await part.getByRole('button', { name: '照合する' }).click();
    await part.locator('[data-reason=unknown]').waitFor();
    await part.evaluate((element) => element.scrollIntoView());
    return page;
  },
};
