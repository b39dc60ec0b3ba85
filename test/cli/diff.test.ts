/** `diff`: what staff see of a re-issue and of a void notice, and what a script gets. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fastDocument } from '#test/delivery-server/documents/fast-document.ts';
import type { DocumentSpec } from '#test/support/world-types.ts';
import { type CommandWorld, createCommandWorld } from './command-world.ts';

let world: CommandWorld;
/** Re-issued with another amount, made void, and left alone. */
let reissued: string;
let voided: string;
let single: string;

const unsigned: DocumentSpec = {
  fileId: '14_2345001_1_1_000',
  kind: '1',
  associationName: '○○信用保証協会',
  bankName: '〇×銀行',
  branchName: '本店',
  customerName: '見本',
  decidedOn: '2026-11-10',
  issueCount: 2,
  signedAtMs: Date.now(),
};

beforeAll(async () => {
  world = await createCommandWorld({ signed: true });
  const upload = () => world.server.scenario.upload({});
  [reissued, voided, single] = (await Promise.all([upload(), upload(), upload()])).map(
    ({ fileId }) => fileId,
  ) as [string, string, string];
  await world.run(...(await world.profileWords('本部', { trust: true })));
  await world.run('sync', '--profile', '本部');
  await world.server.scenario.reissue({ fileId: reissued, amountYen: 12_000_000 });
  await world.server.scenario.void({ fileId: voided });
  await world.run('sync', '--profile', '本部');
});
afterAll(() => world.close());

describe('after a re-issue', () => {
  it('gives a script the versions first, then one object for each changed field', async () => {
    const { exitCode, rows } = await world.run('diff', reissued);
    expect(exitCode).toBe(0);
    const [versions, ...lines] = rows;
    expect(versions).toMatchObject({
      event: 'compared',
      comparable: true,
      fileId: reissued,
      before: {
        issueCount: 1,
        verdict: 'genuine',
        readFrom: 'signed-revision',
        text: 'read',
        isCapped: false,
      },
      after: {
        issueCount: 2,
        verdict: 'genuine',
        readFrom: 'signed-revision',
        text: 'read',
        isCapped: false,
      },
    });
    expect(lines).toContainEqual({
      label: '保証金額',
      before: '10,000,000円',
      after: '12,000,000円',
      change: 'changed',
      page: 1,
    });
    expect(lines.every(({ change }) => change !== 'same')).toBe(true);
  });

  it('marks the old version as old, and puts what changed first', async () => {
    const { stdout, stderr, exitCode } = await world.runText('diff', reissued, '--all');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^旧: +✕ 旧版です/m);
    expect(stdout).toMatch(/^≠ 変更 +保証金額 +10,000,000円 +12,000,000円 +1$/m);
    expect(stdout).toMatch(/^＝ 同じ +被保証人/m);
    expect(stdout.indexOf('≠ 変更')).toBeLessThan(stdout.indexOf('＝ 同じ'));
    expect(stderr).toContain('印影・図・書式');
  });

  it('hides what did not change unless asked', async () => {
    const { stdout } = await world.runText('diff', reissued);
    expect(stdout).not.toContain('＝ 同じ');
    expect(stdout).toMatch(/変わらない \d+件は表示していません/);
  });

  it('says in English what it says in Japanese', async () => {
    const { stdout } = await world.runText('--lang', 'en', 'diff', reissued);
    expect(stdout).toMatch(/^≠ changed +保証金額/m);
  });

  it('ends well when nothing changed', async () => {
    const [, before] = (await world.run('show', reissued)).rows;
    const sha256 = String(before?.['sha256']);
    const { stdout, exitCode } = await world.runText('diff', reissued, '--from', sha256, '--to', sha256);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('変わったところはありません');
  });
});

it('compares a void notice with the certificate it takes back, and says that both are void', async () => {
  const { stdout } = await world.runText('diff', voided, '--all');
  expect(stdout).toMatch(/^旧: +✕ 無効です/m);
  expect(stdout).toMatch(/^新: +✕ 無効です/m);
  expect(stdout).toMatch(/^－ 削除 +保証金額/m);
  expect(stdout).toMatch(/^＝ 同じ +顧客番号/m);
});

describe('a version that is no proper document', () => {
  async function receive(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
    const { fileId } = await world.server.scenario.upload({});
    await world.run('sync', '--profile', '本部');
    await world.server.scenario.reissue({ fileId });
    await world.server.scenario.replaceBytes({ fileId, bytes });
    await world.run('sync', '--profile', '本部');
    return fileId;
  }

  it('is compared although nobody signed it, and that is said', async () => {
    const fileId = await receive(Uint8Array.from(await fastDocument(unsigned)));
    const { stdout, exitCode } = await world.runText('diff', fileId);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^新: +✕ 利用できません: 署名なし/m);
    expect(stdout).toContain('新の版は、協会が署名した範囲を確かめられないため');
    expect(stdout).toMatch(/^≠ 変更 +電子保証書発行回数 +1回 +2/m);
  });

  it('leaves open whether anything changed when its text cannot be read', async () => {
    const fileId = await receive(Buffer.from('%PDF-1.3\ntorn\n%%EOF\n'));
    const { stdout, exitCode } = await world.runText('diff', fileId);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('新の版は、文字を読み取れませんでした。');
    expect(stdout).toContain('変わったところがあるかどうかは分かりません');
    expect(stdout).not.toContain('変わったところはありません');
    const [versions, ...lines] = (await world.run('diff', fileId)).rows;
    expect(versions).toMatchObject({ comparable: false, after: { text: 'unreadable' } });
    expect(lines).toEqual([]);
  });
});

describe('what cannot be compared', () => {
  it.each([
    ['one version only', () => [single], 'versions-too-few', 1],
    ['no such version', () => [reissued, '--to', 'f'.repeat(64)], 'file-not-held', 1],
    ['no such file', () => ['14_9999001_1_1_000'], 'file-not-held', 1],
    ['no file id', () => ['certificate.pdf'], 'file-id-invalid', 2],
  ])('is refused with its reason: %s', async (_, words, code, exit) => {
    const { exitCode, stdout, stderr } = await world.run('diff', ...words());
    expect(stdout + stderr).toContain(code);
    expect(exitCode).toBe(exit);
  });
});
