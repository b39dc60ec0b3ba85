/** The command line in English. */
import { errors } from '#contract/text/en/errors.ts';
import type { Texts } from '../texts.ts';

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
  currencies: { latest: 'latest', superseded: 'superseded', void: 'void', 'not-listed': 'not listed' },
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
    ok: 'ok',
    failed: 'failed',
    next: 'next',
    none: 'none',
  },
  say: {
    keyFileCreated: (path) =>
      `Warning: there is no operating-system vault here; secrets are encrypted under a key file. Give it to nobody: ${path}`,
    profileAdded: (name, { subject, notAfter }) =>
      `Profile "${name}" added. Certificate: ${subject} (until ${notAfter.slice(0, 10)})`,
    profileRemoved: (name) => `Profile "${name}" removed. Archived documents stay.`,
    passwordCreated: () => 'A new password was created.',
    listing: (rows, openParts) => `listing: ${rows} rows (${openParts} parts open)`,
    planned: (listed, fetch) => `${listed} listed, ${fetch} to fetch`,
    fetched: (done, total, fileId) => `fetched [${done}/${total}] ${fileId}`,
    verified: (done, total, fileId) => `verified [${done}/${total}] ${fileId}`,
    syncDone: ({ listed, fetched, unchanged, failed }) =>
      `Sync finished: ${listed} listed, ${fetched} new versions, ${unchanged} unchanged, ${failed} failed`,
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
