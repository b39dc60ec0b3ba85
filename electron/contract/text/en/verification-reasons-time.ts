/** English sentences for the causes found in timestamps, form, issue count and limits (S1–S3, F1, N1, L1). */
import type { ReasonCode } from '../../verification-reasons.ts';
import type { ReasonText } from '../text-shapes.ts';

const notUsed =
  'This timestamp proves no time here. It does not mean that anything is wrong with the document.';
const fetchThenAsk =
  'Fetch it again from the delivery server; if the result is the same, ask the issuing association.';

export const timeReasons = {
  'timestamp-unreadable': {
    what: 'A timestamp cannot be read.',
    meaning: notUsed,
    next: fetchThenAsk,
  },
  'timestamp-structure-invalid': {
    what: 'A timestamp is not built as it must be.',
    meaning: notUsed,
    next: fetchThenAsk,
  },
  'timestamp-imprint-mismatch': {
    what: 'A timestamp is not about this signature.',
    meaning: notUsed,
    next: fetchThenAsk,
  },
  'timestamp-signature-invalid': {
    what: 'The signature of a time-stamping authority cannot be confirmed.',
    meaning: notUsed,
    next: fetchThenAsk,
  },
  'timestamp-algorithm-refused': {
    what: 'A timestamp uses an algorithm that is not accepted.',
    meaning: notUsed,
    next: fetchThenAsk,
  },
  'document-timestamp-broken': {
    what: 'A document timestamp does not fit the file: it was tampered with, or is damaged.',
    meaning: 'Something in the range it protects has changed, or the timestamp itself has.',
    next: 'Do not use it. Fetch it again from the delivery server; if the result is the same, tell the issuing association at once.',
  },
  'tsa-purpose-wrong': {
    what: "The time-stamping authority's certificate is not for timestamps only.",
    meaning: notUsed,
    next: fetchThenAsk,
  },
  'tsa-not-anchored': {
    what: "The time-stamping authority's certificate does not lead to any of the given trust anchors.",
    meaning: 'Whether the time comes from a trusted authority cannot be decided.',
    next: "Get the authority's CA certificate, and register it with the profile as a trust anchor.",
  },
  'tsa-path-invalid': {
    what: "The certification path of the time-stamping authority's certificate is wrong.",
    meaning: notUsed,
    next: fetchThenAsk,
  },
  'tsa-certificate-mismatch': {
    what: 'A timestamp names another certificate than the one beside it.',
    meaning: notUsed,
    next: fetchThenAsk,
  },
  'tsa-not-valid-then': {
    what: "At the time to be proved, the time-stamping authority's certificate was outside its period.",
    meaning: notUsed,
    next: 'Ask the issuing association for a copy to which a new timestamp was added in time.',
  },
  'tsa-revoked': {
    what: "The time-stamping authority's certificate was revoked.",
    meaning: notUsed,
    next: fetchThenAsk,
  },
  'tsa-revocation-unknown': {
    what: "Whether the time-stamping authority's certificate was revoked cannot be found out.",
    meaning: `The file does not carry what is needed for it. ${notUsed}`,
    next: fetchThenAsk,
  },
  'newest-tsa-revocation-unknown': {
    what: "There is no revocation data for the newest timestamp's authority in the file.",
    meaning: 'This is usual for the newest one and changes nothing.',
    next: 'Nothing to do.',
  },
  'timestamp-in-future': {
    what: 'The time of a timestamp is later than the time of the verification.',
    meaning: 'The clock of this computer is slow, or the time judged at is too early.',
    next: 'Check the clock, or the time asked for, and verify again.',
  },
  'timestamp-outside-signer-validity': {
    what: "The time of the timestamp is outside the period of the signer's certificate.",
    meaning: 'Signed outside its period, the document does not count.',
    next: 'Do not use it. Ask the issuing association, giving the code.',
  },
  'form-below-expected': {
    what: 'The long-term form is less than documents of this kind must have.',
    meaning: 'Validation data or timestamps that long keeping needs are missing.',
    next: fetchThenAsk,
  },
  'form-not-long-term': {
    what: 'This is not a long-term signature (ES-A).',
    meaning: "It can be verified until the end of the first timestamp's certificate only.",
    next: 'Nothing to do. If it has to be kept long, look at that date.',
  },
  'issue-count-unreadable': {
    what: 'The issue count printed in the document cannot be read.',
    meaning: 'It was not compared with the list. It has no part in judging the signature.',
    next: 'Open the document and compare its issue count with the list.',
  },
  'issue-count-differs': {
    what: 'The issue count printed in the document is not the one in the list.',
    meaning: 'The document here may not be the latest version.',
    next: 'Sync to get the latest version, and compare its issue count with the list and the mail.',
  },
  'file-unreadable': {
    what: 'The file cannot be read.',
    meaning: 'Nothing was verified, so nothing is known of the document.',
    next: 'Check the permissions and the disk or network drive, and verify again.',
  },
  limit: {
    what: 'A limit of the verification (size, number or depth) was reached.',
    meaning: 'It was not verified to the end, so nothing is known of the document.',
    next: 'Check that this is the original file from the delivery server.',
  },
  'verifier-stopped': {
    what: 'The verification took too long or stopped on its way.',
    meaning: 'It was not verified to the end, so nothing is known of the document.',
    next: 'Close other programs and verify again; if the result is the same, ask, giving the code.',
  },
} as const satisfies Partial<Record<ReasonCode, ReasonText>>;
