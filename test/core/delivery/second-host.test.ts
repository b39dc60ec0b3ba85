/** No other host ever sees a handshake: a second TLS server counts them under every trick we know. */
import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  createWorld,
  deliveryFor,
  html,
  startScriptedServer,
  type ScriptedServer,
  type World,
} from './scripted-server.ts';

let world: World;
let server: ScriptedServer;
let other: ScriptedServer;
beforeAll(async () => {
  world = await createWorld();
  server = await startScriptedServer(world);
  other = await startScriptedServer(world);
});
afterAll(async () => {
  await server.close();
  await other.close();
});

const login = (action: string, extra = ''): string =>
  `${extra}<form method=post action="${action}">ユーザID <input name=u> パスワード <input type=password name=p><button>ログイン</button></form>`;

/** What the server answers to the first request, and to the login that may follow. */
const tricks: Readonly<Record<string, (elsewhere: string) => (response: ServerResponse) => void>> = {
  'a redirect': (elsewhere) => (response) =>
    void response.writeHead(302, { location: `${elsewhere}/` }).end(),
  'a redirect without a scheme': (elsewhere) => (response) =>
    void response.writeHead(307, { location: elsewhere.replace('https:', '') }).end(),
  'a redirect to another port written in capitals': (elsewhere) => (response) =>
    void response
      .writeHead(301, { location: elsewhere.replace('https://localhost', 'HTTPS://LOCALHOST') })
      .end(),
  'a form action': (elsewhere) => (response) => html(response, login(`${elsewhere}/login`)),
  'a base address': (elsewhere) => (response) =>
    html(response, `<base href="${elsewhere}/">${login('login')}`),
  'a button’s own form action': (elsewhere) => (response) =>
    html(response, login('/login').replace('<button>', `<button formaction="${elsewhere}/x">`)),
  'a meta refresh': (elsewhere) => (response) =>
    html(response, `<meta http-equiv="refresh" content="0; url=${elsewhere}/">`),
  'a frame': (elsewhere) => (response) =>
    html(response, `<iframe src="${elsewhere}/"></iframe>${login('/login')}`),
  'a link to the login screen': (elsewhere) => (response) =>
    html(response, `<p>セッションが切れました</p><a href="${elsewhere}/login">ログイン</a>`),
  'a script link': (elsewhere) => (response) =>
    html(
      response,
      `<p>セッションが切れました</p><a href="#" onclick="location.href='${elsewhere}/login'">ログイン</a>`,
    ),
  'user information in front of the host': (elsewhere) => (response) =>
    void response.writeHead(302, { location: elsewhere.replace('https://', 'https://a:b@') }).end(),
  'a plain http address of the same host': () => (response) =>
    void response.writeHead(302, { location: server.origin.replace('https:', 'http:') }).end(),
};

it.each(Object.keys(tricks))('refuses %s that leads to another origin before connecting', async (name) => {
  const trick = tricks[name]?.(other.origin);
  server.play((_request, response) => trick?.(response));
  const delivery = deliveryFor(world, server.origin);
  await expect(delivery.login()).rejects.toMatchObject({ code: 'redirect-cross-origin' });
  await delivery.close();
  expect(other.handshakes()).toBe(0);
});

it('gives up after five redirects within the origin', async () => {
  server.play((request, response) => void response.writeHead(302, { location: `${request.url}x` }).end());
  const delivery = deliveryFor(world, server.origin);
  await expect(delivery.login()).rejects.toMatchObject({ code: 'redirect-loop' });
  await delivery.close();
});
