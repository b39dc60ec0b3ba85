/** Which files `verify` looks at: those named, and every PDF below a named folder, in a stable order. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { HoshodeskError } from '../../core/hoshodesk-error.ts';

/**
 * Files as given; PDFs of folders as found, sorted. Links inside a folder are not followed, so nothing outside it is
 * read. A subfolder that cannot be opened is listed itself, so that it is not passed over in silence.
 * Throws `file-unreadable` for a path that does not exist and `usage` for a folder without a PDF.
 */
export async function findPdfPaths(paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const kind = await stat(path).catch((error: unknown) => {
      throw new HoshodeskError('file-unreadable', path, { cause: error });
    });
    if (!kind.isDirectory()) {
      found.push(path);
      continue;
    }
    const below = await pdfsBelow(path);
    if (below.length === 0) throw new HoshodeskError('usage', `${path}: 0 PDF`);
    found.push(...below.toSorted(byCodeUnits));
  }
  return found;
}

async function pdfsBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (entries === null) return [folder];
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await pdfsBelow(path)));
    else if (entry.isFile() && entry.name.toLowerCase().endsWith('.pdf')) found.push(path);
  }
  return found;
}

/** The same on every machine, whatever its language. */
function byCodeUnits(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
