/** Who gets through the TLS door, and where certificates come from (R6, R87, R88, R92, E1, E2). */
import { X509Certificate } from 'node:crypto';
import { createSecureContext } from 'node:tls';
import { load } from 'cheerio';
import { Agent, request } from 'undici';
import { expect, it, onTestFinished } from 'vitest';
import type { ClientCertificateState } from '#test/support/world-types.ts';
import { createPerson } from './testing/person.ts';
import { personAt, sharedPki, startWorld } from './testing/world.ts';

async function open(url: string, state: ClientCertificateState): Promise<string> {
  const pki = await sharedPki();
  const credential = await pki.clientCredential({ associationCode: '14', bankCode: '2345', state });
  const person = createPerson(url, pki, credential);
  onTestFinished(() => person.close());
  return (await person.open('/')).text;
}

it.each(['expired', 'not-yet-valid', 'revoked', 'foreign', 'server-auth-only'] as const)(
  'never shows the login screen to a certificate that is %s',
  async (state) => {
    const server = await startWorld();
    await expect(open(server.url, state)).rejects.toThrow();
    expect(server.log.requests()).toEqual([]);
    expect(server.log.handshakes()).toMatchObject([{ accepted: false }]);
  },
);

it('shows the login screen to a valid certificate, and says so in the log', async () => {
  const server = await startWorld();
  expect(await open(server.url, 'valid')).toContain('パスワード');
  expect(server.log.handshakes()).toMatchObject([{ accepted: true, subject: '14-2345' }]);
});

it('refuses clients without a certificate', async () => {
  const server = await startWorld();
  const agent = new Agent({ connect: { ca: (await sharedPki()).serverCaPem } });
  onTestFinished(() => agent.close());
  await expect(request(server.url, { dispatcher: agent })).rejects.toThrow();
  expect(server.log.handshakes()).toMatchObject([{ accepted: false, subject: null }]);
});

it('turns a certificate away from the moment it is revoked', async () => {
  const server = await startWorld();
  const person = await personAt(server);
  const serialNumber = server.log.handshakes()[0]?.serialNumber ?? '';
  await server.scenario.revokeCertificate({ associationCode: '14', serialNumber });
  await expect(person.open('/')).rejects.toThrow();
  expect(server.log.handshakes().at(-1)).toMatchObject({ accepted: false, reason: 'CERT_REVOKED' });
});

it('hands out a PKCS#12 with its password to the account the association mailed', async () => {
  const server = await startWorld();
  const { url, accounts } = server.certificateSite;
  const agent = new Agent({ connect: { ca: (await sharedPki()).serverCaPem } });
  onTestFinished(() => agent.close());
  const [account] = accounts;
  const login = async (password: string): Promise<string> => {
    const body = new URLSearchParams({ id: account?.id ?? '', password }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return (await request(url, { method: 'POST', body, headers, dispatcher: agent })).body.text();
  };
  expect(await login('wrong')).toContain('ユーザIDまたはパスワードが違います。');
  const $ = load(await login(account?.password ?? ''));
  const passphrase = $('dt:contains("PKCS#12パスワード")').next().text();
  expect($('dt:contains("有効期限")').next().text()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  const file = await request(new URL($('a').attr('href') ?? '', url), { dispatcher: agent });
  expect(file.headers['content-disposition']).toContain('clientcertcert.p12');
  const pfx = Buffer.from(await file.body.arrayBuffer());
  expect(() => createSecureContext({ pfx, passphrase })).not.toThrow();
  expect(() => createSecureContext({ pfx, passphrase: 'wrong' })).toThrow();
});

it('serves a certificate that leads to the server CA', async () => {
  const pki = await sharedPki();
  const server = await pki.serverCredential(['localhost']);
  const root = new X509Certificate(pki.serverCaPem);
  expect(new X509Certificate(server.certificatePem).verify(root.publicKey)).toBe(true);
});
