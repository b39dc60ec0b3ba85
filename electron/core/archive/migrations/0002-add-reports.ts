/** Verification reports beside the versions, and what lists show of them in the document's row. */
import type { Migration } from './migration.ts';

export const addReports: Migration = (database) => {
  // Apart from `versions`: a rebuild empties those, and verifying everything again would take hours.
  database.exec(`
    CREATE TABLE reports (
      profile TEXT NOT NULL,
      file_id TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      verified_at TEXT NOT NULL,
      verdict TEXT NOT NULL,
      form TEXT NOT NULL,
      trusted_at TEXT,
      issue_count INTEGER,
      reason_codes TEXT NOT NULL,
      report BLOB NOT NULL,
      UNIQUE (file_id, profile, sha256)
    ) STRICT;
    ALTER TABLE documents ADD COLUMN form TEXT;
    ALTER TABLE documents ADD COLUMN trusted_at TEXT;
    ALTER TABLE documents ADD COLUMN reason_codes TEXT NOT NULL DEFAULT '';
    ALTER TABLE documents ADD COLUMN alarms TEXT NOT NULL DEFAULT '';
  `);
};
