/** Every cause a verification can give: which predicate it belongs to and how much it weighs. */
import type { CheckId, Severity } from './verification.ts';

interface Weight {
  readonly check: CheckId;
  readonly severity: Severity;
}

const reject = (check: CheckId): Weight => ({ check, severity: 'reject' });
const indeterminate = (check: CheckId): Weight => ({ check, severity: 'indeterminate' });
const note = (check: CheckId): Weight => ({ check, severity: 'note' });

/** The closed set of codes; stable, scripts depend on it. The sentences live beside each host, by code. */
export const reasonWeights = {
  'not-a-pdf': reject('C1'),
  'header-invalid': reject('C1'),
  'end-marker-missing': reject('C1'),
  'bytes-after-end': reject('C1'),

  'no-signature': note('C2'),
  'several-signatures': reject('C2'),
  'signature-shared': reject('C2'),
  'signature-field-invalid': reject('C2'),
  'signature-dictionary-invalid': reject('C2'),
  'signature-not-in-own-revision': reject('C2'),
  'signature-hidden': reject('C2'),
  'unsupported-subfilter': indeterminate('C2'),

  'byte-range-invalid': reject('C3'),
  'contents-not-in-gap': reject('C4'),
  'contents-not-hexadecimal': reject('C4'),
  'cms-unreadable': reject('C5'),
  'cms-not-der': indeterminate('C5'),
  'cms-trailing-data': reject('C5'),
  'byte-range-unsigned': reject('C6'),
  'signature-keys-repeated': reject('C6'),

  'revision-end-missing': reject('C7'),
  'cross-reference-invalid': reject('C7'),
  'cross-reference-order': reject('C7'),
  'cross-reference-hybrid': reject('C7'),
  'bytes-uncovered': reject('C8'),

  'dictionary-keys-repeated': reject('C9'),
  'object-defined-twice': reject('C9'),
  'object-misplaced': reject('C9'),
  'object-unreadable': reject('C9'),
  'stream-length-wrong': reject('C9'),
  'bytes-unaccounted': reject('C9'),
  'page-tree-invalid': reject('C9'),
  encrypted: reject('C9'),
  'external-stream': reject('C9'),
  'parsers-disagree': indeterminate('C9'),

  'active-content': reject('C10'),
  'embedded-file': reject('C10'),
  'hidden-layers': reject('C10'),
  'appearances-not-fixed': reject('C10'),
  'form-xfa': reject('C10'),

  'changed-after-signing': reject('C20'),

  'cms-structure-invalid': reject('K1'),
  'signer-count-wrong': reject('K1'),
  'digest-algorithms-differ': reject('K1'),
  'content-type-wrong': reject('K1'),
  'content-encapsulated': reject('K1'),

  'signed-attributes-missing': reject('K2'),
  'signed-attributes-invalid': reject('K2'),
  'document-altered': reject('K2'),

  'signing-certificate-missing': indeterminate('K3'),
  'signing-certificate-mismatch': reject('K3'),
  'signing-certificate-weak': indeterminate('K3'),

  'signer-certificate-missing': reject('K4'),
  'signature-value-invalid': reject('K4'),
  'signature-algorithm-refused': reject('K4'),
  'signature-algorithm-unknown': indeterminate('K4'),
  'key-refused': reject('K4'),

  'anchors-missing': indeterminate('K5'),
  'signer-not-anchored': indeterminate('K5'),
  'signer-path-invalid': reject('K5'),
  'signer-purpose-wrong': reject('K5'),
  'issuer-unexpected': reject('K5'),

  'digest-refused': reject('K6'),

  'trusted-time-missing': note('K7'),
  'signer-expired': indeterminate('K7'),
  'signer-not-valid-then': reject('K7'),
  'signer-revoked': reject('K7'),
  'signer-revocation-unknown': indeterminate('K7'),
  'revocation-evidence-unusable': note('K7'),

  'unsigned-attribute-unknown': note('K8'),

  'timestamp-unreadable': indeterminate('S1'),
  'timestamp-structure-invalid': indeterminate('S1'),
  'timestamp-imprint-mismatch': indeterminate('S1'),
  'timestamp-signature-invalid': indeterminate('S1'),
  'timestamp-algorithm-refused': indeterminate('S1'),
  'document-timestamp-broken': reject('S1'),

  'tsa-purpose-wrong': indeterminate('S2'),
  'tsa-not-anchored': indeterminate('S2'),
  'tsa-path-invalid': indeterminate('S2'),
  'tsa-certificate-mismatch': indeterminate('S2'),
  'tsa-not-valid-then': indeterminate('S2'),
  'tsa-revoked': indeterminate('S2'),
  'tsa-revocation-unknown': indeterminate('S2'),
  'newest-tsa-revocation-unknown': note('S2'),

  'timestamp-in-future': indeterminate('S3'),
  'timestamp-outside-signer-validity': reject('S3'),

  'form-below-expected': indeterminate('F1'),
  'form-not-long-term': note('F1'),
  'issue-count-unreadable': note('N1'),
  'issue-count-differs': indeterminate('N1'),

  'file-unreadable': indeterminate('L1'),
  limit: indeterminate('L1'),
  'verifier-stopped': indeterminate('L1'),
} as const satisfies Readonly<Record<string, Weight>>;

export type ReasonCode = keyof typeof reasonWeights;
