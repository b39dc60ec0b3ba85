BEGIN TRANSACTION;
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
INSERT INTO "documents" VALUES(1,'本部','14_2345001_101_000001_000','1','2345','001','101','101','000001','1','000','株式会社 見本',1,'2026-11-21',NULL,'2026-11-10',2,1,2,'c49c0b80e70b66617cc200c1c6c72cb19c504e6e916e8efd48aeacbb5e68a06f','unverified','latest');
INSERT INTO "documents" VALUES(2,'本部','14_2345001_102_000002_000','3','2345','001','102','102','000002','2','000','株式会社 見本',1,'2026-11-20',NULL,'2026-11-10',NULL,1,1,'133c007c52fde6e00595ec8cf330c293da90d717c5074c32a5f90e3b168388ba','unverified','void');
INSERT INTO "documents" VALUES(3,'本部','14_2345001_103_000003_000','1','2345','001','103','103','000003','3','000','株式会社 見本',1,'2026-11-20',NULL,'2026-11-10',1,1,0,NULL,NULL,NULL);
CREATE TABLE names (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    documents INTEGER NOT NULL DEFAULT 0
  ) STRICT;
INSERT INTO "names" VALUES(1,'㈱見本',3);
CREATE TABLE receipts (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO "receipts" VALUES('0547d1c5841233955e8aa0f60a80cc834c8d020cad47a7a0872d7ba265a1096e-1.json');
INSERT INTO "receipts" VALUES('133c007c52fde6e00595ec8cf330c293da90d717c5074c32a5f90e3b168388ba-1.json');
INSERT INTO "receipts" VALUES('c49c0b80e70b66617cc200c1c6c72cb19c504e6e916e8efd48aeacbb5e68a06f-1.json');
CREATE TABLE sync_states (
    profile TEXT PRIMARY KEY,
    last_complete_on TEXT,
    last_ended_at TEXT,
    last_listed INTEGER,
    last_failed INTEGER
  ) STRICT, WITHOUT ROWID;
INSERT INTO "sync_states" VALUES('本部','2026-11-21','2026-11-21T01:00:00.000Z',3,0);
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
INSERT INTO "versions" VALUES(1,'0547d1c5841233955e8aa0f60a80cc834c8d020cad47a7a0872d7ba265a1096e',2000,'1',1,'2026-11-20',NULL,'2026-11-24T23:43:24.802Z','unverified','superseded');
INSERT INTO "versions" VALUES(1,'c49c0b80e70b66617cc200c1c6c72cb19c504e6e916e8efd48aeacbb5e68a06f',2000,'1',2,'2026-11-21',NULL,'2026-11-24T23:43:24.820Z','unverified','latest');
INSERT INTO "versions" VALUES(2,'133c007c52fde6e00595ec8cf330c293da90d717c5074c32a5f90e3b168388ba',2000,'3',NULL,'2026-11-20',NULL,'2026-11-24T23:43:24.836Z','unverified','void');
CREATE INDEX documents_by_upload ON documents (uploaded_on DESC, decided_on DESC, file_id);
CREATE INDEX documents_by_upload_rising ON documents (uploaded_on, decided_on DESC, file_id);
CREATE INDEX documents_by_decision ON documents (decided_on, uploaded_on DESC, file_id);
CREATE INDEX documents_by_kind ON documents (kind, uploaded_on DESC, decided_on DESC, file_id);
CREATE INDEX documents_by_bank_code ON documents (bank_code, uploaded_on DESC, decided_on DESC, file_id);
CREATE INDEX documents_by_branch_code ON documents (branch_code, uploaded_on DESC, decided_on DESC, file_id);
CREATE INDEX documents_by_change_no ON documents (change_no, uploaded_on DESC, decided_on DESC, file_id);
CREATE INDEX documents_by_issue_count ON documents (issue_count, uploaded_on DESC, decided_on DESC, file_id);
CREATE INDEX documents_by_customer_key ON documents (customer_key, uploaded_on DESC, decided_on DESC, file_id);
CREATE INDEX documents_by_customer_no ON documents (customer_no, uploaded_on DESC, decided_on DESC, file_id);
CREATE INDEX documents_by_guarantee_key ON documents (guarantee_key, uploaded_on DESC, decided_on DESC, file_id);
CREATE INDEX documents_by_guarantee_no ON documents (guarantee_no, uploaded_on DESC, decided_on DESC, file_id);
CREATE INDEX documents_by_customer_name ON documents (customer_name, uploaded_on DESC, decided_on DESC, file_id);
CREATE INDEX documents_by_name_id ON documents (name_id, uploaded_on DESC, decided_on DESC, file_id);
CREATE INDEX documents_by_kind_falling ON documents (kind DESC, uploaded_on DESC, decided_on DESC, file_id);
CREATE INDEX documents_by_bank_code_falling ON documents (bank_code DESC, uploaded_on DESC, decided_on DESC, file_id);
CREATE INDEX documents_by_branch_code_falling ON documents (branch_code DESC, uploaded_on DESC, decided_on DESC, file_id);
CREATE INDEX documents_by_change_no_falling ON documents (change_no DESC, uploaded_on DESC, decided_on DESC, file_id);
CREATE INDEX documents_by_issue_count_falling ON documents (issue_count DESC, uploaded_on DESC, decided_on DESC, file_id);
CREATE INDEX versions_by_sha256 ON versions (sha256);
COMMIT;
