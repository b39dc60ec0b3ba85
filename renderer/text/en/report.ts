/** English texts of the report part. */
import type { report as japanese } from '../ja/report.ts';

export const report: typeof japanese = {
  title: 'Verification report',
  tools: 'Report tools',
  print: 'Print',
  savePdf: 'Save as PDF',
  working: 'Making the PDF…',
  failed: 'The PDF could not be made. Choose "Print" to save it.',
  document: 'Document',
  signature: 'Signature and timestamps',
  making: 'Verification and this report',
  verifiableUntil: 'Can be checked until',
  anchor: 'Trust anchor',
  madeAt: 'Report made',
  operator: 'Operator',
  client: 'Software',
  clientVersion: (version) => `Hoshodesk ${version}`,
  counts: (listed, printed) => `list: ${listed}, document: ${printed}`,
  more: (codes) => `Further reasons: ${codes}`,
  summary: (count, madeAt, operator) =>
    `${count.toLocaleString('en-GB')} documents, made ${madeAt}, operator ${operator}`,
  columns: {
    number: 'No.',
    headline: 'Verdict',
    kind: 'Kind',
    fileId: 'File name',
    count: 'Issue',
    issuer: 'Signer',
    timestamp: 'Timestamp',
    until: 'Checkable until',
    checkedAt: 'Verified',
    sha256: 'SHA-256',
  },
  printedIsNoProof:
    'Signatures cannot be verified on a printed image of a certificate. The original is the electronic file.',
  separate: 'This report shows the result as of the time of verification. It is no certificate.',
};
