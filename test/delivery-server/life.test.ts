/** Events that come with days, mergers and new certificates, and what clients see of them (R21, R30–R34, R38, R90, R92). */
import { X509Certificate } from 'node:crypto';
import { expect, it, onTestFinished } from 'vitest';
import { Agent, request } from 'undici';
import { createPerson, type Person } from './testing/person.ts';
import {
  branchUser,
  credentials,
  headquarters,
  loggedIn,
  password,
  personAt,
  rowsOf,
  searchFor,
  sharedPki,
  startWorld,
} from './testing/world.ts';
import type { DeliveryServer } from './index.ts';
import { fileOf } from './state/server-state.ts';

async function visible(server: DeliveryServer): Promise<readonly string[]> {
  const person = await loggedIn(server);
  await searchFor(person);
  return rowsOf(person);
}

async function personOf(server: DeliveryServer, bankCode: string): Promise<Person> {
  const pki = await sharedPki();
  const credential = await pki.clientCredential({ associationCode: '14', bankCode, state: 'valid' });
  const person = createPerson(server.url, pki, credential);
  onTestFinished(() => person.close());
  await person.open('/');
  return person;
}

it('sends the same void notice when a paper certificate takes the place, and remembers why', async () => {
  const server = await startWorld({ documents: 0 });
  const { fileId } = await server.scenario.upload();
  await server.scenario.reissueOnPaper({ fileId });
  expect(server.state.outbox.at(-1)?.subject).toContain(`(3_${fileId})`);
  expect(fileOf(server.state, fileId).versions.at(-1)).toMatchObject({ kind: '3', voidedFor: 'paper' });
  await server.scenario.reissue({ fileId });
  expect(fileOf(server.state, fileId).versions.at(-1)).toMatchObject({ kind: '1', issueCount: 2 });
  expect(fileOf(server.state, fileId).versions.at(-1)).not.toHaveProperty('voidedFor');
});

it('re-issues with a count that does not follow, when the association makes that mistake', async () => {
  const server = await startWorld({ documents: 0 });
  const { fileId } = await server.scenario.upload();
  await server.scenario.reissue({ fileId });
  await server.scenario.reissue({ fileId, issueCount: 1 });
  expect(fileOf(server.state, fileId).versions.map(({ issueCount }) => issueCount)).toEqual([1, 2, 1]);
});

it('deletes a paid-off certificate two years later to the day, the last of the month if need be', async () => {
  const server = await startWorld({ documents: 0, clockStart: '2026-02-28T12:00' });
  const { fileId } = await server.scenario.upload();
  await server.scenario.payOff({ fileId, paidOffOn: '2024-02-29' });
  expect(await visible(server)).toEqual([]);
  const second = await server.scenario.upload();
  await server.scenario.payOff({ fileId: second.fileId });
  await server.scenario.moveClock({ to: '2028-02-27T23:59' });
  expect(await server.scenario.purge()).toEqual({ fileIds: [] });
  await server.scenario.moveClock({ to: '2028-02-28' });
  expect(await server.scenario.purge()).toEqual({ fileIds: [second.fileId] });
});

it('keeps paid-off certificates as long as the rule says', async () => {
  const server = await startWorld({ documents: 0, rules: { retentionMonths: 1 } });
  const { fileId } = await server.scenario.upload();
  await server.scenario.payOff({ fileId });
  await server.scenario.advance({ days: 29 });
  expect(await server.scenario.purge()).toEqual({ fileIds: [] });
  await server.scenario.advance({ days: 1 });
  expect(await server.scenario.purge()).toEqual({ fileIds: [fileId] });
});

it('ends access at midnight of the payment date of 代位弁済, for mails too', async () => {
  const server = await startWorld({ documents: 0 });
  const { fileId } = await server.scenario.upload();
  await server.scenario.subrogate({ fileId, paidOn: '2026-04-16' });
  await server.scenario.moveClock({ to: '2026-04-15T23:59' });
  expect(await visible(server)).toEqual([fileId]);
  await server.scenario.moveClock({ to: '2026-04-16' });
  const mails = server.state.outbox.length;
  await server.scenario.reissue({ fileId });
  expect(server.state.outbox).toHaveLength(mails);
  expect(await visible(server)).toEqual([]);
  expect(server.state.files.has(fileId)).toBe(true);
});

it('counts the 60 days of void notices and test slips from the day of sending, whatever the hour', async () => {
  const server = await startWorld({ documents: 0, clockStart: '2026-04-15T18:59' });
  const [slip] = await server.scenario.sendTests();
  const { fileId } = await server.scenario.upload();
  await server.scenario.void({ fileId });
  await server.scenario.moveClock({ to: '2026-06-13T23:59' });
  expect(await visible(server)).toContain(slip?.fileId);
  await server.scenario.moveClock({ to: '2026-06-14T00:00' });
  expect(await visible(server)).toEqual([]);
});

it('moves many files, or all of a branch, without changing a file id', async () => {
  const server = await startWorld({ documents: 0 });
  const files = await Promise.all([1, 2, 3].map(() => server.scenario.upload({ branchCode: '002' })));
  const [first = '', second = '', third = ''] = files.map(({ fileId }) => fileId);
  await server.scenario.transferMany({ fileIds: [first, second], branchCode: '123' });
  expect(await server.scenario.transferBranch({ branchCode: '123', toBranchCode: '001' })).toEqual({
    fileIds: [first, second],
  });
  const person = await loggedIn(server, branchUser);
  await searchFor(person);
  expect(rowsOf(person)).toEqual([third]);
  const all = await loggedIn(server);
  await searchFor(all, [['branchCode', '001']]);
  expect(rowsOf(all).sort()).toEqual([first, second]);
});

it('closes a branch that becomes part of another one', async () => {
  const server = await startWorld({ documents: 0 });
  const { fileId } = await server.scenario.upload({ branchCode: '002' });
  expect(await server.scenario.mergeBranches({ from: '002', into: '123' })).toEqual({ fileIds: [fileId] });
  await expect(server.scenario.upload({ branchCode: '002' })).rejects.toThrow('002');
  expect(server.state.users.has(branchUser)).toBe(false);
  expect(fileOf(server.state, fileId)).toMatchObject({ branchCode: '123', id: { issueBranchCode: '002' } });
});

it('makes the users, branches and files of a bank those of the one it merges into', async () => {
  const server = await startWorld({ documents: 0 });
  const { fileId } = await server.scenario.upload({ branchCode: '002' });
  const own = await server.scenario.upload({ branchCode: '001' });
  const merged = await server.scenario.mergeBanks({ branches: { '002': '012' } });
  expect(merged).toMatchObject({ branches: { '001': '901', '002': '012', '123': '123' } });
  const old = await personAt(server);
  const refused = await old.press('ログイン', credentials(headquarters));
  expect(refused.text).toContain('ユーザIDまたはパスワードが違います。');
  await server.scenario.setPassword({ userId: '14234600001', password });
  const person = await personOf(server, '2346');
  await person.press('ログイン', credentials('14234600001'));
  await searchFor(person, [['bankCode', '2346']]);
  expect(rowsOf(person)).toEqual(expect.arrayContaining([fileId, own.fileId]));
  const branch = merged.users.find(({ userId }) => userId === '14234601201');
  expect(server.state.users.get('14234601201')?.initialPassword).toBe(branch?.initialPassword);
  await expect(server.scenario.upload({ bankCode: '2345', branchCode: '002' })).rejects.toThrow('002');
  await server.scenario.upload({ associationCode: '16', bankCode: '2345', branchCode: '002' });
  await server.scenario.upload({ bankCode: '2346', branchCode: '012' });
});

it('does not take a certificate of the bank that merged for a user of the new one', async () => {
  const server = await startWorld({ documents: 0 });
  await server.scenario.mergeBanks();
  await server.scenario.setPassword({ userId: '14234600001', password });
  const old = await personAt(server);
  await old.press('ログイン', credentials('14234600001'));
  expect(server.log.requests().at(-1)?.note).toBe('other-institution');
});

it('delivers and re-delivers until 利用終了, not from the business day after', async () => {
  const server = await startWorld({ documents: 0, clockStart: '2026-04-17T12:00' });
  const { fileId } = await server.scenario.upload();
  await server.scenario.endService({ endsOn: '2026-04-17' });
  await server.scenario.reissue({ fileId });
  await server.scenario.moveClock({ to: '2026-04-20T09:00' });
  await expect(server.scenario.upload()).rejects.toThrow('left the service');
  await expect(server.scenario.reissue({ fileId })).rejects.toThrow('left the service');
  expect(await visible(server)).toEqual([fileId]);
});

it('renews a certificate and turns the old one away from the day it ends', async () => {
  const server = await startWorld({ documents: 0 });
  const pki = await sharedPki();
  const old = await pki.clientCredential({ associationCode: '14', bankCode: '2345', state: 'valid' });
  const openWithOld = async (): Promise<number> => {
    const person = createPerson(server.url, pki, old);
    onTestFinished(() => person.close());
    return (await person.open('/')).status;
  };
  const { serialNumber } = new X509Certificate(old.certificatePem);
  const renewed = await server.scenario.renewCertificate({
    replaces: { serialNumber, endsOn: '2026-05-01' },
  });
  await server.scenario.moveClock({ to: '2026-04-30T23:59' });
  expect(await openWithOld()).toBe(200);
  await server.scenario.moveClock({ to: '2026-05-01' });
  await expect(openWithOld()).rejects.toThrow();
  const pfx = Buffer.from(renewed.pkcs12, 'base64');
  const agent = new Agent({ connect: { ca: pki.serverCaPem, pfx, passphrase: renewed.password } });
  onTestFinished(() => agent.close());
  expect((await request(server.url, { dispatcher: agent })).statusCode).toBe(200);
  expect(server.log.handshakes()).toMatchObject([
    { accepted: true, serialNumber },
    { accepted: false, reason: 'CERT_REVOKED' },
    { accepted: true, serialNumber: renewed.serialNumber },
  ]);
});

it('changes name, mail address and notification of a user, as mails then show', async () => {
  const server = await startWorld({ documents: 0 });
  await server.scenario.changeUser({ userId: branchUser, uploadNotification: false });
  await server.scenario.changeUser({
    userId: headquarters,
    name: '〇×銀行 融資管理部',
    mailAddress: 'kanri@bank2345.example.jp',
  });
  await server.scenario.upload({ branchCode: '002' });
  const mails = server.state.outbox;
  expect(mails.map(({ userId }) => userId)).toEqual([headquarters, '14234500002']);
  expect(mails[0]).toMatchObject({ to: 'kanri@bank2345.example.jp' });
  expect(mails[0]?.body).toContain('〇×銀行 融資管理部 御中');
});

it('never gives a made-up number twice, whatever was deleted', async () => {
  const server = await startWorld({ documents: 0 });
  const first = await server.scenario.upload();
  await server.scenario.deleteFile(first);
  await server.scenario.upload();
  expect(server.state.files.has(first.fileId)).toBe(false);
});

it('names its commands to whoever has the token', async () => {
  const server = await startWorld({ documents: 0 });
  const headers = { Authorization: `Bearer ${server.controlToken}` };
  const answer = (await (await fetch(`${server.controlUrl}/commands`, { headers })).json()) as {
    commands: readonly string[];
  };
  for (const name of ['reissueOnPaper', 'payOff', 'mergeBanks', 'renewCertificate', 'changeUser']) {
    expect(answer.commands).toContain(name);
  }
});
