/** Indexes behind 今日の要確認: small ones over the few documents each question is about. */
import type { Migration } from './migration.ts';

export const addTodayIndexes: Migration = (database) => {
  database.exec(`
    CREATE INDEX documents_reissued ON documents (uploaded_on DESC, decided_on DESC, file_id)
      WHERE versions > 1 AND kind <> '3';
    CREATE INDEX documents_void ON documents (uploaded_on DESC, decided_on DESC, file_id) WHERE kind = '3' AND versions > 0;
    CREATE INDEX documents_attention ON documents (uploaded_on DESC, decided_on DESC, file_id)
      WHERE versions > 0 AND (verdict <> 'genuine' OR alarms <> '');
    CREATE INDEX documents_vanished ON documents (uploaded_on DESC, decided_on DESC, file_id)
      WHERE versions > 0 AND currency = 'not-listed';
    CREATE INDEX documents_transferred ON documents (uploaded_on DESC, decided_on DESC, file_id)
      WHERE bank_code || branch_code <> substr(file_id, 4, 7);
  `);
};
