/** What the verifier says about one PDF: verdict, form, times, one entry per signature, and every cause by code. */
import type { ReasonCode } from './verification-reasons.ts';

/** Authenticity of one set of bytes (verification.md, Two axes). */
export type AuthenticityVerdict = 'genuine' | 'indeterminate' | 'rejected' | 'unsigned';

/** Long-term form (R18–R20, JIS X 14533-3): signature, with signature timestamp, with validation data and archive timestamp. */
export type SignatureForm = 'ES-A' | 'ES-T' | 'ES' | 'none';

/** `reject`: cannot be relied on. `indeterminate`: cannot be decided. `note`: worth knowing, changes nothing. */
export type Severity = 'reject' | 'indeterminate' | 'note';

/**
 * The named predicates. C: bytes and structure of the PDF. K: CMS and certificates. S: timestamps. F1: form against
 * kind. N1: issue count. L1: a limit was reached.
 */
export const checkIds = [
  ...(['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10', 'C20'] as const),
  ...(['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'] as const),
  ...(['S1', 'S2', 'S3', 'F1', 'N1', 'L1'] as const),
] as const;

export type CheckId = (typeof checkIds)[number];

/** One cause. `detail` holds facts (an offset, an OID, a serial, a time), never a sentence. */
export interface Reason {
  readonly code: ReasonCode;
  readonly check: CheckId;
  readonly severity: Severity;
  readonly detail: string;
}

/** One executed predicate of one signature or of the file, passed or not. */
export interface CheckRecord {
  readonly check: CheckId;
  /** Field name of the signature it was done for; `null` = the file as a whole. */
  readonly subject: string | null;
  readonly outcome: 'passed' | 'failed' | 'not-done';
  readonly codes: readonly ReasonCode[];
}

export interface TrustedTime {
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly source: 'signature-timestamp' | 'document-timestamp';
  /** Subject of the time-stamping authority's certificate (RFC 4514). */
  readonly tsa: string;
}

export interface TimestampReport {
  /** genTime, ISO 8601 UTC; `null` when the token could not be read. */
  readonly at: string | null;
  readonly tsa: string | null;
  /** Imprint, signature, purpose, path, time and revocation all hold. */
  readonly valid: boolean;
  readonly codes: readonly ReasonCode[];
}

export interface SignerReport {
  readonly subject: string;
  readonly issuer: string;
  /** Hexadecimal. */
  readonly serial: string;
  /** SHA-256 of the DER certificate, lower-case hexadecimal. */
  readonly sha256: string;
}

export interface SignatureReport {
  readonly field: string;
  readonly kind: 'signature' | 'document-timestamp';
  readonly subFilter: string | null;
  /** Whether the covered bytes hash to what was signed and the signature value verifies; says nothing on trust. */
  readonly integrity: 'intact' | 'broken' | 'unreadable';
  readonly coverage: 'whole-file' | 'whole-revision' | 'partial' | 'invalid';
  readonly changesAfter: 'none' | 'ltv-only' | 'other' | 'unknown';
  readonly signer: SignerReport | null;
  /** signing-time attribute, else `/M`: what the signer claims, never trusted. ISO 8601. */
  readonly claimedTime: string | null;
  readonly timestamps: readonly TimestampReport[];
  readonly trust: 'anchored' | 'not-anchored' | 'invalid';
  readonly revocation: 'good' | 'revoked' | 'unknown' | 'not-checked';
  readonly codes: readonly ReasonCode[];
}

/** Everything known of one file, as `hoshodesk verify --format json` prints it beside the file's name. */
export interface VerificationReport {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly verdict: AuthenticityVerdict;
  readonly form: SignatureForm;
  readonly expectedForm: 'ES-A' | 'ES-T' | null;
  readonly trustedTime: TrustedTime | null;
  /** notAfter of the newest valid timestamp's TSA certificate, ISO 8601 UTC. */
  readonly verifiableUntil: string | null;
  /** 電子保証書発行回数 as printed in the signed revision; read from text, decides nothing about authenticity. */
  readonly issueCount: number | null;
  readonly pages: number | null;
  readonly signatures: readonly SignatureReport[];
  readonly reasons: readonly Reason[];
  readonly checks: readonly CheckRecord[];
}
