/** What sync, search, show and `verify --archive` say of really signed documents, altered and void ones among them. */
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommandWorld, createCommandWorld } from './command-world.ts';

let world: CommandWorld;

beforeAll(async () => {
  world = await createCommandWorld({ signed: true, documents: 8 });
  await world.run(...(await world.profileWords('本部', { trust: true })));
  expect((await world.run('sync', '--profile', '本部')).exitCode).toBe(0);
});
afterAll(() => world.close());

type Row = Readonly<Record<string, unknown>>;

function certificates(): readonly string[] {
  return [...world.server.state.files.values()]
    .filter(
      ({ id, bankCode, versions }) =>
        id.associationCode === '14' && bankCode === '2345' && versions.at(-1)?.kind === '1',
    )
    .map(({ id }) => id.fileId);
}

/** A new document in which one bit changed on its way. */
async function uploadAltered(): Promise<string> {
  const { scenario, state, documents } = world.server;
  const { fileId } = await scenario.upload({});
  const file = state.files.get(fileId);
  if (file === undefined) throw new Error(fileId);
  const bytes = new Uint8Array(await documents.bytes(file));
  bytes[5_000] = (bytes[5_000] ?? 0) ^ 1;
  await scenario.replaceBytes({ fileId, bytes });
  return fileId;
}

const showText = async (fileId: string) => (await world.runText('show', fileId)).stdout;

describe('after a sync', () => {
  it('everything genuine is counted, and its row carries verdict, form and time', async () => {
    const { rows } = await world.run('search');
    expect(rows).toHaveLength(8);
    for (const row of rows) {
      expect(row).toMatchObject({ verdict: 'genuine', reasons: [], alarms: [] });
      expect(row['form']).toBe(row['kind'] === '3' ? 'ES-T' : 'ES-A');
      expect(Date.parse(String(row['trustedTime']))).toBeLessThan(Date.now());
    }
  });

  it('the latest certificate may be used, with the time of the last check beside it', async () => {
    const text = await showText(certificates()[0] ?? '');
    expect(text).toMatch(/^✓ 利用できます\(保証書\)$/m);
    expect(text).toMatch(/最終サーバ照合: \d{4}-/);
    expect(text).toMatch(/検証日時: \d{4}-/);
    expect((await world.runText('search', '--kind', '1')).stdout).toContain('✓ 利用できます');
  });

  it('a re-issue supersedes, a void notice voids, and what was altered is named and ends with 1', async () => {
    const [reissued = '', voided = ''] = certificates();
    await world.server.scenario.reissue({ fileId: reissued });
    await world.server.scenario.void({ fileId: voided });
    const altered = await uploadAltered();
    const { exitCode, stdout } = await world.runText('sync', '--profile', '本部');
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(new RegExp(`✕ 利用できません\\(保証書\\) {2}${altered}.*document-altered`));
    expect(stdout).toMatch(new RegExp(`✕ 無効です\\(無効通知書\\) {2}${voided}`));
    expect(stdout).toContain('検証: 真正 2件、確認が必要 0件、利用不可 1件、署名なし 0件');
    expect(await showText(reissued)).toMatch(/✓ 利用できます\(保証書\)[^]*✕ 旧版です\(保証書\)/);
    const notice = await showText(voided);
    expect(notice).toMatch(/✕ 無効です\(無効通知書\)[^]*✕ 無効です\(保証書\)/);
    expect(notice).toContain('[became-void]');
    expect(notice).not.toContain('有効');
    expect(await showText(altered)).toMatch(/✕ 利用できません\(保証書\)[^]*改ざんされたか、壊れています。/);
  });
});

describe('verify --archive', () => {
  it('verifies every held version anew and tells the counts and the worst', async () => {
    const { rows, exitCode } = await world.run('verify', '--archive', '--profile', '本部');
    expect(rows).toHaveLength(12);
    expect(rows.at(-1)).toEqual({
      event: 'done',
      verified: { genuine: 10, indeterminate: 0, rejected: 1, unsigned: 0 },
    });
    for (const row of rows.slice(0, -1)) {
      expect(Object.keys(row)).toEqual(['event', 'fileId', 'sha256', 'verdict']);
    }
    expect(exitCode).toBe(1);
  });

  it('tells people of what needs them only', async () => {
    const { stdout, stderr } = await world.runText('verify', '--archive');
    expect(stdout.match(/^✕/gm)).toHaveLength(1);
    expect(stdout).toContain('検証: 真正 10件');
    expect(stderr).toContain('[11/11]');
  });

  it('names a damaged document and verifies the others all the same', async () => {
    const { rows: versions } = await world.run('show', certificates()[2] ?? '');
    const sha256 = String(versions[0]?.['sha256']);
    const path = join(world.folder, 'home', 'archive', 'cas', sha256.slice(0, 2), `${sha256}.pdf`);
    const intact = await readFile(path);
    await chmod(path, 0o600);
    await writeFile(path, 'damaged');
    const { rows, exitCode } = await world.run('verify', '--archive');
    await writeFile(path, intact);
    expect(rows.filter(({ event }) => event === 'failed')).toMatchObject([
      { fileId: certificates()[2], code: 'document-corrupt' },
    ]);
    expect(rows.filter(({ event }) => event === 'verified')).toHaveLength(10);
    expect(exitCode).toBe(1);
  });

  it('knows a profile only', async () => {
    const { exitCode, rows } = await world.run('verify', '--archive', '--profile', 'nobody');
    expect(exitCode).toBe(2);
    expect(rows[0]).toMatchObject({ error: { code: 'profile-unknown' } });
  });
});

describe('a profile', () => {
  const anchorsOf = (row: Row | undefined) => (row ?? {})['trustAnchors'] as readonly Row[];

  it('shows the fingerprints of its anchors', async () => {
    const { rows } = await world.run('profile', 'show', '本部');
    expect(anchorsOf(rows[0]).map(({ purpose }) => purpose)).toEqual(['signer', 'timestamp']);
    const fingerprint = String(anchorsOf(rows[0])[0]?.['fingerprintSha256']);
    const { stdout, stderr } = await world.runText('profile', 'show', '本部');
    expect(stdout).toContain((fingerprint.toUpperCase().match(/../g) ?? []).join(':'));
    expect(stderr).toBe('');
  });

  it('without anchors is warned of, with the next step, and its documents stay undecided', async () => {
    const bare = await createCommandWorld({ signed: true, documents: 2 });
    try {
      const added = await bare.run(...(await bare.profileWords('裸')));
      expect(added.exitCode).toBe(0);
      for (const words of [['profile', 'show', '裸'], ['status'], ['doctor']]) {
        const { stderr, exitCode } = await bare.run(...words);
        expect(stderr).toMatch(/信頼アンカーがありません。[^]*→ .*--anchors/);
        expect(exitCode).toBe(0);
      }
      const { rows, exitCode } = await bare.run('sync', '--profile', '裸');
      expect(rows.at(-1)).toMatchObject({
        verified: { genuine: 0, indeterminate: 2, rejected: 0, unsigned: 0 },
      });
      expect(exitCode).toBe(0);
      expect((await bare.run('verify', '--archive')).exitCode).toBe(3);
    } finally {
      await bare.close();
    }
  });
});
