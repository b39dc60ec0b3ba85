/** A folder into which a mail program saves notifications: every file is handed over once, when it is complete. */
import { open, readdir, lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { MailSource } from '#contract/mail-import.ts';
import { HoshodeskError } from '../hoshodesk-error.ts';

const extension = /\.(?:eml|txt)$/i;
/** Files of one look, so that a large folder does not fill the memory. */
const filesAtOnce = 50;
const maxFiles = 10_000;
/** One more than a message may have, so that a larger one is refused as such. */
const maxBytes = 5 * 1024 * 1024 + 1;

export interface MailFolder {
  /**
   * Looks once. A file is complete when neither its size nor its time changed since the last look; it is handed over once,
   * and again only when it was written anew. Throws `file-unreadable` when the folder cannot be read.
   */
  look(): Promise<readonly MailSource[]>;
  /** What was handed over could not be taken: it is handed over again. */
  giveBack(mails: readonly MailSource[]): void;
}

export function watchMailFolder(folder: string): MailFolder {
  let before: ReadonlyMap<string, string> = new Map();
  const handedOver = new Map<string, string>();
  return {
    async look() {
      const now = await marksOf(folder);
      const complete = [...now].filter(
        ([name, mark]) => before.get(name) === mark && handedOver.get(name) !== mark,
      );
      before = now;
      const mails: MailSource[] = [];
      for (const [name, mark] of complete.slice(0, filesAtOnce)) {
        const content = await readMailBytes(join(folder, name)).catch(() => null);
        if (content === null) continue;
        handedOver.set(name, mark);
        mails.push({ name, content });
      }
      return mails;
    },
    giveBack(mails) {
      for (const { name } of mails) handedOver.delete(name);
    },
  };
}

/** The mail files of a folder in the order of their names; throws `file-unreadable`. */
export async function listMailFiles(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile() && extension.test(entry.name));
    return names
      .map(({ name }) => name)
      .toSorted()
      .slice(0, maxFiles);
  } catch (error) {
    throw new HoshodeskError('file-unreadable', folder, { cause: error });
  }
}

/** Reads a mail file as far as a message may reach; throws `file-unreadable`. */
export async function readMailBytes(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      const bytes = Buffer.alloc(Math.min(size, maxBytes));
      const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
      return bytes.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new HoshodeskError('file-unreadable', path, { cause: error });
  }
}

/** Size and time of every mail file that is not empty. */
async function marksOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const marks = new Map<string, string>();
  for (const name of await listMailFiles(folder)) {
    const found = await lstat(join(folder, name)).catch(() => null);
    if (found !== null && found.size > 0) marks.set(name, `${found.size} ${found.mtimeMs}`);
  }
  return marks;
}
