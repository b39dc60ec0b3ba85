/** The first index: documents, their versions and receipts, the dictionary of names, and the state of syncs. */
import type { Migration } from './migration.ts';

const tables = `
  CREATE TABLE names (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    documents INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    profile TEXT NOT NULL,
    file_id TEXT NOT NULL,
    kind TEXT,
    bank_code TEXT,
    branch_code TEXT,
    customer_no TEXT NOT NULL,
    customer_key TEXT NOT NULL,
    guarantee_no TEXT NOT NULL,
    guarantee_key TEXT NOT NULL,
    change_no TEXT NOT NULL,
    customer_name TEXT,
    name_id INTEGER REFERENCES names (id),
    uploaded_on TEXT,
    uploaded_at TEXT,
    decided_on TEXT,
    issue_count INTEGER,
    listed INTEGER NOT NULL,
    versions INTEGER NOT NULL,
    sha256 TEXT,
    verdict TEXT,
    currency TEXT,
    UNIQUE (file_id, profile)
  ) STRICT;
  CREATE TABLE versions (
    document_id INTEGER NOT NULL REFERENCES documents (id),
    sha256 TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    kind TEXT,
    issue_count INTEGER,
    uploaded_on TEXT,
    uploaded_at TEXT,
    received_at TEXT NOT NULL,
    verdict TEXT NOT NULL,
    currency TEXT NOT NULL,
    PRIMARY KEY (document_id, sha256)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE receipts (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  CREATE TABLE sync_states (
    profile TEXT PRIMARY KEY,
    last_complete_on TEXT,
    last_ended_at TEXT,
    last_listed INTEGER,
    last_failed INTEGER
  ) STRICT, WITHOUT ROWID;
`;

/**
 * Each column a list can be filtered or sorted by, followed by the manual's order (R107). Columns with few values have a
 * second index for the other direction; the many rows of one value would otherwise be sorted each time.
 */
const order = 'uploaded_on DESC, decided_on DESC, file_id';
const fewValues = ['kind', 'bank_code', 'branch_code', 'change_no', 'issue_count'];
const manyValues = [
  'customer_key',
  'customer_no',
  'guarantee_key',
  'guarantee_no',
  'customer_name',
  'name_id',
];

const indexes = [
  `CREATE INDEX documents_by_upload ON documents (${order})`,
  `CREATE INDEX documents_by_upload_rising ON documents (uploaded_on, decided_on DESC, file_id)`,
  `CREATE INDEX documents_by_decision ON documents (decided_on, ${order.replace(', decided_on DESC', '')})`,
  ...[...fewValues, ...manyValues].map(
    (column) => `CREATE INDEX documents_by_${column} ON documents (${column}, ${order})`,
  ),
  ...fewValues.map(
    (column) => `CREATE INDEX documents_by_${column}_falling ON documents (${column} DESC, ${order})`,
  ),
  'CREATE INDEX versions_by_sha256 ON versions (sha256)',
];

export const createIndex: Migration = (database) => {
  database.exec(tables);
  for (const statement of indexes) database.exec(statement);
};
