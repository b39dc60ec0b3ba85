/** verify: the named steps from bytes, trust and time to a report. Pure: no files, no network, no clock. */
import type { FileKind } from '#contract/guarantee-file.ts';
import type { SignatureForm, VerificationReport } from '#contract/verification.ts';
import { expectedFormOf } from '../domain/file-kind.ts';
import { type FileHasher, createFileHasher } from './file-hasher.ts';
import { type Finding, type Ledger, createLedger, finding } from './finding.ts';
import { LimitError, limits } from './limits.ts';
import { checkActiveContent } from './pdf/active-content.ts';
import { PdfError } from './pdf/pdf-error.ts';
import { type PdfFile, type PdfView, openPdf } from './pdf/pdf-file.ts';
import { type SignatureFields, countPages, findSignatureFields } from './pdf/signature-fields.ts';
import { checkStructure } from './pdf/structure.ts';
import { gatherEvidence, readPool } from './gather-evidence.ts';
import { placeSignature } from './placement.ts';
import { type SignatureAnalysis, analyseSignature } from './signature-analysis.ts';
import { describeSignature, describeTimestamp } from './signature-report.ts';
import { type SignerTrust, judgeSigner } from './signer-trust.ts';
import { type JudgedToken, type JudgingContext } from './timeline.ts';
import { type TimeProof, proveTime } from './time-proof.ts';
import type { Trust } from './trust.ts';
import { createUpdateChecker } from './update-checker.ts';
import { decideVerdict } from './verdict.ts';
import type { CertificateReader } from './x509/certificate-reader.ts';

export interface VerificationQuestion {
  readonly bytes: Uint8Array;
  readonly trust: Trust;
  /** The present, or the time to judge at; milliseconds since the epoch. */
  readonly atMs: number;
  /** Kind of the document, where the caller knows it from the server's list. */
  readonly kind?: FileKind;
  /** Keeps pure results across files; see `createCertificateReader`. */
  readonly reader: CertificateReader;
}

export interface VerificationAnswer {
  /** Everything but what is read from the page text. */
  readonly report: VerificationReport;
  /** End of the issuer's signed revision, for reading its text; `null` without a sound one. */
  readonly signedRevisionEnd: number | null;
}

/** Never throws for anything a file can contain. */
export function verifyDocument(question: VerificationQuestion): VerificationAnswer {
  const ledger = createLedger();
  const size = question.bytes.length;
  const hasher = createFileHasher(question.bytes);
  let facts: Facts = nothingKnown;
  try {
    const file = openPdf(question.bytes);
    ledger.record('C1', null, file.frame);
    facts = examine({ ...question, hasher }, ledger, file);
  } catch (error) {
    if (error instanceof PdfError) {
      ledger.record(error.code === 'not-a-pdf' ? 'C1' : 'C7', null, [finding(error.code, error.detail)]);
    } else if (error instanceof LimitError) {
      ledger.record('L1', null, [finding('limit', error.what)]);
    } else {
      throw error;
    }
  }
  const expectedForm = question.kind === undefined ? null : expectedFormOf(question.kind);
  // Without trust in the signer the form is unknown rather than too low.
  checkForm(ledger, facts.signer?.trust === 'anchored' ? facts.form : 'none', expectedForm);
  const { signer: _signer, signatureCount, signedRevisionEnd, ...shown } = facts;
  return {
    signedRevisionEnd,
    report: {
      sha256: hexadecimal(hasher.digest('sha256', { gapStart: size, gapEnd: size, end: size })),
      size,
      verdict: decideVerdict(ledger, {
        ...facts,
        signatureCount,
        hasSignatureTrace: signatureCount > 0 || hasTrace(question.bytes),
      }),
      expectedForm,
      issueCount: null,
      ...shown,
      reasons: ledger.reasons(),
      checks: ledger.checks(),
    },
  };
}

/** A signature dictionary is never compressed, for its `/Contents` has to have a place in the file (ISO 32000-1 §12.8.1). */
function hasTrace(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return ['ByteRange', 'SubFilter', 'DocTimeStamp'].some((word) => text.includes(word));
}

interface Facts {
  readonly form: SignatureForm;
  readonly trustedTime: VerificationReport['trustedTime'];
  readonly verifiableUntil: string | null;
  readonly pages: number | null;
  readonly signatures: VerificationReport['signatures'];
  /** Issuer's signatures, timestamps not counted. */
  readonly signatureCount: number;
  readonly signer: (SignerTrust & { readonly integrity: SignatureAnalysis['integrity'] }) | null;
  readonly signedRevisionEnd: number | null;
}

const nothingKnown: Facts = {
  form: 'none',
  trustedTime: null,
  verifiableUntil: null,
  pages: null,
  signatures: [],
  signatureCount: 0,
  signer: null,
  signedRevisionEnd: null,
};

interface Examination extends VerificationQuestion {
  readonly hasher: FileHasher;
}

function hexadecimal(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function examine(question: Examination, ledger: Ledger, file: PdfFile): Facts {
  const view = file.view(0);
  ledger.record('C7', null, file.chain);
  const fields = findFields(ledger, view);
  const { reader, hasher } = question;
  const context = { file, ledger, reader, hasher, updates: createUpdateChecker(file) };
  const placements = fields.signed.map((field) => placeSignature(context, field));
  const signatures = placements.filter(({ kind }) => kind === 'signature');
  const unsupported = placements.filter(({ kind }) => kind === 'unsupported');
  const timestamps = placements.filter(({ kind }) => kind === 'document-timestamp');
  const issuers = signatures.length + unsupported.length;
  ledger.record('C2', null, [
    ...fields.findings,
    ...(issuers > 1 ? [finding('several-signatures', issuers)] : []),
    ...(issuers === 0 ? [finding('no-signature')] : []),
  ]);
  if (fields.signed.length === 0 && fields.findings.length === 0) {
    return { ...nothingKnown, pages: pagesOf(file) };
  }
  ledger.record('C9', null, checkStructure(file, view));
  ledger.record('C10', null, checkActiveContent(view));
  const analyses = signatures.map((placement) => analyseSignature(context, placement));
  const evidence = gatherEvidence({ file, analyses, timestamps });
  const pool = readPool(evidence, question.reader);
  const judging = { ...context, tsaAnchors: question.trust.tsaAnchors, evidence, pool, nowMs: question.atMs };
  const proofs = proveTime(judging, { analyses, timestamps });
  const judged = analyses.map((analysis) =>
    judge(question, judging, { analysis, proof: proofs.of(analysis) }),
  );
  const [first] = judged;
  const isSingle = judged.length === 1 && unsupported.length === 0;
  return {
    form: isSingle && first !== undefined ? first.form : 'none',
    trustedTime: isSingle ? (first?.proof.trustedTime ?? null) : null,
    verifiableUntil: isoOrNull(proofs.verifiableUntilMs),
    pages: pagesOf(file),
    signatures: [
      ...judged.map(({ analysis, proof, signer, findings }) =>
        describeSignature({ analysis, proof, signer, findings }),
      ),
      ...unsupported.map((placement) => describeTimestamp(placement, null)),
      ...proofs.documents.map(({ placement, token }) => describeTimestamp(placement, token)),
    ]
      .toSorted((left, right) => left.end - right.end)
      .map(({ report }) => report),
    signatureCount: issuers,
    signer: isSingle && first !== undefined ? { ...first.signer, integrity: first.analysis.integrity } : null,
    signedRevisionEnd: isSingle ? (first?.analysis.placement.range?.end ?? null) : null,
  };
}

/** What cannot be read because it is encrypted shall be called that. */
function findFields(ledger: Ledger, view: PdfView): SignatureFields {
  try {
    return findSignatureFields(view);
  } catch (error) {
    if (view.trailer.entries.has('Encrypt')) ledger.record('C9', null, [finding('encrypted')]);
    throw error;
  }
}

function isoOrNull(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}

function pagesOf(file: PdfFile): number | null {
  try {
    const pages = countPages(file.view(0));
    if (pages !== null && pages > limits.pages) throw new LimitError('pages');
    return pages;
  } catch (error) {
    if (error instanceof PdfError) return null;
    throw error;
  }
}

interface Judged {
  readonly analysis: SignatureAnalysis;
  readonly proof: TimeProof;
  readonly signer: SignerTrust;
  readonly form: SignatureForm;
  readonly findings: readonly Finding[];
}

function judge(
  { trust }: VerificationQuestion,
  context: JudgingContext,
  { analysis, proof }: { readonly analysis: SignatureAnalysis; readonly proof: TimeProof },
): Judged {
  const { certificate, placement } = analysis;
  const subject = placement.field.name;
  if (certificate === null) {
    for (const check of ['K5', 'K7'] as const) context.ledger.notDone(check, subject);
    const signer = { trust: 'not-anchored', revocation: 'not-checked' } as const;
    return { analysis, proof, signer, form: 'none', findings: [] };
  }
  const { findings, ...signer } = judgeSigner({
    certificate,
    trust,
    context,
    subject,
    trustedTimeMs: proof.trustedTimeMs,
  });
  const form = analysis.integrity === 'intact' ? formOf(proof, signer) : 'none';
  return { analysis, proof, signer, form, findings };
}

/** ES-T: a valid timestamp. ES-A: validation data of every chain, and a document timestamp over all of it (ISO 14533-3). */
function formOf(proof: TimeProof, signer: SignerTrust): SignatureForm {
  const [earliest] = proof.valid;
  if (earliest === undefined) return 'ES';
  const isGood = ({ revocation }: Pick<JudgedToken, 'revocation'>): boolean => revocation === 'good';
  const later = proof.valid.some((each) => each !== earliest && each.placed.source === 'document-timestamp');
  return later && isGood(signer) && isGood(earliest) ? 'ES-A' : 'ES-T';
}

const ranks: Readonly<Record<SignatureForm, number>> = { none: 0, ES: 1, 'ES-T': 2, 'ES-A': 3 };

/** F1: at least the form the kind has to have (R18–R20). */
function checkForm(ledger: Ledger, form: SignatureForm, expected: 'ES-A' | 'ES-T' | null): void {
  if (expected === null || form === 'none') return ledger.notDone('F1', null);
  const isEnough = ranks[form] >= ranks[expected];
  ledger.record('F1', null, isEnough ? [] : [finding('form-below-expected', `${form} / ${expected}`)]);
}
