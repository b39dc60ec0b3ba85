/** Every fault as a client meets it (E11). */
import { expect, it } from 'vitest';
import yauzl from 'yauzl';
import type { FaultRequest } from './index.ts';
import { createDocumentBytesOf } from './testing/bytes.ts';
import type { Person } from './testing/person.ts';
import { loggedIn, rowsOf, searchFor, startWorld } from './testing/world.ts';

/** A person with results before them, the first row, its bytes, and a fault that waits. */
async function beforeFault(fault: FaultRequest) {
  const server = await startWorld({ documents: 3 });
  const person = await loggedIn(server);
  await searchFor(person);
  const [fileId = ''] = rowsOf(person);
  const whole = await createDocumentBytesOf(server)(fileId);
  await server.scenario.break(fault);
  return { server, person, fileId, whole };
}

it.each(['connection-reset', 'reset-mid-body'] as const)('%s ends in a reset connection', async (fault) => {
  const { person, fileId, server } = await beforeFault({ fault, path: '/files' });
  await expect(person.press(fileId)).rejects.toMatchObject({
    code: expect.stringMatching(/ECONNRESET|UND_ERR_SOCKET/),
  });
  expect(server.log.deliveredFileIds()).toEqual([]);
  expect((await person.press(fileId)).status).toBe(200);
});

it.each(['truncated-body', 'length-too-large'] as const)(
  '%s ends before the announced length',
  async (fault) => {
    const { person, fileId, server } = await beforeFault({ fault });
    await expect(person.press(fileId)).rejects.toThrow();
    expect(server.log.requests().at(-1)).toMatchObject({ fault, completed: false });
  },
);

it('length-too-small announces less than it sends', async () => {
  const { person, fileId, whole } = await beforeFault({ fault: 'length-too-small' });
  const outcome = await person.press(fileId).then(
    ({ bytes }) => bytes.length,
    () => 0,
  );
  expect(outcome).toBeLessThan(whole.length);
});

it('stalled-body sends a part and then nothing', async () => {
  const { person, fileId, server } = await beforeFault({ fault: 'stalled-body', afterBytes: 10 });
  const pending = person.press(fileId).catch(() => 'gone');
  await expect.poll(() => server.log.requests().at(-1)?.bytes).toBe(10);
  await server.close();
  expect(await pending).toBe('gone');
});

it.each([
  ['status-500', 500, 'text/html; charset=utf-8'],
  ['status-503', 503, 'text/html; charset=utf-8'],
  ['html-instead', 200, 'text/html; charset=utf-8'],
  ['json-instead', 200, 'application/json'],
] as const)('%s answers %i with %s', async (fault, status, type) => {
  const { person, fileId } = await beforeFault({ fault });
  const answer = await person.press(fileId);
  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toBe(type);
});

it('slow-body comes whole in the end', async () => {
  const { person, fileId, whole } = await beforeFault({ fault: 'slow-body' });
  expect(Buffer.compare((await person.press(fileId)).bytes, whole)).toBe(0);
});

it('session-drop shows the login screen in mid-session', async () => {
  const { person, fileId } = await beforeFault({ fault: 'session-drop' });
  expect((await person.press(fileId)).text).toContain('再度ログインしてください');
});

it('unknown-screen shows what no manual knows', async () => {
  const { person } = await beforeFault({ fault: 'unknown-screen' });
  expect((await person.press('保証書検索')).text).toContain('アンケート');
});

it('redirect-other-origin points elsewhere, and base-href bends every link', async () => {
  const { person, server } = await beforeFault({
    fault: 'redirect-other-origin',
    target: 'https://other.example/',
  });
  const answer = await person.press('保証書検索');
  expect(answer).toMatchObject({ status: 302, headers: { location: 'https://other.example/' } });
  await server.scenario.break({ fault: 'base-href', target: 'https://other.example/' });
  expect((await person.press('保証書検索')).$('base').attr('href')).toBe('https://other.example/');
});

it('strikes as often as told and only the file it is aimed at', async () => {
  const { person, server } = await beforeFault({ fault: 'unknown-screen', path: '/nowhere' });
  const [first = '', second = ''] = rowsOf(person);
  await server.scenario.break({ fault: 'status-500', fileId: second, times: 2 });
  expect((await person.press(first)).status).toBe(200);
  const link = `/files/view?fileId=${second}`;
  expect([(await person.open(link)).status, (await person.open(link)).status]).toEqual([500, 500]);
  expect((await person.open(link)).status).toBe(200);
});

async function checkedZip(person: Person): Promise<Buffer> {
  const files = rowsOf(person).map((fileId) => ['file', fileId] as const);
  return (await person.press('ファイルダウンロード', files)).bytes;
}

it('zip-wrong-names holds a path that leads out of the folder', async () => {
  const { person } = await beforeFault({ fault: 'zip-wrong-names' });
  const zip = await yauzl.fromBufferPromise(await checkedZip(person), { decodeStrings: false });
  for await (const entry of zip.eachEntry())
    expect(Buffer.from(entry.fileName).toString()).toBe('../../evil.pdf');
});

it('zip-encrypted marks its entries, zip-oversized unpacks to 80 MiB', async () => {
  const { person, server } = await beforeFault({ fault: 'zip-encrypted' });
  const encrypted = await yauzl.fromBufferPromise(await checkedZip(person));
  for await (const entry of encrypted.eachEntry()) expect(entry.isEncrypted()).toBe(true);
  await server.scenario.break({ fault: 'zip-oversized' });
  const bytes = await checkedZip(person);
  const oversized = await yauzl.fromBufferPromise(bytes);
  for await (const entry of oversized.eachEntry())
    expect(entry.uncompressedSize).toBeGreaterThan(80 * 1024 * 1024);
  expect(bytes.length).toBeLessThan(1024 * 1024);
});
