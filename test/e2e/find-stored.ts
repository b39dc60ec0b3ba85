/** Where an archive keeps the bytes of a version. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

export async function findStored(folder: string, sha256: string): Promise<string> {
  const names = await readdir(folder, { recursive: true });
  const name = names.find((each) => each.includes(sha256) && each.endsWith('.pdf'));
  if (name === undefined) throw new Error(`no file for ${sha256}`);
  return join(folder, name);
}
