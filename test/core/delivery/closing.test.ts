/** Closing a session ends what waits in it at once: a further try, or an answer that does not come. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type ScriptedServer,
  type World,
  createWorld,
  deliveryFor,
  quickLimits,
  startScriptedServer,
} from './scripted-server.ts';

let world: World;
let server: ScriptedServer;
beforeAll(async () => {
  world = await createWorld();
  server = await startScriptedServer(world);
});
afterAll(() => server.close());

/** Longer than any test may take. */
const never = 120_000;

it.each([
  ['the wait before another try', (answer: () => void) => answer()],
  ['an answer that does not come', () => undefined],
])('ends %s', async (_, respond) => {
  const asked = Promise.withResolvers<void>();
  server.play((_request, response) => {
    respond(() => void response.writeHead(503).end());
    asked.resolve();
  });
  const limits = { ...quickLimits, retry: 3, retryWaitMs: never, readTimeoutMs: never };
  const delivery = deliveryFor(world, server.origin, { limits });
  const login = expect(delivery.login()).rejects.toMatchObject({ code: 'cancelled' });
  await asked.promise;
  await delivery.close();
  await login;
  await delivery.close();
});
