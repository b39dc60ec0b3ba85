/** English words for kinds, columns and states. */
import type { words as japanese } from '../ja/words.ts';

export const words: typeof japanese = {
  kinds: { '1': 'Certificate', '2': 'Amendment', '3': 'Void notice', '4': 'Test slip' },
  unknownKind: 'document',
  columns: {
    headline: 'Verdict',
    kind: 'Kind',
    uploadedOn: 'Uploaded',
    decidedOn: 'Decided',
    customerName: 'Customer',
    customerNo: 'Customer no.',
    guaranteeNo: 'Guarantee no.',
    changeNo: 'Change no.',
    issueCount: 'Issue',
    bankCode: 'Bank',
    branchCode: 'Branch',
    fileId: 'File name',
    form: 'Form',
    trustedTime: 'Timestamp',
    versions: 'Versions',
    currency: 'State',
    profile: 'Profile',
  },
  currencies: { latest: 'latest', superseded: 'superseded', void: 'void', 'not-listed': 'not on server' },
};
