/** Finds out anew how to fetch a file: on the page that listed it, else by a search for its file id. */
import { DeliveryError } from '../delivery-error.ts';
import type { FileReference } from '../search/file-references.ts';
import type { SearchDriver } from '../search/search-driver.ts';
import type { Session } from '../session/session.ts';

export interface ReferenceSource {
  readonly session: Session;
  readonly driver: SearchDriver;
}

/**
 * Returns a reference other than `old`, read in the present session. Files listed on the same page are refreshed
 * along with it, so a whole page costs one search. Throws `file-not-listed` when the server no longer shows the file.
 */
export async function freshReference(
  { session, driver }: ReferenceSource,
  fileId: string,
  old: FileReference | null,
): Promise<FileReference> {
  return session.run(async () => {
    const present = driver.references.get(fileId);
    if (present !== undefined && present !== old && present.generation === session.generation())
      return present;
    if (old !== null) {
      await driver.show(old.place);
      const again = driver.references.get(fileId);
      if (again !== undefined && again !== old) return again;
    }
    return findByFileId({ session, driver }, fileId);
  });
}

/** Searches ファイル名(ファイルID), which matches by prefix, for exactly this file. Must run inside `session.run`. */
export async function findByFileId({ driver }: ReferenceSource, fileId: string): Promise<FileReference> {
  const { result } = await driver.show({ criteria: { fileIdPrefix: fileId }, sort: null, page: 1 });
  const found = result.items.some((item) => item.fileId === fileId)
    ? driver.references.get(fileId)
    : undefined;
  if (found === undefined) throw new DeliveryError('file-not-listed', fileId);
  return found;
}
