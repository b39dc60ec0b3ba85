/** Bad input of every kind through the command line: a code, a Japanese sentence, the right exit code, nothing lost. */
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArchive } from '#core/archive/index.ts';
import { createPkcs12 } from '#test/support/pki/pkcs12.ts';
import {
  type CommandResult,
  type CommandWorld,
  branchUser,
  createCommandWorld,
  headquarters,
} from './command-world.ts';

let world: CommandWorld;

beforeEach(async () => {
  world = await createCommandWorld();
});
afterEach(() => world.close());

const japanese = /[ぁ-んァ-ヶ一-龠]/;

/** A command that failed as a whole. */
function expectError({ exitCode, rows, stderr }: CommandResult, code: string, expectedExit: number): void {
  expect(rows.at(-1)).toMatchObject({
    error: {
      code,
      message: expect.stringMatching(japanese) as string,
      next: expect.stringMatching(japanese) as string,
    },
  });
  expect(exitCode).toBe(expectedExit);
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
}

/** A connection test that stopped. */
function expectStep(
  { exitCode, rows }: CommandResult,
  step: string,
  expected: { code: string; exit: number },
): void {
  expect(rows.at(-1)).toMatchObject({
    step,
    ok: false,
    code: expected.code,
    message: expect.stringMatching(japanese) as string,
  });
  expect(exitCode).toBe(expected.exit);
}

const connect = () => world.run('connect', '--profile', 'p');
const sync = () => world.run('sync', '--profile', 'p');

describe('a profile', () => {
  it.each([
    ['expired', 'certificate-expired'],
    ['not-yet-valid', 'certificate-not-yet-valid'],
    ['server-auth-only', 'certificate-not-for-client-auth'],
  ] as const)('with a certificate that is %s is refused and not stored', async (certificate, code) => {
    expectError(await world.run(...(await world.profileWords('p', { certificate }))), code, 4);
    expect((await world.run('profile', 'list')).rows).toEqual([]);
    expectError(await sync(), 'profile-unknown', 2);
  });

  it('with a wrong PKCS#12 password, without a key, or with a file that is none is refused', async () => {
    const words = await world.profileWords('p');
    await world.file('p12-password', 'wrong');
    expectError(await world.run(...words), 'p12-wrong-password', 5);
    await world.file('p12-password', 'p12-password');
    const credential = await world.pki.clientCredential({
      associationCode: '14',
      bankCode: '2345',
      state: 'valid',
    });
    await world.file('p.p12', createPkcs12(credential, 'p12-password', { privateKeysPem: [] }));
    expectError(await world.run(...words), 'p12-no-key', 4);
    await world.file('p.p12', 'text');
    expectError(await world.run(...words), 'p12-unreadable', 4);
    expectError(await world.run(...words, '--p12', '/nowhere'), 'file-unreadable', 2);
  });

  it('with impossible settings is refused', async () => {
    const words = await world.profileWords('p');
    expectError(await world.run(...words, '--url', 'http://localhost/'), 'url-invalid', 2);
    expectError(await world.run(...words, '--user-id', '123'), 'user-id-invalid', 2);
    expectError(await world.run(...words, '--archive', '//server/share'), 'archive-root-forbidden', 7);
    expectError(
      await world.run(...words, '--screen-map', await world.file('map.json', '{"x":1}')),
      'profile-invalid',
      2,
    );
    expectError(await world.run(...words, '--proxy', 'user:secret@proxy:8080'), 'profile-invalid', 2);
    expectError(await world.run('profile', 'add'), 'usage', 2);
    expectError(await world.run('no-such-command'), 'usage', 2);
    expectError(await world.run('search', '--uploaded', 'yesterday'), 'usage', 2);
  });
});

describe('a client certificate', () => {
  it('that was revoked stops at its own station', async () => {
    await world.run(...(await world.profileWords('p')));
    const [shown] = (await world.run('profile', 'show', 'p')).rows;
    const { serialNumber } = (shown ?? {})['certificate'] as { serialNumber: string };
    await world.server.scenario.revokeCertificate({ associationCode: '14', serialNumber });
    expectStep(await connect(), 'client-certificate', { code: 'client-certificate-rejected', exit: 4 });
    expectError(await sync(), 'client-certificate-rejected', 4);
  });

  it('of another association stops at its own station', async () => {
    await world.run(...(await world.profileWords('p', { certificate: 'foreign' })));
    expectStep(await connect(), 'client-certificate', { code: 'client-certificate-rejected', exit: 4 });
  });

  it('that is gone from the vault is missed before anything is sent', async () => {
    await world.run(...(await world.profileWords('p')));
    const { rm } = await import('node:fs/promises');
    await rm(join(world.folder, 'home', 'vault'), { recursive: true });
    expectError(await sync(), 'client-certificate-missing', 4);
    expect(world.server.log.handshakes()).toEqual([]);
  });
});

describe('a login', () => {
  it('with a wrong password is refused once, without a second try', async () => {
    await world.run(...(await world.profileWords('p', { password: 'wrong2026' })));
    expectStep(await connect(), 'login', { code: 'login-refused', exit: 5 });
    expect(world.server.state.users.get(headquarters)?.refusedLogins).toBe(1);
  });

  it('with an expired password, or of a branch where headquarters is needed, says so', async () => {
    await world.run(...(await world.profileWords('p')));
    await world.server.scenario.expirePassword({ userId: headquarters });
    expectError(await sync(), 'password-expired', 5);
    await world.run(...(await world.profileWords('branch', { userId: branchUser })));
    await world.server.scenario.setRules({ headquartersOnly: true });
    const refused = await world.run('connect', '--profile', 'branch');
    expectStep(refused, 'login', { code: 'headquarters-required', exit: 5 });
  });
});

describe('the hours', () => {
  it('are kept by the client unless told otherwise, and then by the server', async () => {
    await world.run(...(await world.profileWords('p')));
    await world.server.scenario.outOfHours();
    expectError(await sync(), 'outside-service-hours', 6);
  });
});

describe('documents', () => {
  const firstFile = () =>
    [...world.server.state.files.values()].find(({ id }) => id.associationCode === '14')?.id.fileId ?? '';

  it.each([
    ['html-instead', 'not-a-pdf'],
    ['json-instead', 'not-a-pdf'],
    ['truncated-body', 'body-truncated'],
    ['length-too-small', 'length-mismatch'],
  ] as const)('spoiled by %s are reported by name, and the others arrive', async (fault, code) => {
    await world.run(...(await world.profileWords('p')));
    const fileId = firstFile();
    await world.server.scenario.break({ fault, fileId, times: 20 });
    const spoiled = await sync();
    expect(spoiled.exitCode).toBe(1);
    expect(spoiled.rows.at(-1)).toMatchObject({ listed: 12, fetched: 11, failed: 1 });
    expect(spoiled.rows.find((row) => row['event'] === 'failed')).toMatchObject({
      fileId,
      code,
      message: expect.stringMatching(japanese) as string,
    });
    await world.server.scenario.clearFaults();
    expect((await sync()).rows.at(-1)).toMatchObject({ fetched: 1, unchanged: 11, failed: 0 });
  });

  it('are fetched although the session is lost in the middle', async () => {
    await world.run(...(await world.profileWords('p')));
    await world.server.scenario.break({ fault: 'session-drop', fileId: firstFile() });
    expect((await sync()).rows.at(-1)).toMatchObject({ fetched: 12, failed: 0 });
  });

  it('are not guessed at when a screen is unknown', async () => {
    await world.run(...(await world.profileWords('p')));
    await world.server.scenario.break({ fault: 'unknown-screen', times: 50 });
    expectError(await sync(), 'screen-not-understood', 6);
  });
});

describe('a second instance', () => {
  it('is turned away while the first one works', async () => {
    await world.run(...(await world.profileWords('p')));
    const root = join(world.folder, 'home', 'archive');
    const first = await openArchive({ root, clock: { now: () => 0 }, logger: { log: () => undefined } });
    expectError(await sync(), 'another-instance', 8);
    first.close();
    expect((await sync()).exitCode).toBe(0);
  });
});
