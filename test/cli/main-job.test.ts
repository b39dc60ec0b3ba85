/** The main job through the command line, against a real TLS server: connect, sync, search, versions. */
import { readFile, readdir } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommandWorld, createCommandWorld, password } from './command-world.ts';

let world: CommandWorld;

beforeAll(async () => {
  world = await createCommandWorld({ documents: 30 });
  await world.run(...(await world.profileWords('本部')));
});
afterAll(() => world.close());

const sync = () => world.run('sync', '--profile', '本部');
const done = (rows: readonly Record<string, unknown>[]) => rows.at(-1);

/** Certificates the server lists for this user now, oldest upload last. */
function certificates(): readonly string[] {
  return [...world.server.state.files.values()]
    .filter(
      ({ id, bankCode, versions }) =>
        id.associationCode === '14' && bankCode === '2345' && versions.at(-1)?.kind === '1',
    )
    .map(({ id }) => id.fileId);
}

describe('the main job', () => {
  it('tests the connection station by station', async () => {
    const { exitCode, rows } = await world.run('connect', '--profile', '本部');
    expect(rows.map(({ step, ok }) => [step, ok])).toEqual([
      ['name', true],
      ['proxy', true],
      ['tcp', true],
      ['tls', true],
      ['client-certificate', true],
      ['login-screen', true],
      ['login', true],
      ['role', true],
    ]);
    expect(exitCode).toBe(0);
  });

  it('changes a profile, keeps what was not named, and connects as before', async () => {
    const set = (...options: readonly string[]) => world.run('profile', 'set', '本部', ...options);
    const { exitCode, rows } = await set('--issuer', 'O=見本*');
    expect(exitCode).toBe(0);
    expect(rows[0]).toMatchObject({ name: '本部', issuerPattern: 'O=見本*' });
    expect((await set('--url', 'https://elsewhere.example')).exitCode).not.toBe(0);
    expect((await set('--issuer', '')).rows[0]).not.toHaveProperty('issuerPattern');
    expect((await world.run('connect', '--profile', '本部')).exitCode).toBe(0);
  });

  it('syncs everything once, then nothing', async () => {
    const first = await sync();
    expect(first.exitCode).toBe(0);
    expect(done(first.rows)).toEqual({
      event: 'done',
      listed: 30,
      fetched: 30,
      unchanged: 0,
      failed: 0,
      verified: { genuine: 0, indeterminate: 0, rejected: 0, unsigned: 30 },
    });
    world.server.log.clear();
    expect(done((await sync()).rows)).toMatchObject({ listed: 30, fetched: 0, unchanged: 30 });
    expect(world.server.log.deliveredFileIds()).toEqual([]);
  });

  it('keeps both versions of a re-issued file id, each to be had by its SHA-256', async () => {
    const [fileId = ''] = certificates();
    await world.server.scenario.reissue({ fileId });
    world.server.log.clear();
    expect(done((await sync()).rows)).toMatchObject({ fetched: 1, failed: 0 });
    expect(world.server.log.deliveredFileIds()).toEqual([fileId]);
    const { rows } = await world.run('show', fileId);
    expect(rows.map(({ currency, verdict }) => [currency, verdict])).toEqual([
      ['latest', 'unsigned'],
      ['superseded', 'unsigned'],
    ]);
    const out = join(world.folder, 'out');
    const hashes = rows.map(({ sha256 }) => String(sha256));
    expect((await world.run('get', '--profile', '本部', ...hashes, '--out', out)).exitCode).toBe(0);
    for (const name of await readdir(out)) {
      const bytes = await readFile(join(out, name));
      expect(`${createHash('sha256').update(bytes).digest('hex')}.pdf`).toBe(name);
    }
    expect((await readdir(out)).length).toBe(2);
  });

  it('keeps the certificate behind a void notice', async () => {
    const [, fileId = ''] = certificates();
    await world.server.scenario.void({ fileId });
    await sync();
    const { rows } = await world.run('show', fileId);
    expect(rows.map(({ currency, kind }) => [currency, kind])).toEqual([
      ['void', '3'],
      ['superseded', '1'],
    ]);
  });

  it('finds a transferred document by its name at issue and by its branch now', async () => {
    const fileId = certificates().find((id) => id.includes('_2345001_')) ?? '';
    await world.server.scenario.transfer({ fileId, branchCode: '234' });
    await sync();
    const byName = await world.run('search', '--file-id', fileId.slice(0, 10));
    expect(byName.rows.find((row) => row['fileId'] === fileId)).toMatchObject({
      issueBranchCode: '001',
      branchCode: '234',
      versions: 1,
    });
    const byBranch = await world.run('search', '--branch', '234');
    expect(byBranch.rows.map((row) => row['fileId'])).toContain(fileId);
  });

  it('prints search rows with exactly the keys of the contract', async () => {
    const keys = [
      ...['fileId', 'kind', 'associationCode', 'bankCode', 'branchCode', 'issueBankCode', 'issueBranchCode'],
      ...['customerNo', 'guaranteeNo', 'changeNo', 'customerName', 'uploadedOn', 'decidedOn', 'issueCount'],
      ...['held', 'versions', 'sha256', 'verdict', 'currency', 'profile'],
      ...['form', 'trustedTime', 'reasons', 'alarms', 'verifiableUntil'],
      ...['absence', 'absentSince', 'extendedUntil', 'executedOn', 'executedSha256'],
    ];
    for (const command of [
      ['search', '--limit', '1'],
      ['server-search', '--profile', '本部'],
    ]) {
      const { rows } = await world.run(...command);
      expect(Object.keys(rows[0] ?? {}).toSorted()).toEqual(keys.toSorted());
    }
  });

  it('gets a single file by its id', async () => {
    const fileId = certificates().at(-1) ?? '';
    const out = join(world.folder, 'single');
    const { rows, exitCode } = await world.run(
      'get',
      '--profile',
      '本部',
      fileId,
      '14_2345001_1_1_000',
      '--out',
      out,
    );
    expect(rows).toMatchObject([
      { event: 'got', fileId, fetched: false },
      { event: 'failed', fileId: '14_2345001_1_1_000', code: 'file-not-listed' },
    ]);
    expect(exitCode).toBe(1);
    expect(await readdir(out)).toEqual([`${fileId}.pdf`]);
  });

  it('rebuilds the index to what it was', async () => {
    const before = await world.run('search', '--limit', '1000');
    expect((await world.run('rebuild')).exitCode).toBe(0);
    expect((await world.run('search', '--limit', '1000')).rows).toEqual(before.rows);
    expect((await world.run('doctor')).rows.every((row) => row['ok'] === true)).toBe(true);
  });

  it('never writes a secret in clear anywhere below its home', async () => {
    const home = join(world.folder, 'home');
    for (const entry of await readdir(home, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const bytes = await readFile(join(entry.parentPath, entry.name));
      for (const secret of [password, 'p12-password', 'PRIVATE KEY']) {
        expect(bytes.includes(secret), entry.name).toBe(false);
      }
    }
  });
});

describe('initial passwords', () => {
  it('are replaced on the way through connect, and only by one that keeps the rule', async () => {
    const fresh = await createCommandWorld({ passwords: {} });
    try {
      const user = fresh.server.state.users.get('14234500001');
      const initialPassword = user?.initialPassword ?? '';
      await fresh.run(
        ...(await fresh.profileWords('本部', { password: initialPassword })),
        '--initial-password',
      );
      const refused = await fresh.run('sync', '--profile', '本部');
      expect(refused.exitCode).toBe(5);
      expect(refused.rows[0]).toMatchObject({ error: { code: 'password-creation-required' } });
      const weak = await fresh.file('weak', 'short');
      const strong = await fresh.file('strong', 'Brandnew2026');
      expect((await fresh.run('connect', '--profile', '本部', '--new-password-file', weak)).exitCode).toBe(2);
      expect((await fresh.run('connect', '--profile', '本部', '--new-password-file', strong)).exitCode).toBe(
        0,
      );
      expect((await fresh.run('sync', '--profile', '本部')).exitCode).toBe(0);
    } finally {
      await fresh.close();
    }
  });
});

describe('beyond the cap', () => {
  it('a search without conditions returns all 2,500 rows exactly once and trusts no capped answer', async () => {
    const large = await createCommandWorld({ documents: 2_500 });
    try {
      await large.run(...(await large.profileWords('本部')));
      const { rows, exitCode } = await large.run('server-search', '--profile', '本部');
      expect(exitCode).toBe(0);
      expect(rows).toHaveLength(2_500);
      expect(new Set(rows.map((row) => row['fileId'])).size).toBe(2_500);
      const searches = large.server.log.searches();
      expect(searches.some(({ capped }) => capped)).toBe(true);
      // Every part that was paged through to its end had fewer rows than the cap.
      expect(searches.filter(({ page }) => (page ?? 1) > 1).every(({ capped }) => !capped)).toBe(true);
    } finally {
      await large.close();
    }
  });
});
