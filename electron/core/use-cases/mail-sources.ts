/** Where notification mails come from: files, folders, and a folder that is watched. */
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { MailOutcome, MailPermissions, MailSource } from '#contract/mail-import.ts';
import { HoshodeskError } from '../hoshodesk-error.ts';
import { listMailFiles, readMailBytes, watchMailFolder } from '../mail/index.ts';
import type { UseCaseContext } from './context.ts';
import { importMails } from './import-mail.ts';

/** Reads files, and the mail files (`.eml`, `.txt`) directly inside folders, one at a time; throws `file-unreadable`. */
export async function* readMailSources(paths: readonly string[]): AsyncGenerator<MailSource> {
  for (const path of paths) {
    if (!(await isFolder(path))) yield { name: basename(path), content: await readMailBytes(path) };
    else
      for (const name of await listMailFiles(path)) {
        yield { name, content: await readMailBytes(join(path, name)) };
      }
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw new HoshodeskError('file-unreadable', path, { cause: error });
  }
}

export interface MailWatchRequest extends MailPermissions {
  readonly folder: string;
  readonly profile?: string;
}

/** Imports what is new in a folder each time it looks; a file that is still being written waits for the next look. */
export interface MailWatch {
  look(): Promise<readonly MailOutcome[]>;
}

export function watchMails(context: UseCaseContext, { folder, ...request }: MailWatchRequest): MailWatch {
  const mails = watchMailFolder(folder);
  return {
    async look() {
      const sources = await mails.look();
      if (sources.length === 0) return [];
      try {
        return await importMails(context, { ...request, sources });
      } catch (error) {
        mails.giveBack(sources);
        throw error;
      }
    },
  };
}
