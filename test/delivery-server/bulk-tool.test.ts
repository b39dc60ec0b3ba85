/** `/syncdl` as the bulk tool meets it (R114–R117, R123, E10). */
import { Agent, request } from 'undici';
import { expect, it, onTestFinished } from 'vitest';
import type { DeliveryServer } from './index.ts';
import { branchUser, headquarters, password, sharedPki, startWorld } from './testing/world.ts';

interface Answer {
  readonly status: number;
  readonly text: string;
}

type Ask = (op: string, more?: Record<string, string>) => Promise<Answer>;

async function tool(
  server: DeliveryServer,
  userId: string = headquarters,
  secret: string = password,
): Promise<Ask> {
  const pki = await sharedPki();
  const client = await pki.clientCredential({ associationCode: '14', bankCode: '2345', state: 'valid' });
  const connect = { ca: pki.serverCaPem, cert: client.certificatePem, key: client.privateKeyPem };
  const agent = new Agent({ connect });
  onTestFinished(() => agent.close());
  return async (op, more = {}) => {
    const body = new URLSearchParams({ user_id: userId, user_pass: secret, op, ...more }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await request(`${server.url}/syncdl`, {
      method: 'POST',
      body,
      headers,
      dispatcher: agent,
    });
    return { status: answer.statusCode, text: await answer.body.text() };
  };
}

it('lists what is new and forgets a file once it was delivered', async () => {
  const server = await startWorld({ documents: 3 });
  const ask = await tool(server);
  const listed = (await ask('list')).text.trim().split('\n');
  expect(listed).toHaveLength(3);
  const [first = ''] = listed;
  expect((await ask('file', { file_id: first })).text).toMatch(/^%PDF-/);
  expect((await ask('list')).text.trim().split('\n')).toEqual(listed.slice(1));
  await server.scenario.reissue({ fileId: first });
  expect((await ask('list')).text).toContain(first);
});

it('keeps a transferred file that the former holder fetched out of the list', async () => {
  const server = await startWorld({ documents: 1 });
  const ask = await tool(server);
  const fileId = (await ask('list')).text.trim();
  await ask('file', { file_id: fileId });
  await server.scenario.transfer({ fileId, branchCode: '123' });
  expect((await ask('list')).text).toBe('');
});

it('gives the list items as CSV with a byte order mark', async () => {
  const server = await startWorld({ documents: 2 });
  const ask = await tool(server);
  const lines = (await ask('csv')).text.trim().split('\r\n');
  expect(lines[0]).toContain('"ファイル名(ファイルID)","ファイル種類"');
  expect(lines).toHaveLength(3);
});

it('refuses wrong passwords, branch users and initial passwords in the words of the manual', async () => {
  const server = await startWorld({ documents: 1 });
  expect(await (await tool(server, headquarters, 'Wrong0000'))('list')).toEqual({
    status: 401,
    text: 'ユーザIDまたはパスワードが違います。',
  });
  expect(await (await tool(server, branchUser))('list')).toEqual({
    status: 403,
    text: 'ユーザが営業店です。',
  });
  const initial = server.state.users.get('14234500002')?.initialPassword ?? '';
  expect((await (await tool(server, '14234500002', initial))('list')).status).toBe(403);
});
