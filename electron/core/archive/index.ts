/** 保管庫: immutable documents, their receipts, and the index over both. */
export type { RecordedReport, StoredReport, VersionReference } from './report-rows.ts';
export { nothingHeld } from './document-rows.ts';
export type { JournalAuthor } from './journal.ts';
export { ArchiveError } from './archive-error.ts';
export type * from './archive-port.ts';
export { type ArchiveDoor, createArchiveDoor } from './archive-door.ts';
export { requireArchiveRoot } from './archive-root.ts';
export { type ArchiveOptions, openArchive, openArchiveReader } from './archive.ts';
export { type Failpoint, failpoints } from './failpoint.ts';
export { type ArchiveFileSystem, nodeFileSystem } from './file-system.ts';
