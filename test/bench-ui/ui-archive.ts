/** A home folder with one profile and an archive in which every document is held, though only a few have bytes of their own. */
import { join } from 'node:path';
import { mkdir } from 'node:fs/promises';
import Database from 'better-sqlite3';
import { createApp } from '#core/app.ts';
import { type ArchiveOptions, openArchive } from '#core/archive/index.ts';
import { toJapanDate } from '#core/domain/japan-time.ts';
import { createProfileStore } from '#core/profiles/index.ts';
import { fillIndex } from '#test/bench/fill-index.ts';
import { type SignedFiles, createSignedFiles } from '#test/bench/signed-files.ts';
import { syntheticItem } from '#test/bench/synthetic-documents.ts';

/** Documents with bytes of their own; all others share theirs, so that neighbours in the list differ. */
const ownBytes = 24;
/** Rows from the top of the list that have a verification report, as all rows of a real archive do. */
const reportedRows = 3_000;

const profileName = 'bench';
const clock = { now: () => Date.now() };
const logger = { log: () => undefined };

/** One document in 500 is not simply genuine, so that 今日の要確認 has something to show. */
const shareBytes = `
  INSERT INTO versions (document_id, sha256, size_bytes, kind, issue_count, uploaded_on, uploaded_at, received_at, verdict, currency)
    SELECT d.id, v.sha256, v.size_bytes, d.kind, d.issue_count, d.uploaded_on, d.uploaded_at, v.received_at, v.verdict, 'latest'
    FROM documents AS d JOIN versions AS v ON v.document_id = (d.id - 1) % ${ownBytes} + 1 WHERE d.id > ${ownBytes};
  UPDATE documents SET versions = 1, sha256 = own.sha256, currency = 'latest', form = own.form, trusted_at = own.trusted_at,
      verdict = CASE documents.id % 500 WHEN 0 THEN 'indeterminate' ELSE own.verdict END
    FROM documents AS own WHERE own.id = (documents.id - 1) % ${ownBytes} + 1 AND documents.id > ${ownBytes};
  INSERT OR IGNORE INTO reports (profile, file_id, sha256, verified_at, verdict, form, trusted_at, issue_count, reason_codes, report)
    SELECT d.profile, d.file_id, r.sha256, r.verified_at, r.verdict, r.form, r.trusted_at, r.issue_count, r.reason_codes, r.report
    FROM (SELECT * FROM documents ORDER BY uploaded_on DESC, decided_on DESC, file_id LIMIT ${reportedRows}) AS d
    JOIN documents AS own ON own.id = (d.id - 1) % ${ownBytes} + 1
    JOIN reports AS r ON r.file_id = own.file_id AND r.profile = own.profile;`;

export async function createUiArchive(home: string, rows: number): Promise<void> {
  const root = join(home, 'archive');
  await mkdir(root, { recursive: true });
  const signed = await createSignedFiles(ownBytes);
  await writeProfile(home, signed);
  await fillIndex(root, rows);
  await receiveFiles({ root, clock, logger }, signed.files);
  await verifyAll(home);
  const database = new Database(join(root, 'index.sqlite'));
  database.transaction(() => database.exec(shareBytes))();
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
}

async function writeProfile(home: string, { anchorsPem, tsaAnchorsPem }: SignedFiles): Promise<void> {
  await createProfileStore(home).write({
    profile: {
      name: profileName,
      origin: 'https://delivery.example',
      startPath: '/',
      userId: '14234500001',
      anchorsPem,
      tsaAnchorsPem,
    },
    certificate: {
      subject: 'CN=見本',
      issuer: 'CN=見本',
      serialNumber: '01',
      fingerprintSha256: '0'.repeat(64),
      notBefore: new Date(clock.now()).toISOString(),
      notAfter: new Date(clock.now() + 300 * 86_400_000).toISOString(),
    },
  });
}

/** The n-th synthetic document has the n-th file's bytes; the archive is fresh, as after a complete sync. */
async function receiveFiles(options: ArchiveOptions, files: readonly Uint8Array[]): Promise<void> {
  const archive = await openArchive(options);
  try {
    for (const [number, bytes] of files.entries()) {
      const input = {
        profile: profileName,
        listItem: syntheticItem(number),
        source: 'sync',
        announcedBytes: bytes.length,
      } as const;
      await archive.receive(input, only(bytes));
    }
    archive.recordSyncEnd(profileName, {
      lastCompleteOn: toJapanDate(clock.now()),
      lastEndedAt: new Date(clock.now()).toISOString(),
      lastListed: files.length,
      lastFailed: 0,
    });
  } finally {
    archive.close();
  }
}

async function* only(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

async function verifyAll(home: string): Promise<void> {
  const secrets = { get: async () => null, set: async () => undefined, delete: async () => undefined };
  const app = createApp({ clock, logger, secrets }, { home, ignoreServiceHours: true });
  try {
    await app.verifyArchives({});
  } finally {
    await app.close();
  }
}
