/** 接続テスト: every station in its order, ending at the first failure with the station's own code. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ConnectionStepResult } from '#contract/connection-step.ts';
import type { Delivery } from '#core/delivery/index.ts';
import {
  createWorld,
  deliveryFor,
  html,
  startScriptedServer,
  type ScriptedServer,
  type World,
} from './scripted-server.ts';
import { createSmallSite } from './small-site.ts';

let world: World;
let server: ScriptedServer;
beforeAll(async () => {
  world = await createWorld();
  server = await startScriptedServer(world);
});
afterAll(() => server.close());

async function stepsOf(delivery: Delivery): Promise<ConnectionStepResult[]> {
  const steps = await Array.fromAsync(delivery.connectionTest());
  await delivery.close();
  return steps;
}

const brief = (steps: readonly ConnectionStepResult[]): unknown[] =>
  steps.map(({ step, ok, code }) => (ok ? step : [step, code]));

it('passes all stations up to the role', async () => {
  server.play(createSmallSite('frames', []).script);
  const steps = await stepsOf(deliveryFor(world, server.origin));
  expect(brief(steps)).toEqual([
    'name',
    'proxy',
    'tcp',
    'tls',
    'client-certificate',
    'login-screen',
    'login',
    'role',
  ]);
  expect(steps.find(({ step }) => step === 'proxy')).toMatchObject({ skipped: true });
  expect(steps.at(-1)).toMatchObject({ detail: 'headquarters' });
});

it('stops at the name, at TLS, at the client certificate, at the login screen, at the login', async () => {
  expect(brief(await stepsOf(deliveryFor(world, 'https://no-such-host.invalid')))).toEqual([
    ['name', 'name-not-resolved'],
  ]);
  const stranger = (await createWorld()).pki.serverCaPem;
  expect(
    brief(await stepsOf(deliveryFor(world, server.origin, { profile: { serverCaPem: stranger } }))),
  ).toEqual(['name', 'proxy', 'tcp', ['tls', 'server-certificate-untrusted']]);
  const foreign = await world.pki.clientCredential({
    associationCode: '14',
    bankCode: '2345',
    state: 'foreign',
  });
  expect(brief(await stepsOf(deliveryFor(world, server.origin, { clientCredential: foreign })))).toEqual([
    'name',
    'proxy',
    'tcp',
    'tls',
    ['client-certificate', 'client-certificate-rejected'],
  ]);
  server.play((_request, response) => html(response, '<h1>It works!</h1>'));
  expect(brief(await stepsOf(deliveryFor(world, server.origin))).at(-1)).toEqual([
    'login-screen',
    'screen-not-understood',
  ]);
  server.play((_request, response) => html(response, '<p>ただいまサービス提供時間外です。</p>', 503));
  expect(brief(await stepsOf(deliveryFor(world, server.origin))).at(-1)).toEqual([
    'login-screen',
    'outside-service-hours',
  ]);
  server.play(createSmallSite('plain', []).script);
  expect(brief(await stepsOf(deliveryFor(world, server.origin, { password: 'wrong1234' }))).at(-1)).toEqual([
    'login',
    'login-refused',
  ]);
});

it('names the proxy as the station that failed', async () => {
  const steps = await stepsOf(deliveryFor(world, server.origin, { profile: { proxy: '127.0.0.1:9' } }));
  expect(brief(steps)).toEqual(['name', ['proxy', 'proxy-refused']]);
});
