/** What a predicate returns: nothing when it holds, else its causes. */
import { type ReasonCode, reasonWeights } from '#contract/verification-reasons.ts';
import type { CheckId, CheckRecord, Reason } from '#contract/verification.ts';

export interface Finding {
  readonly code: ReasonCode;
  /** Facts: an offset, an OID, a serial, a time. */
  readonly detail: string;
}

export function finding(code: ReasonCode, detail: string | number = ''): Finding {
  return { code, detail: String(detail) };
}

/** Keeps what every predicate said, passed or not, in the order in which it was asked. */
export interface Ledger {
  /** Notes the outcome of one predicate and hands the causes back. */
  record(check: CheckId, subject: string | null, findings: readonly Finding[]): readonly Finding[];
  /** Notes that a predicate could not be asked. */
  notDone(check: CheckId, subject: string | null): void;
  reasons(): readonly Reason[];
  checks(): readonly CheckRecord[];
}

export function createLedger(): Ledger {
  const records: CheckRecord[] = [];
  const reasons: Reason[] = [];
  return {
    record(check, subject, findings) {
      const failed = findings.some(({ code }) => reasonWeights[code].severity !== 'note');
      const codes = [...new Set(findings.map(({ code }) => code))];
      records.push({ check, subject, outcome: failed ? 'failed' : 'passed', codes });
      for (const { code, detail } of findings) {
        const { severity, check: of } = reasonWeights[code];
        const named = subject === null ? detail : `${subject}${detail === '' ? '' : `: ${detail}`}`;
        reasons.push({ code, check: of, severity, detail: named });
      }
      return findings;
    },
    notDone(check, subject) {
      records.push({ check, subject, outcome: 'not-done', codes: [] });
    },
    reasons: () => reasons,
    checks: () => records,
  };
}
