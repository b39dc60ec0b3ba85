/** The whole verification of one file: the bytes first, then what the signed revision says on its pages (N1). */
import type { FileKind } from '#contract/guarantee-file.ts';
import type { VerificationReport } from '#contract/verification.ts';
import { type Finding, createLedger, finding } from './finding.ts';
import { findIssueCount } from './text/issue-count.ts';
import { type PageTexts, readPageTexts } from './text/page-text.ts';
import { type VerificationQuestion, verifyDocument } from './verifier.ts';

export interface TextQuestion extends VerificationQuestion {
  /** 発行回数 as the server's list shows it, to be compared with the printed one (R27, R155). */
  readonly expectedIssueCount?: number;
}

/** Never throws for anything a file can contain. */
export async function verifyWithText(question: TextQuestion): Promise<VerificationReport> {
  const { report, signedRevisionEnd } = verifyDocument(question);
  if (signedRevisionEnd === null) return report;
  const texts = await readPageTexts(question.bytes.subarray(0, signedRevisionEnd));
  const issueCount = texts === null ? null : findIssueCount(texts.texts);
  const findings = [
    ...pageFindings(report.pages, texts),
    ...countFindings(issueCount, question.kind, question.expectedIssueCount),
  ];
  return addFindings({ ...report, issueCount }, findings);
}

/** C9: two independent readers see the same number of pages. */
function pageFindings(pages: number | null, texts: PageTexts | null): readonly Finding[] {
  if (pages === null || texts?.pages === pages) return [];
  return [finding('parsers-disagree', `${pages} / ${texts === null ? 'unreadable' : texts.pages}`)];
}

/** N1: certificates print the count; void notices and test slips do not. */
function countFindings(
  issueCount: number | null,
  kind: FileKind | undefined,
  expected: number | undefined,
): readonly Finding[] {
  const isPrinted = kind === '1' || kind === '2';
  if (issueCount === null) return isPrinted ? [finding('issue-count-unreadable')] : [];
  return expected === undefined || expected === issueCount || kind === '3' || kind === '4'
    ? []
    : [finding('issue-count-differs', `${issueCount} / ${expected}`)];
}

/** Further causes can only make a verdict worse. */
function addFindings(report: VerificationReport, findings: readonly Finding[]): VerificationReport {
  const ledger = createLedger();
  const [ofPages, ofCount] = [findings.filter(isOfPages), findings.filter((each) => !isOfPages(each))];
  ledger.record('C9', null, ofPages);
  ledger.record('N1', null, ofCount);
  const isWorse = ledger.reasons().some(({ severity }) => severity === 'indeterminate');
  return {
    ...report,
    verdict: isWorse && report.verdict === 'genuine' ? 'indeterminate' : report.verdict,
    reasons: [...report.reasons, ...ledger.reasons()],
    checks: [...report.checks, ...ledger.checks()],
  };
}

function isOfPages({ code }: Finding): boolean {
  return code === 'parsers-disagree';
}
