/** The worker pool: the whole verdict with page text, capped, and the same whatever was verified before. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VerificationReport } from '#contract/verification.ts';
import {
  type TrustMaterial,
  type VerifierPool,
  createCertificateReader,
  createVerifierPool,
  readTrust,
  verifyDocument,
} from '#core/verification/index.ts';
import { createDocumentFactory } from '#test/support/documents/create-document.ts';
import { smallDocument } from '#test/support/hostile/small-document.ts';
import { type SigningPki, createFakePki } from '#test/support/pki/fake-pki.ts';
import type { DocumentFactory, DocumentSpec } from '#test/support/world-types.ts';

let pki: SigningPki;
let create: DocumentFactory;
let pool: VerifierPool;
let trust: TrustMaterial;

const atMs = Date.now();
const spec: DocumentSpec = {
  fileId: '14_2345001_123_000001_000',
  kind: '1',
  associationName: '○○信用保証協会',
  bankName: '〇×銀行',
  branchName: '本店',
  customerName: '㈱見本',
  decidedOn: '2026-11-02',
  issueCount: 7,
  signedAtMs: atMs - 60 * 60 * 1000,
};

beforeAll(async () => {
  pki = await createFakePki();
  create = await createDocumentFactory(pki, { characters: spec.customerName });
  trust = { anchorsPem: [pki.signerCaPem], tsaAnchorsPem: [pki.tsaCaPem] };
  pool = createVerifierPool({ threads: 2 });
});
afterAll(() => pool.close());

const codesOf = ({ reasons }: VerificationReport): readonly string[] => reasons.map(({ code }) => code);

describe('the issue count', () => {
  it('is read from the signed revision and agrees with the list', async () => {
    const task = { bytes: await create(spec), trust, atMs, kind: '1', expectedIssueCount: 7 } as const;
    const report = await pool.verify(task);
    expect(report).toMatchObject({ verdict: 'genuine', form: 'ES-A', issueCount: 7, pages: 1, reasons: [] });
  });

  it('leaves a document undecided when the list counts further', async () => {
    const task = { bytes: await create(spec), trust, atMs, kind: '1', expectedIssueCount: 8 } as const;
    const report = await pool.verify(task);
    expect(report.verdict).toBe('indeterminate');
    expect(codesOf(report)).toEqual(['issue-count-differs']);
  });

  it('is not looked for on void notices and test slips', async () => {
    for (const kind of ['3', '4'] as const) {
      const bytes = await create({ ...spec, kind });
      const report = await pool.verify({ bytes, trust, atMs, kind, expectedIssueCount: 8 });
      expect(report).toMatchObject({ verdict: 'genuine', issueCount: null, reasons: [] });
    }
  });

  it('is only noted as missing where a certificate does not print it', async () => {
    const { bytes } = smallDocument(pki, spec.signedAtMs);
    const report = await pool.verify({ bytes, trust, atMs, kind: '1', expectedIssueCount: 1 });
    expect(report.verdict).toBe('genuine');
    expect(codesOf(report)).toEqual(['issue-count-unreadable']);
  });
});

describe('caps', () => {
  it('stop a file that takes too long, and the pool goes on', async () => {
    const impatient = createVerifierPool({ threads: 1, fileMs: 1 });
    const report = await impatient.verify({ bytes: await create(spec), trust, atMs });
    await impatient.close();
    expect(report).toMatchObject({ verdict: 'indeterminate', signatures: [] });
    expect(codesOf(report)).toEqual(['verifier-stopped']);
    expect((await pool.verify({ bytes: await create(spec), trust, atMs })).verdict).toBe('genuine');
  });

  it('refuse a file beyond the size limit without looking into it', async () => {
    const report = await pool.verify({ bytes: new Uint8Array(50 * 1024 * 1024 + 1), trust, atMs });
    expect(report.verdict).toBe('indeterminate');
    expect(report.reasons).toMatchObject([{ code: 'limit', detail: 'fileBytes' }]);
  });
});

describe('results kept across files', () => {
  it('change no verdict, in whatever order and under whatever trust files come', async () => {
    const good = smallDocument(pki, spec.signedAtMs).bytes;
    const altered = Buffer.from(good);
    altered.write('9', good.indexOf('1,000,000'), 'latin1');
    const otherTrust = { anchorsPem: [pki.tsaCaPem], tsaAnchorsPem: [pki.signerCaPem] };
    const questions = [good, altered, good.subarray(0, 3_000), Buffer.from('no PDF')].flatMap((bytes) =>
      [trust, otherTrust, { anchorsPem: [], tsaAnchorsPem: [] }].flatMap((material) =>
        [atMs, atMs + 20 * 365 * 86_400_000].map((at) => ({ bytes, trust: readTrust(material), atMs: at })),
      ),
    );
    const alone = questions.map((question) =>
      verifyDocument({ ...question, reader: createCertificateReader() }),
    );
    const shared = createCertificateReader();
    const verdicts = new Set<string>();
    for (const order of [questions, questions.toReversed(), questions]) {
      for (const question of order) {
        const answer = verifyDocument({ ...question, reader: shared });
        expect(answer).toEqual(alone[questions.indexOf(question)]);
        verdicts.add(answer.report.verdict);
      }
    }
    expect([...verdicts].toSorted()).toEqual(['genuine', 'indeterminate', 'rejected']);
  });
});
