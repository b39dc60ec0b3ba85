/** One open archive per root in this process: short records are written beside a long sync instead of waiting for its end. */
import { ArchiveError } from './archive-error.ts';
import type { Archive } from './archive-port.ts';

export interface ArchiveDoor {
  /** For long work: throws `another-instance` while other long work or another process has the archive (I7). */
  openAlone(root: string): Promise<Archive>;
  /** For a short record: joins whoever in this process has the archive open. */
  openBeside(root: string): Promise<Archive>;
}

interface OpenArchive {
  readonly archive: Promise<Archive>;
  users: number;
  isTaken: boolean;
}

/** @param open takes the lock of the root; called once until everyone has closed again */
export function createArchiveDoor(open: (root: string) => Promise<Archive>): ArchiveDoor {
  const opened = new Map<string, OpenArchive>();

  async function enter(root: string, takesIt: boolean): Promise<Archive> {
    const known = opened.get(root);
    if (known?.isTaken === true && takesIt) throw new ArchiveError('another-instance', root);
    const here = known ?? { archive: open(root), users: 0, isTaken: false };
    opened.set(root, here);
    here.users += 1;
    here.isTaken ||= takesIt;
    const leave = (): void => {
      here.users -= 1;
      if (takesIt) here.isTaken = false;
      if (here.users === 0) opened.delete(root);
    };
    try {
      const archive = await here.archive;
      return { ...archive, close: closeOnce(archive, here, leave) };
    } catch (error) {
      leave();
      throw error;
    }
  }

  return {
    openAlone: (root) => enter(root, true),
    openBeside: (root) => enter(root, false),
  };
}

function closeOnce(archive: Archive, here: OpenArchive, leave: () => void): () => void {
  let isClosed = false;
  return () => {
    if (isClosed) return;
    isClosed = true;
    leave();
    if (here.users === 0) archive.close();
  };
}
