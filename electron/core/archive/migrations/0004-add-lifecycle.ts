/** The life of a guarantee: the journal's index, announcements, sightings, absences, and what people wrote down. */
import { inflateRawSync } from 'node:zlib';
import type { Migration } from './migration.ts';

const tables = `
  CREATE TABLE journal (
    sequence INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    operator TEXT NOT NULL,
    profile TEXT NOT NULL,
    file_id TEXT,
    action TEXT NOT NULL,
    record TEXT NOT NULL,
    sha256 TEXT NOT NULL
  ) STRICT;
  CREATE INDEX journal_by_file ON journal (file_id, profile) WHERE file_id IS NOT NULL;
  CREATE TABLE announcements (
    sequence INTEGER PRIMARY KEY REFERENCES journal (sequence),
    profile TEXT NOT NULL,
    file_id TEXT NOT NULL,
    state TEXT NOT NULL
  ) STRICT;
  CREATE INDEX announcements_awaited ON announcements (sequence) WHERE state = 'awaited';
  CREATE TABLE acknowledgements (
    profile TEXT NOT NULL,
    file_id TEXT NOT NULL,
    item TEXT NOT NULL,
    basis TEXT NOT NULL,
    sequence INTEGER NOT NULL REFERENCES journal (sequence),
    PRIMARY KEY (file_id, profile, item, basis)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE sightings (
    profile TEXT NOT NULL,
    file_id TEXT NOT NULL,
    kind TEXT,
    issue_count INTEGER,
    uploaded_on TEXT,
    uploaded_at TEXT,
    seen_at TEXT NOT NULL,
    PRIMARY KEY (file_id, profile)
  ) STRICT, WITHOUT ROWID;
  ALTER TABLE reports ADD COLUMN verifiable_until TEXT;
  ALTER TABLE documents ADD COLUMN verifiable_until TEXT;
  ALTER TABLE documents ADD COLUMN absent_since TEXT;
  ALTER TABLE documents ADD COLUMN absence TEXT;
  ALTER TABLE documents ADD COLUMN extended_until TEXT;
  ALTER TABLE documents ADD COLUMN executed_on TEXT;
  ALTER TABLE documents ADD COLUMN executed_sha256 TEXT;
  ALTER TABLE sync_states ADD COLUMN reconciled_at TEXT;
`;

const order = 'uploaded_on DESC, decided_on DESC, file_id';
const indexes = `
  CREATE INDEX documents_proof_ending ON documents (verifiable_until, ${order}) WHERE verifiable_until IS NOT NULL;
  CREATE INDEX documents_to_execute ON documents (decided_on, ${order})
    WHERE versions > 0 AND currency = 'latest' AND kind IN ('1', '2') AND executed_on IS NULL;
`;

/** Files that were gone already: since when is not known any more; the last sync is the best that is. */
const absences = `
  UPDATE documents SET
    absent_since = coalesce((SELECT substr(last_ended_at, 1, 10) FROM sync_states WHERE sync_states.profile = documents.profile), '1970-01-01'),
    absence = 'unknown'
  WHERE listed = 0;
  ALTER TABLE documents DROP COLUMN listed;
`;

export const addLifecycle: Migration = (database) => {
  database.exec(tables);
  database.exec(absences);
  const put = database.prepare('UPDATE reports SET verifiable_until = ? WHERE rowid = ?');
  const reports = database
    .prepare<[], { rowid: number; report: Buffer }>('SELECT rowid, report FROM reports')
    .all();
  for (const { rowid, report } of reports) {
    const { verifiableUntil } = JSON.parse(inflateRawSync(report).toString()) as {
      verifiableUntil: string | null;
    };
    put.run(verifiableUntil, rowid);
  }
  database.exec(`
    UPDATE documents SET verifiable_until = (
      SELECT reports.verifiable_until FROM reports
      WHERE reports.file_id = documents.file_id AND reports.profile = documents.profile AND reports.sha256 = documents.sha256
    ) WHERE sha256 IS NOT NULL`);
  database.exec(indexes);
};
