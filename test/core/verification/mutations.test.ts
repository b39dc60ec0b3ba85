/** Genuine files spoilt at random; the long run is `npm run test:mutate`. */
import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { createCampaign } from '#test/mutate/campaign.ts';
import { createSeedWorld } from '#test/mutate/seeds.ts';

const count = 20_000;

test('no file spoilt in one of many ways stays genuine, and none stops the verifier', async () => {
  const campaign = createCampaign(await createSeedWorld(Date.now()));
  const first = randomInt(2 ** 31);
  const { finds, outcomes } = campaign.run({ first, step: 1, count });
  const told = finds.map(({ seedName, number, what, problem }) => ({ seedName, number, what, problem }));
  expect(told, `first mutation ${first}`).toEqual([]);
  expect(outcomes['spoilt genuine']).toBeUndefined();
  expect(outcomes['letter-case genuine']).toBeGreaterThan(0);
});
