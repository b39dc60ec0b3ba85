/** `verify` on files and folders: flags, the JSON of the contract, exit codes, and what people read. */
import { chmod, mkdir, symlink, truncate } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from './command-world.ts';
import { type VerifyWorld, createVerifyWorld } from './verify-world.ts';

let world: VerifyWorld;

beforeAll(async () => {
  world = await createVerifyWorld();
});
afterAll(() => world.close());

const verify = (...words: readonly string[]) => runCommand(['verify', ...words]);
/** With the anchors, as JSON. */
const judge = (...words: readonly string[]) => verify(...world.trust, '--format', 'json', ...words);
const verdictsOf = (rows: readonly Record<string, unknown>[]) => rows.map((row) => row['verdict']);
const codesOf = (row: Record<string, unknown> | undefined) =>
  ((row ?? {})['reasons'] as readonly { readonly code: string }[]).map(({ code }) => code);

describe('the report of a file', () => {
  it('has exactly the fields of the contract, in its order', async () => {
    const path = world.genuine['1'];
    const { rows, exitCode, stderr } = await judge('--kind', '1', path);
    const [row = {}] = rows;
    expect(Object.keys(row)).toEqual([
      ...['file', 'sha256', 'size', 'verdict', 'form', 'expectedForm', 'trustedTime', 'verifiableUntil'],
      ...['issueCount', 'pages', 'signatures', 'reasons', 'elapsedMs'],
    ]);
    const bytes = readFileSync(path);
    expect(row).toMatchObject({
      file: path,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      size: bytes.length,
      verdict: 'genuine',
      form: 'ES-A',
      expectedForm: 'ES-A',
      trustedTime: { at: new Date(world.signedAtMs).toISOString(), source: 'signature-timestamp' },
      issueCount: 2,
      pages: 1,
      reasons: [],
    });
    const [signature = {}, timestamp = {}] = row['signatures'] as readonly Record<string, unknown>[];
    expect(Object.keys(signature)).toEqual([
      ...['field', 'kind', 'subFilter', 'integrity', 'coverage', 'changesAfter', 'signer', 'claimedTime'],
      ...['timestamps', 'trust', 'revocation', 'codes'],
    ]);
    expect(Object.keys(signature['signer'] as object)).toEqual(['subject', 'issuer', 'serial', 'sha256']);
    expect(Object.keys((signature['timestamps'] as readonly object[])[0] ?? {})).toEqual([
      ...['at', 'tsa', 'valid', 'codes'],
    ]);
    expect(timestamp).toMatchObject({ kind: 'document-timestamp', integrity: 'intact' });
    expect([exitCode, stderr]).toEqual([0, '']);
  });

  it('names the predicate, weight and evidence of every cause', async () => {
    const { rows, exitCode } = await judge(world.altered);
    expect(verdictsOf(rows)).toEqual(['rejected']);
    expect(rows[0]?.['reasons']).toContainEqual({
      code: 'document-altered',
      check: 'K2',
      severity: 'reject',
      detail: 'Signature1',
    });
    expect(exitCode).toBe(1);
  });

  it('is the same with --json and with --format json', async () => {
    const withoutTime = (rows: readonly Record<string, unknown>[]) =>
      rows.map((row) => ({ ...row, elapsedMs: null }));
    const path = world.genuine['3'];
    const { rows } = await runCommand(['--json', 'verify', ...world.trust, path]);
    expect(withoutTime(rows)).toEqual(withoutTime((await judge(path)).rows));
  });
});

describe('the exit code', () => {
  it('tells genuine, undecided and rejected apart, the worst of all files', async () => {
    const { genuine, altered, unsigned } = world;
    expect((await judge(...Object.values(genuine))).exitCode).toBe(0);
    expect((await judge(genuine['1'], unsigned)).exitCode).toBe(3);
    expect((await judge(unsigned, altered, genuine['1'])).exitCode).toBe(1);
  });

  it.each([
    ['no path', () => []],
    ['a path that does not exist', () => ['/nowhere/a.pdf']],
    ['one of several paths that does not exist', () => [world.genuine['1'], '/nowhere']],
    ['a folder without a PDF', () => [join(world.root, 'certificates')]],
    ['anchors that do not exist', () => [world.altered, '--anchors', '/nowhere/ca.pem']],
    ['anchors that are none', () => [world.altered, '--anchors', world.altered]],
    ['a time that is none', () => [world.altered, '--at', '2026-02-30']],
    ['a time without a zone', () => [world.altered, '--at', '2026-02-03T10:00']],
    ['a kind that does not exist', () => [world.altered, '--kind', '5']],
    ['no jobs', () => [world.altered, '--jobs', '0']],
    ['a format that does not exist', () => [world.altered, '--format', 'xml']],
    ['a profile without --archive', () => [world.altered, '--profile', 'p']],
    ['files beside --archive', () => ['--archive', world.altered]],
    ['anchors beside --archive', () => ['--archive', '--anchors', world.anchors]],
  ])('is 2 for %s, and nothing is verified', async (_, words) => {
    const { exitCode, rows, stdout } = await verify('--format=json', ...words());
    expect(exitCode).toBe(2);
    expect(rows).toHaveLength(1);
    expect(stdout).toContain('"error"');
  });
});

describe('a folder', () => {
  it('gives every PDF below it, sorted, whatever the number of jobs', async () => {
    const folder = join(world.root, 'folder');
    await mkdir(join(folder, 'b', 'c'), { recursive: true });
    const bytes = readFileSync(world.unsigned);
    for (const name of ['z.PDF', 'a.pdf', 'b/x.pdf', 'b/c/y.Pdf', 'b/notes.txt']) {
      await world.put(join('folder', name), bytes);
    }
    await symlink(world.altered, join(folder, 'link.pdf'));
    await symlink(world.root, join(folder, 'up'));
    const expected = ['a.pdf', 'b/c/y.Pdf', 'b/x.pdf', 'z.PDF'];
    for (const jobs of ['1', '2', '7']) {
      const { rows } = await judge('--jobs', jobs, folder);
      expect(rows.map((row) => relative(folder, String(row['file'])))).toEqual(expected);
    }
  });

  it('comes in the order it was given among other paths', async () => {
    const paths = [world.unsigned, world.genuine['3'], world.altered, world.unsigned];
    const { rows } = await judge('--jobs', '4', ...paths);
    expect(rows.map((row) => row['file'])).toEqual(paths);
  });
});

describe('trust', () => {
  it('is undecided without anchors, and never invented', async () => {
    const { rows, exitCode } = await verify('--format', 'json', world.genuine['1']);
    expect(verdictsOf(rows)).toEqual(['indeterminate']);
    expect(codesOf(rows[0])).toContain('anchors-missing');
    expect(exitCode).toBe(3);
  });

  it('takes --anchors for both where no --tsa-anchors are given', async () => {
    const path = world.genuine['3'];
    const anchorsOnly = await verify('--format', 'json', '--anchors', world.anchors, path);
    expect(codesOf(anchorsOnly.rows[0])).toContain('tsa-not-anchored');
    const both = ['--anchors', world.anchors, '--anchors', world.tsaAnchors];
    expect(verdictsOf((await verify('--format', 'json', ...both, path)).rows)).toEqual(['genuine']);
  });

  it('holds the signer against the expected issuer', async () => {
    const path = world.genuine['1'];
    expect((await judge('--issuer', 'CN=見本信用保証協会*', path)).exitCode).toBe(0);
    const { rows, exitCode } = await judge('--issuer', 'CN=別の協会*', path);
    expect(codesOf(rows[0])).toContain('issuer-unexpected');
    expect(exitCode).toBe(1);
  });

  it('judges from the time given with --at: an instant with its zone, or the end of a day in Japan', async () => {
    const path = world.genuine['3'];
    const before = new Date(world.signedAtMs - 3_600_000).toISOString();
    expect(codesOf((await judge('--at', before, path)).rows[0])).toContain('timestamp-in-future');
    const dayInJapan = new Date(world.signedAtMs + 9 * 3_600_000).toISOString().slice(0, 10);
    expect((await judge('--at', dayInJapan, path)).exitCode).toBe(0);
    expect((await judge('--at', '2020-01-01T00:00:00+09:00', path)).exitCode).toBe(3);
  });

  it('expects the form of the kind: an ES-T certificate needs a check, an ES-T void notice does not', async () => {
    const path = world.genuine['3'];
    expect((await judge('--kind', '3', path)).exitCode).toBe(0);
    const { rows, exitCode } = await judge('--kind', '1', path);
    expect(codesOf(rows[0])).toContain('form-below-expected');
    expect(exitCode).toBe(3);
  });
});

describe('a file that cannot be read', () => {
  it('is undecided with its reason, and the others are verified all the same', async () => {
    const large = await world.put('large.pdf', '');
    await truncate(large, 50 * 1024 * 1024 + 1);
    const empty = await world.put('empty.pdf', '');
    const { rows, exitCode } = await judge('/dev/null', large, empty, world.genuine['1']);
    expect(verdictsOf(rows)).toEqual(['indeterminate', 'indeterminate', 'rejected', 'genuine']);
    expect(rows[0]).toMatchObject({ sha256: null, size: null, signatures: [] });
    expect(codesOf(rows[0])).toEqual(['file-unreadable']);
    expect(rows[1]).toMatchObject({ sha256: null, size: 50 * 1024 * 1024 + 1 });
    expect(codesOf(rows[1])).toEqual(['limit']);
    expect(codesOf(rows[2])).toEqual(['not-a-pdf']);
    expect(exitCode).toBe(1);
  });

  it.skipIf(process.getuid?.() === 0)('is also one without permission, and a closed subfolder', async () => {
    const closed = await world.put('closed.pdf', '%PDF-1.3');
    await chmod(closed, 0);
    await mkdir(join(world.root, 'outer', 'inner'), { recursive: true });
    await chmod(join(world.root, 'outer', 'inner'), 0);
    const { rows } = await judge(closed, join(world.root, 'outer'));
    expect(rows.map(codesOf)).toEqual([['file-unreadable'], ['file-unreadable']]);
    await chmod(join(world.root, 'outer', 'inner'), 0o700);
  });
});

describe('what people read', () => {
  const read = async (...words: readonly string[]) => (await verify(...world.trust, ...words)).stdout;

  it('names each kind with its own headline, and never calls a void notice good', async () => {
    const { genuine } = world;
    const notice = await read('--kind', '3', genuine['3']);
    expect(notice).toMatch(/^✕ 無効です\(無効通知書\)/);
    expect(notice).not.toContain('有効');
    expect(notice).not.toContain('✓');
    expect(await read('--kind', '1', genuine['1'])).toMatch(/^! 確認が必要です: 最新か未確認\(保証書\)/);
    expect(await read('--kind', '2', genuine['2'])).toMatch(/^! 確認が必要です: 最新か未確認\(変更保証書\)/);
    const slip = await read('--kind', '4', genuine['4']);
    expect(slip).toMatch(/^i 正しく届きました\(テスト送信票\)/);
    expect(slip).toContain('保証書ではない');
    expect(await read(genuine['1'])).toMatch(/^✓ 改ざんはありません/);
  });

  it('shows proven time, authority, signer and issue count', async () => {
    const text = await read(world.genuine['1']);
    expect(text).toMatch(/タイムスタンプ時刻: \d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\(日本時間\)/);
    expect(text).toContain('タイムスタンプ局: CN=見本 Timestamp Service');
    expect(text).toContain('署名者: CN=見本信用保証協会 電子保証書');
    expect(text).toContain('発行回数: 第2回');
    expect(text).toContain('長期署名(ES-A)');
  });

  it('says what is wrong, what it means and what to do next, with its code', async () => {
    const text = await read(world.altered);
    expect(text).toMatch(/^✕ 利用できません/);
    expect(text).toContain('改ざんされたか、壊れています。 [document-altered] K2');
    expect(text).toMatch(/→ .*協会に連絡してください。/);
    expect(text).toContain('署名者の名乗り(未確認)');
    expect(text).not.toMatch(/^ {2}署名者:/m);
  });

  it('never speaks of tampering where something is merely unknown', async () => {
    const text = (await verify(world.genuine['1'])).stdout;
    expect(text).toMatch(/^! 確認が必要です/);
    expect(text).not.toMatch(/改ざん|偽造/);
    expect(text).not.toMatch(/タイムスタンプ時刻/);
  });

  it('is there in English', async () => {
    expect(await read('--lang', 'en', '--kind', '3', world.genuine['3'])).toMatch(/^✕ Void \(void notice\)/);
    expect(await read('--lang', 'en', world.altered)).toMatch(/tampered with, or is damaged/);
  });
});
