/** The one place where a file can become `genuine`: every predicate was asked, and every one held. */
import type { AuthenticityVerdict, CheckId } from '#contract/verification.ts';
import type { Ledger } from './finding.ts';

export interface VerdictFacts {
  readonly signatureCount: number;
  /** Something in the file is, or may once have been, a signature. */
  readonly hasSignatureTrace: boolean;
  readonly signer: {
    readonly integrity: 'intact' | 'broken' | 'unreadable';
    readonly trust: 'anchored' | 'not-anchored' | 'invalid';
    readonly revocation: 'good' | 'revoked' | 'unknown' | 'not-checked';
  } | null;
}

/** Asked of every signed file. S1 and S2 are asked where there is a timestamp, F1 where the kind is known. */
const requiredChecks: readonly CheckId[] = [
  ...(['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10', 'C20'] as const),
  ...(['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8', 'S3'] as const),
];

export function decideVerdict(ledger: Ledger, facts: VerdictFacts): AuthenticityVerdict {
  if (!facts.hasSignatureTrace) return withoutTrace(ledger);
  const severities = new Set(ledger.reasons().map(({ severity }) => severity));
  if (severities.has('reject')) return 'rejected';
  if (severities.has('indeterminate') && facts.signatureCount > 0) return 'indeterminate';
  if (facts.signatureCount === 0) {
    return ledger.reasons().some(({ code }) => code === 'limit') ? 'indeterminate' : 'unsigned';
  }
  const asked = ledger.checks();
  const allHeld =
    asked.every(({ outcome }) => outcome !== 'failed') &&
    requiredChecks.every((check) => asked.some((each) => each.check === check && each.outcome === 'passed'));
  const { signer } = facts;
  const isGenuine =
    allHeld &&
    facts.signatureCount === 1 &&
    signer?.integrity === 'intact' &&
    signer.trust === 'anchored' &&
    signer.revocation === 'good';
  return isGenuine ? 'genuine' : 'indeterminate';
}

/** A PDF nobody ever signed is that, however loosely it is built; what is no PDF at all is refused. */
function withoutTrace(ledger: Ledger): AuthenticityVerdict {
  const codes = new Set(ledger.reasons().map(({ code }) => code));
  if (codes.has('limit')) return 'indeterminate';
  return codes.has('not-a-pdf') ? 'rejected' : 'unsigned';
}
