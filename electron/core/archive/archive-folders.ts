/** Where things lie below an archive root (archive.md, On disk). */
import { join } from 'node:path';

export interface ArchiveFolders {
  readonly root: string;
  readonly documents: string;
  readonly receipts: string;
  /** What people, mails and the server's silence said; see journal.ts. */
  readonly journal: string;
  readonly temporary: string;
  readonly index: string;
  readonly lock: string;
}

export function archiveFolders(root: string): ArchiveFolders {
  return {
    root,
    documents: join(root, 'cas'),
    receipts: join(root, 'meta'),
    journal: join(root, 'journal'),
    temporary: join(root, 'tmp'),
    index: join(root, 'index.sqlite'),
    lock: join(root, 'lock.sqlite'),
  };
}

/** The 256 folders below `cas` and below `meta`. */
export const shardNames: readonly string[] = Array.from({ length: 256 }, (_, number) =>
  number.toString(16).padStart(2, '0'),
);

/** Two hexadecimal digits of the hash name the folder, so that no folder grows too large. */
export function shard(sha256: string): string {
  return sha256.slice(0, 2);
}

export function documentPath(folders: ArchiveFolders, sha256: string): string {
  return join(folders.documents, shard(sha256), `${sha256}.pdf`);
}
