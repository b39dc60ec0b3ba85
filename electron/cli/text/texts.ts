/** The shape every language of the command line fills in. */
import type { ConnectionStep } from '#contract/connection-step.ts';
import type { ErrorCode } from '#contract/error-codes.ts';
import type { Currency, FileKind, Verdict, VersionAlarm } from '#contract/guarantee-file.ts';
import type { ErrorText, HeadlineTexts, ReasonText } from '#contract/text/text-shapes.ts';
import type { ReasonCode } from '#contract/verification-reasons.ts';
import type { AuthenticityVerdict, SignatureForm } from '#contract/verification.ts';
import type { DiffTexts } from './diff-texts.ts';
import type { MailTexts } from './mail-texts.ts';
import type { ReconciliationTexts } from './reconciliation-texts.ts';
import type { JournalCommandTexts } from './records-texts.ts';
import type { TransferTexts } from './transfer-texts.ts';

export interface Texts {
  readonly errors: Readonly<Record<ErrorCode, ErrorText>>;
  readonly steps: Readonly<Record<ConnectionStep, string>>;
  readonly kinds: Readonly<Record<FileKind, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly currencies: Readonly<Record<Currency, string>>;
  readonly forms: Readonly<Record<SignatureForm, string>>;
  readonly reasons: Readonly<Record<ReasonCode, ReasonText>>;
  readonly alarms: Readonly<Record<VersionAlarm, ReasonText>>;
  readonly headlines: HeadlineTexts;
  readonly roles: Readonly<Record<'headquarters' | 'branch', string>>;
  readonly labels: Readonly<Record<Label, string>>;
  readonly transfers: TransferTexts;
  readonly reconciliation: ReconciliationTexts;
  readonly diff: DiffTexts;
  readonly records: JournalCommandTexts;
  readonly mail: MailTexts;
  /** Sentences with facts in them. */
  readonly say: Sentences;
}

export type Label =
  | 'fileId'
  | 'kind'
  | 'currentBranch'
  | 'issueBranch'
  | 'customerName'
  | 'customerNo'
  | 'guaranteeNo'
  | 'uploadedOn'
  | 'decidedOn'
  | 'issueCount'
  | 'versions'
  | 'held'
  | 'verdict'
  | 'currency'
  | 'sha256'
  | 'receivedAt'
  | 'sizeBytes'
  | 'form'
  | 'trustedTime'
  | 'timestampAuthority'
  | 'verifiableUntil'
  | 'signer'
  | 'unconfirmedSigner'
  | 'verifiedAt'
  | 'lastCheck'
  | 'reasons'
  | 'document'
  | 'ok'
  | 'failed'
  | 'next'
  | 'none';

export interface Sentences {
  readonly keyFileCreated: (path: string) => string;
  readonly profileAdded: (name: string, certificate: { subject: string; notAfter: string }) => string;
  readonly profileChanged: (name: string) => string;
  readonly profileRemoved: (name: string) => string;
  readonly passwordCreated: () => string;
  readonly listing: (rows: number, openParts: number) => string;
  readonly planned: (listed: number, fetch: number) => string;
  readonly fetched: (done: number, total: number, fileId: string) => string;
  readonly verified: (done: number, total: number, fileId: string) => string;
  readonly syncDone: (counts: {
    listed: number;
    fetched: number;
    unchanged: number;
    failed: number;
    verified: VerdictCounts;
  }) => string;
  readonly verdictCounts: (counts: VerdictCounts) => string;
  readonly ofKind: (headline: string, kind: string) => string;
  readonly issue: (count: number) => string;
  readonly japanTime: (dateAndTime: string) => string;
  readonly anchor: (purpose: 'signer' | 'timestamp', subject: string, until: string) => string;
  readonly noAnchors: (profile: string) => string;
  readonly anchorEnds: (profile: string, subject: string, until: string) => string;
  readonly rows: (count: number) => string;
  readonly rebuilding: (done: number, total: number | null) => string;
  readonly rebuilt: (root: string, documents: number, versions: number) => string;
  readonly problem: (path: string, code: string) => string;
  readonly got: (fileId: string, fetched: boolean) => string;
  readonly certificateDaysLeft: (days: number) => string;
  readonly lastSync: (lastEndedAt: string | null, failed: number | null) => string;
  readonly archive: (root: string, documents: number, megabytes: string) => string;
}

export type VerdictCounts = Readonly<Record<AuthenticityVerdict, number>>;
