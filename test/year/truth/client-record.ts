/** What one profile could know: what its looks showed, which bytes came in, and what its staff wrote down. */
import type { FileKind } from '#contract/guarantee-file.ts';

/** A row of the server's list at the moment of a look. */
export interface ListedFile {
  readonly fileId: string;
  /** Place of the version among all that were ever uploaded under the file id, from 0. */
  readonly version: number;
  readonly bankCode: string;
  readonly branchCode: string;
}

export interface ReceivedMail {
  readonly version: number;
  readonly kind: FileKind;
  readonly issueCount: number | null;
  /** Only such a mail may stop a document. */
  readonly isCredible: boolean;
  isClosed: boolean;
  /** Its place in the journal, by which it is closed. */
  sequence: number;
}

export interface KnownFile {
  /** Versions whose bytes are held. */
  readonly held: Set<number>;
  /** The newest version a list or a search showed; -1 for none. */
  seen: number;
  /** The list item as the archive keeps it beside the newest bytes. */
  item: ListedFile | null;
  /** First day on which a complete list lacked the file. */
  absentSince: string | null;
  readonly mails: ReceivedMail[];
  executed: { readonly on: string; readonly version: number } | null;
  extendedUntil: string | null;
  /** The void notice in whose place a paper certificate counts. */
  paperVersion: number | null;
  explained: 'paid-off' | 'subrogated' | 'access-lost' | null;
}

export interface ClientRecord {
  readonly files: ReadonlyMap<string, KnownFile>;
  /** The file's record; made when something is heard of it for the first time. */
  know(fileId: string): KnownFile;
  received(listed: ListedFile, version: number): void;
  /** A complete list, with what of it could not be fetched. */
  sawList(list: ReadonlyMap<string, ListedFile>, failed: ReadonlySet<string>, today: string): void;
  sawInSearch(listed: ListedFile): void;
}

export function createClientRecord(): ClientRecord {
  const files = new Map<string, KnownFile>();
  const know = (fileId: string): KnownFile => {
    const known = files.get(fileId) ?? newFile();
    files.set(fileId, known);
    return known;
  };
  return {
    files,
    know,
    received(listed, version) {
      const known = know(listed.fileId);
      known.held.add(version);
      known.seen = Math.max(known.seen, listed.version, version);
      known.item = listed;
      known.absentSince = null;
    },
    sawList(list, failed, today) {
      for (const [fileId, listed] of list) {
        const known = know(fileId);
        known.seen = Math.max(known.seen, listed.version);
        known.absentSince = null;
        // Beside older bytes the older item stays, so that the next sync fetches again.
        if (known.held.size === 0 || !failed.has(fileId)) known.item = listed;
      }
      for (const [fileId, known] of files) {
        const wasThere = known.held.size > 0 || known.item !== null;
        if (wasThere && !list.has(fileId)) known.absentSince ??= today;
      }
    },
    sawInSearch(listed) {
      const known = know(listed.fileId);
      known.seen = Math.max(known.seen, listed.version);
      known.absentSince = null;
    },
  };
}

function newFile(): KnownFile {
  return {
    held: new Set(),
    seen: -1,
    item: null,
    absentSince: null,
    mails: [],
    executed: null,
    extendedUntil: null,
    paperVersion: null,
    explained: null,
  };
}

/** -1 when nothing is held. */
export function newestHeld({ held }: KnownFile): number {
  return Math.max(-1, ...held);
}
