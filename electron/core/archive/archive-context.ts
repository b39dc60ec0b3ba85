/** What the writing parts of the archive share. */
import type { Clock } from '../ports.ts';
import type { ArchiveFolders } from './archive-folders.ts';
import type { WritableDatabase } from './database.ts';
import type { DurableWriter } from './durable-writer.ts';
import type { GroupCommit } from './group-commit.ts';
import type { IndexWriter } from './index-writer.ts';

export interface ArchiveContext {
  readonly folders: ArchiveFolders;
  readonly clock: Clock;
  readonly database: WritableDatabase;
  readonly indexWriter: IndexWriter;
  readonly writer: DurableWriter;
  readonly commits: GroupCommit;
  readonly maxDocumentBytes: number;
}
