/** Scenario commands and what clients see of them (R25–R34, E7, E21, E22). */
import { expect, it } from 'vitest';
import { headquarters, loggedIn, personAt, rowsOf, searchFor, startWorld } from './testing/world.ts';
import { fileOf } from './state/server-state.ts';
import { createDocumentBytesOf } from './testing/bytes.ts';

it('uploads a file that is found at once and told to every user who may see it', async () => {
  const server = await startWorld({ documents: 0 });
  const { fileId } = await server.scenario.upload({ branchCode: '002', decidedOn: '2026-04-10' });
  const person = await loggedIn(server);
  await searchFor(person, [['fileId', fileId]]);
  expect(rowsOf(person)).toEqual([fileId]);
  const mails = server.state.outbox;
  expect(mails.map(({ userId }) => userId).sort()).toEqual([headquarters, '14234500002', '14234500201']);
  expect(mails[0]).toMatchObject({
    from: 'common-system@cgcsc.co.jp',
    subject: `【○○信用保証協会】アップロードのお知らせ(1_${fileId}_1)`,
  });
  expect(mails[0]?.body.split('\n')).toEqual([
    '〇×銀行 本部 御中',
    'いつも大変お世話になっております。',
    '以下の情報を配信サーバにアップロードしました。',
    '取扱店舗:〇×銀行 新宿支店 (2345 - 002)',
    `1_${fileId}_1`,
    '保証日: 2026年04月10日',
    '○○信用保証協会',
  ]);
});

it('re-issues with the next issue count, a new upload day and new bytes', async () => {
  const server = await startWorld({ documents: 0 });
  const { fileId } = await server.scenario.upload();
  const bytesOf = createDocumentBytesOf(server);
  const before = await bytesOf(fileId);
  await server.scenario.advance({ days: 2 });
  await server.scenario.reissue({ fileId });
  expect(Buffer.compare(before, await bytesOf(fileId))).not.toBe(0);
  const person = await loggedIn(server);
  await searchFor(person);
  const cells = person
    .seen()
    .$('tbody td')
    .toArray()
    .map((cell) => person.seen().$(cell).text());
  expect(cells).toContain('2026/04/17');
  expect(cells.at(-1)).toBe('2');
  expect(server.state.outbox.at(-1)?.subject).toContain(`(1_${fileId}_2)`);
});

it('voids a file by overwriting it, mails without a count, and purges it after 60 days', async () => {
  const server = await startWorld({ documents: 0 });
  const { fileId } = await server.scenario.upload();
  await server.scenario.void({ fileId });
  expect(server.state.outbox.at(-1)?.subject).toContain(`(3_${fileId})`);
  const person = await loggedIn(server);
  await searchFor(person, [['kind', '3']]);
  expect(rowsOf(person)).toEqual([fileId]);
  await server.scenario.advance({ days: 59 });
  expect(await server.scenario.purge()).toEqual({ fileIds: [] });
  await server.scenario.advance({ days: 1 });
  expect(await server.scenario.purge()).toEqual({ fileIds: [fileId] });
});

it('moves a transferred file to its new branch and keeps its id', async () => {
  const server = await startWorld({ documents: 0 });
  const { fileId } = await server.scenario.upload({ branchCode: '002' });
  await server.scenario.transfer({ fileId, branchCode: '123' });
  const person = await loggedIn(server);
  await searchFor(person, [['branchCode', '002']]);
  expect(rowsOf(person)).toEqual([]);
  await searchFor(person, [['branchCode', '123']]);
  expect(rowsOf(person)).toEqual([fileId]);
  await searchFor(person, [['fileId', '14_2345002']]);
  expect(rowsOf(person)).toEqual([fileId]);
});

it('hides a file transferred to another bank or subrogated', async () => {
  const server = await startWorld({ documents: 0 });
  const first = await server.scenario.upload();
  const second = await server.scenario.upload();
  const third = await server.scenario.upload();
  await server.scenario.transfer({ fileId: first.fileId, bankCode: '2346', branchCode: '001' });
  await server.scenario.subrogate({ fileId: second.fileId });
  const person = await loggedIn(server);
  await searchFor(person);
  expect(rowsOf(person)).toEqual([third.fileId]);
});

it('sends a test slip to every branch with electronic delivery, and to no other', async () => {
  const server = await startWorld({ documents: 0 });
  const sent = await server.scenario.sendTests();
  expect(sent.map(({ fileId }) => fileOf(server.state, fileId).branchCode)).toEqual([
    '001',
    '002',
    '123',
    '234',
  ]);
  await expect(server.scenario.upload({ branchCode: '345' })).rejects.toThrow('345');
});

it('puts a direct link into the mails of 配布方式, which needs no login', async () => {
  const server = await startWorld({ documents: 0 });
  const { fileId } = await server.scenario.upload({ associationCode: '16' });
  const link = server.state.outbox[0]?.body.split('\n').find((line) => line.startsWith('https://')) ?? '';
  const person = await personAt(server, '16');
  const answer = await person.open(new URL(link).pathname);
  expect(answer.headers['content-type']).toBe('application/pdf');
  const stranger = await personAt(server, '14');
  expect((await stranger.open(`/deliver/${fileId}`)).status).toBe(404);
});

it('answers with its hours and nothing else outside of them', async () => {
  const server = await startWorld();
  await server.scenario.outOfHours();
  const person = await personAt(server);
  expect(person.seen().text).toContain('サービス提供時間外');
  expect(person.seen().text).toContain('8:45~19:00');
  await server.scenario.setServiceHours({ hours: null });
  expect((await person.open('/')).$('input[name=password]')).toHaveLength(1);
});

it('expires a password on demand', async () => {
  const server = await startWorld();
  await server.scenario.expirePassword({ userId: headquarters });
  const person = await loggedIn(server);
  expect(person.seen().text).toContain('有効期限が切れています');
});

it('makes the same world from the same seed and another from another', async () => {
  const ids = async (seed: number): Promise<string[]> => [...(await startWorld({ seed })).state.files.keys()];
  expect(await ids(7)).toEqual(await ids(7));
  expect(await ids(7)).not.toEqual(await ids(8));
});

it('never seeds an amendment before what it amends', async () => {
  const server = await startWorld({ documents: 300 });
  const guarantees = [...server.state.files.values()].filter(({ versions }) =>
    /[12]/.test(versions[0]?.kind ?? ''),
  );
  const uploads = new Map(guarantees.map((file) => [file.id.fileId, file.versions[0]?.uploadedAtMs ?? 0]));
  const amendments = guarantees.filter(({ id }) => id.changeNo === '001');
  expect(amendments.length).toBeGreaterThan(10);
  for (const { id } of amendments) {
    const original = uploads.get(id.fileId.replace(/001$/, '000')) ?? 0;
    expect(uploads.get(id.fileId)).toBeGreaterThanOrEqual(original);
  }
});

it('has customers with the same number in both associations', async () => {
  const server = await startWorld();
  const numbers = (code: string): string[] =>
    [...server.state.files.values()]
      .filter(({ id }) => id.associationCode === code)
      .map(({ id }) => id.customerNo);
  const shared = numbers('14').filter((number) => numbers('16').includes(number));
  expect(shared.length).toBeGreaterThan(0);
});
