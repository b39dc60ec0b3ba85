/** The mails in a person's mailbox: the outbox as files a mail program would save (E22). */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { mailCharsets } from '../mails/charsets.ts';
import { mailFile } from '../mails/mail-file.ts';
import { command } from './command.ts';

export const mailCommands = {
  /** Writes every mail so far, or those to one user, as `.eml` files; the names tell their order, kind and file. */
  saveMails: command(
    z.strictObject({
      folder: z.string().min(1),
      userId: z.string().optional(),
      charset: z.enum(mailCharsets).default('UTF-8'),
    }),
    async ({ state }, { folder, userId, charset }) => {
      await mkdir(folder, { recursive: true });
      const files: string[] = [];
      for (const [index, mail] of state.outbox.entries()) {
        if (userId !== undefined && mail.userId !== userId) continue;
        const label = /\((?<label>[\d_]+)\)$/.exec(mail.subject)?.groups?.['label'] ?? mail.fileId;
        const name = `${String(index + 1).padStart(4, '0')}_${mail.userId}_${label}.eml`;
        await writeFile(join(folder, name), mailFile(mail, { charset }));
        files.push(name);
      }
      return { files };
    },
  ),
};
