/** The command line in English. */
import { errors } from '#contract/text/en/errors.ts';
import { headlines } from '#contract/text/en/headlines.ts';
import { verificationReasons } from '#contract/text/en/verification-reasons.ts';
import { versionAlarms } from '#contract/text/en/version-alarms.ts';
import type { Texts, VerdictCounts } from '../texts.ts';
import { diff } from './diff.ts';
import { mail } from './mail.ts';
import { reconciliation } from './reconciliation.ts';
import { records } from './records.ts';
import { transfers } from './transfers.ts';

export const english: Texts = {
  errors,
  steps: {
    name: 'name',
    proxy: 'proxy',
    tcp: 'connection',
    tls: 'server certificate (TLS)',
    'client-certificate': 'client certificate',
    'login-screen': 'login screen',
    login: 'login',
    role: 'role',
  },
  kinds: { '1': 'certificate', '2': 'amendment', '3': 'void notice', '4': 'test slip' },
  verdicts: {
    unverified: 'unverified',
    genuine: 'genuine',
    indeterminate: 'indeterminate',
    rejected: 'rejected',
    unsigned: 'unsigned',
  },
  currencies: {
    latest: 'latest',
    superseded: 'superseded',
    void: 'void',
    paper: 'paper',
    'not-listed': 'not listed',
  },
  forms: {
    'ES-A': 'long-term signature (ES-A)',
    'ES-T': 'signature with timestamp (ES-T)',
    ES: 'signature only (ES)',
    none: 'none',
  },
  reasons: verificationReasons,
  alarms: versionAlarms,
  headlines,
  roles: { headquarters: 'headquarters user', branch: 'branch user' },
  labels: {
    fileId: 'file id',
    kind: 'kind',
    currentBranch: 'branch now',
    issueBranch: 'branch at issue',
    customerName: 'customer',
    customerNo: 'customer no',
    guaranteeNo: 'guarantee no',
    uploadedOn: 'uploaded',
    decidedOn: 'decided',
    issueCount: 'issue',
    versions: 'versions',
    held: 'held',
    verdict: 'verdict',
    currency: 'currency',
    sha256: 'SHA-256',
    receivedAt: 'received',
    sizeBytes: 'bytes',
    form: 'signature form',
    trustedTime: 'timestamp time',
    timestampAuthority: 'time-stamping authority',
    verifiableUntil: 'verifiable until',
    signer: 'signer',
    unconfirmedSigner: 'claimed signer (unconfirmed)',
    verifiedAt: 'verified',
    lastCheck: 'last server check',
    reasons: 'reasons',
    document: 'document',
    ok: 'ok',
    failed: 'failed',
    next: 'next',
    none: 'none',
  },
  transfers,
  reconciliation,
  records,
  diff,
  mail,
  say: {
    keyFileCreated: (path) =>
      `Warning: there is no operating-system vault here; secrets are encrypted under a key file. Give it to nobody: ${path}`,
    profileAdded: (name, { subject, notAfter }) =>
      `Profile "${name}" added. Certificate: ${subject} (until ${notAfter.slice(0, 10)})`,
    profileChanged: (name) => `Profile "${name}" changed.`,
    profileRemoved: (name) => `Profile "${name}" removed. Archived documents stay.`,
    passwordCreated: () => 'A new password was created.',
    listing: (rows, openParts) => `listing: ${rows} rows (${openParts} parts open)`,
    planned: (listed, fetch) => `${listed} listed, ${fetch} to fetch`,
    fetched: (done, total, fileId) => `fetched [${done}/${total}] ${fileId}`,
    verified: (done, total, fileId) => `verified [${done}/${total}] ${fileId}`,
    syncDone: ({ listed, fetched, unchanged, failed, verified }) =>
      `Sync finished: ${listed} listed, ${fetched} new versions, ${unchanged} unchanged, ${failed} failed\n${verdictCounts(verified)}`,
    verdictCounts,
    ofKind: (headline, kind) => `${headline} (${kind})`,
    issue: (count) => `no. ${count}`,
    japanTime: (dateAndTime) => `${dateAndTime} (Japan)`,
    anchor: (purpose, subject, until) =>
      `${purpose === 'signer' ? 'trust anchor for signers' : 'trust anchor for timestamps'}: ${subject} (until ${until})`,
    noAnchors: (profile) =>
      `Warning: profile "${profile}" has no trust anchors for signers; every document will need a check.\n→ Get the association's CA certificates (PEM) as published, and register the profile again with --anchors and --tsa-anchors.`,
    anchorEnds: (profile, subject, until) =>
      `Warning: a trust anchor of profile "${profile}" ends on ${until}: ${subject}\n→ Get the association's new CA certificate as published.`,
    rows: (count) => `${count} rows`,
    rebuilding: (done, total) => `rebuilding the index: ${done}/${total ?? '?'}`,
    rebuilt: (root, documents, versions) =>
      `Index rebuilt: ${root}, ${documents} documents, ${versions} versions`,
    problem: (path, code) => `problem: ${path} (${code})`,
    got: (fileId, fetched) => `${fetched ? 'fetched' : 'already held'}: ${fileId}`,
    certificateDaysLeft: (days) =>
      days < 0 ? `certificate expired ${-days} days ago` : `certificate: ${days} days left`,
    lastSync: (lastEndedAt, failed) =>
      lastEndedAt === null ? 'never synced' : `last sync ${lastEndedAt} (${failed ?? 0} failed)`,
    archive: (root, documents, megabytes) => `archive ${root}: ${documents} documents, ${megabytes} MB`,
  },
};

function verdictCounts({ genuine, indeterminate, rejected, unsigned }: VerdictCounts): string {
  return `verified: ${genuine} genuine, ${indeterminate} indeterminate, ${rejected} rejected, ${unsigned} unsigned`;
}
