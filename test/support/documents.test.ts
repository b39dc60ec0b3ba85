/** The fake world's documents, judged by tools that know nothing of this project: poppler, qpdf, OpenSSL. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocumentFactory } from './documents/create-document.ts';
import { type SigningPki, createFakePki } from './pki/fake-pki.ts';
import { createTimestampToken } from './timestamp/timestamp-token.ts';
import type { DocumentFactory, DocumentSpec } from './world-types.ts';

let folder: string;
let pki: SigningPki;
let create: DocumentFactory;

const spec: DocumentSpec = {
  fileId: '14_2345001_123_000001_000',
  kind: '1',
  associationName: '○○信用保証協会',
  bankName: '〇×銀行',
  branchName: '本店',
  customerName: '㈱髙﨑電機',
  decidedOn: '2026-11-02',
  issueCount: 2,
  signedAtMs: Date.now() - 60 * 60 * 1000,
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hoshodesk-documents-'));
  pki = await createFakePki();
  create = await createDocumentFactory(pki, { characters: spec.customerName });
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** These tools are Debian packages (poppler-utils, qpdf, openssl); without them nothing here is proved. */
function run(tool: string, ...args: string[]): string {
  return execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

describe('documents', () => {
  it.each(['adbe.pkcs7.detached', 'ETSI.CAdES.detached'] as const)(
    'carry a %s signature which pdfsig accepts',
    async (subFilter) => {
      const signed = await (await createDocumentFactory(pki, { subFilter }))(spec);
      const report = run('pdfsig', file('signed.pdf', signed));
      expect(report).toContain('Signature Validation: Signature is Valid.');
      expect(report).toContain(subFilter);
    },
  );

  it('have an ES-A second revision that covers the whole file, void notices only the first', async () => {
    const certificate = run('pdfsig', file('a.pdf', await create(spec)));
    expect(certificate.match(/Signature #/g)).toHaveLength(2);
    expect(certificate.split('Signature #2')[1]).toContain('Total document signed');
    const voidNotice = run('pdfsig', file('t.pdf', await create({ ...spec, kind: '3' })));
    expect(voidNotice.match(/Signature #/g)).toHaveLength(1);
    expect(voidNotice).toContain('Total document signed');
  });

  it.each(['1', '2', '3', '4'] as const)('of kind %s are sound PDF 1.3 of about 200 KB', async (kind) => {
    const bytes = await create({ ...spec, kind });
    expect(Buffer.from(bytes.subarray(0, 8)).toString()).toBe('%PDF-1.3');
    expect(bytes.length).toBeGreaterThan(150_000);
    expect(bytes.length).toBeLessThan(260_000);
    expect(run('qpdf', '--check', file('k.pdf', bytes))).toContain('No syntax or stream encoding errors');
  });

  it('say what the manual prints', async () => {
    const text = (kind: DocumentSpec['kind']) =>
      create({ ...spec, kind }).then((bytes) => run('pdftotext', '-layout', file('x.pdf', bytes), '-'));
    const certificate = await text('1');
    for (const words of [
      '信用保証書',
      '電子保証書発行回数: 2回',
      '保証日: 2026年11月2日',
      '㈱髙﨑電機',
      '見本',
    ]) {
      expect(certificate).toContain(words);
    }
    expect(await text('2')).toContain('条件変更決定日');
    expect(await text('3')).toContain('無効通知書');
    expect(await text('3')).not.toContain('発行回数');
    expect(await text('4')).toContain('テスト送信票');
  });

  it('say the same for the same specification, and something else for another issue', async () => {
    const text = async (issueCount: number) =>
      run('pdftotext', file('i.pdf', await create({ ...spec, issueCount })), '-');
    expect(await text(2)).toBe(await text(2));
    expect(await text(3)).not.toBe(await text(2));
  });

  it('can keep their revocation data in a DSS', async () => {
    const bytes = await (await createDocumentFactory(pki, { revocation: 'dss' }))(spec);
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Type /DSS');
    expect(run('qpdf', '--check', file('dss.pdf', bytes))).toContain('No syntax');
    expect(run('pdfsig', file('dss.pdf', bytes))).toContain('Signature is Valid');
  });

  it('show 〓 for a character outside the font instead of failing', async () => {
    const bytes = await create({ ...spec, customerName: '𠮟る𩸽商店' });
    expect(run('pdftotext', file('g.pdf', bytes), '-')).toContain('〓');
  });
});

describe('timestamp tokens', () => {
  it('pass openssl ts against the TSA root, for the right data only', () => {
    const data = Buffer.from('見本');
    const imprint = createHash('sha256').update(data).digest();
    const token = createTimestampToken({ tsa: pki.tsa, imprint, genTimeMs: Date.now() - 1000 });
    const args = [
      'ts',
      '-verify',
      '-token_in',
      '-in',
      file('t.tst', token),
      '-CAfile',
      file('ca.pem', pki.tsaCaPem),
    ];
    expect(run('openssl', ...args, '-data', file('data', data))).toContain('Verification: OK');
    expect(() => run('openssl', ...args, '-data', file('other', 'x'))).toThrow(/message imprint mismatch/);
  });
});
