/** One request of every channel that the border lets through. */
import type { Channel, RequestOf } from '#contract/bridge/requests.ts';
import { usualSettings } from '#contract/bridge/desktop-state.ts';

const version = { profile: '見本', fileId: '14_2345001_11111111_22222222_000', sha256: 'a'.repeat(64) };
const criteria = {
  uploaded: { from: '2026-11-01', to: '2026-11-30' },
  decided: { from: '2026-11-01' },
  customerNo: '0001',
  guaranteeNo: '0002',
  changeNo: '000',
  customerName: '見本',
  kind: '1',
  bankCode: '2345',
  branchCode: '001',
  fileIdPrefix: '14_',
} as const;
const sort = { column: 'uploadedOn', direction: 'desc' } as const;

export const exampleRequests: { readonly [C in Channel]: RequestOf<C> } = {
  'app.info': {},
  'settings.read': {},
  'settings.write': usualSettings,
  'searches.read': {},
  'searches.write': { searches: [{ id: '1', name: '今月', criteria, text: '', sort, columns: ['kind'] }] },
  'profiles.read': {},
  'profiles.add': {
    name: '見本',
    url: 'https://delivery.example',
    userId: '14234500001',
    password: 'Hoshodesk2026',
    isInitialPassword: false,
    pkcs12: new Uint8Array([1, 2, 3]),
    pkcs12Password: 'x',
    serverCaPem: 'x',
    proxy: 'proxy.example:8080',
    proxyCredentials: 'user:password',
    archiveRoot: 'x',
    anchorsPem: ['x'],
    tsaAnchorsPem: ['x'],
    issuerPattern: 'O=見本',
  },
  'profiles.remove': { name: '見本' },
  'connection.test': { profile: '見本', newPassword: 'Hoshodesk2027' },
  'archive.search': { profile: '見本', criteria, text: '見本', sort, offset: 0, limit: 100 },
  'archive.count': { profile: '見本', criteria, text: '見本' },
  'archive.versions': { fileId: version.fileId },
  'archive.document': { sha256: version.sha256 },
  'archive.today': { profile: '見本' },
  'server.search': { profile: '見本', criteria, sort },
  'server.fetch': { profile: '見本', fileIds: [version.fileId] },
  'sync.run': { profile: '見本' },
  'sync.history': {},
  'reconcile.run': { profile: '見本' },
  'reconcile.last': { profile: '見本' },
  'verification.evidence': { versions: [version] },
  'verification.run': { versions: [version] },
  'journal.record': {
    profile: '本部',
    fileId: '14_2345001_123_456_000',
    record: { action: 'deadline-extended', until: '2026-12-20' },
  },
  'journal.acknowledge': {
    profile: '本部',
    items: [{ item: 'arrived', fileId: '14_2345001_123_456_000', basis: 'x' }],
  },
  'journal.read': { profile: '本部', fileId: '14_2345001_123_456_000', limit: 100 },
  'versions.compare': { profile: '見本', fileId: version.fileId, from: version.sha256, to: version.sha256 },
  'report.hold': { versions: [version] },
  'report.read': { id: '1' },
  'export.rows': {
    query: { profile: '見本', criteria, text: '見本', sort },
    fileIds: [version.fileId],
    columns: [{ column: 'kind', title: '種類', words: { '1': '保証書' } }],
    format: 'csv',
  },
  'export.documents': { versions: [version] },
};
