/** Where an archive may lie: on a disk of this computer that nobody synchronises, moves or shares (archive.md). */
import { lstat, mkdir, statfs } from 'node:fs/promises';
import { parse, resolve } from 'node:path';
import { ArchiveError, toArchiveError } from './archive-error.ts';

export type ForbiddenReason =
  | 'network-path'
  | 'network-file-system'
  | 'synchronised-folder'
  | 'roaming-profile'
  | 'drive-root'
  | 'symbolic-link'
  | 'not-a-folder';

/** File-system types of Linux (statfs) that are shared between machines: NFS, SMB, CIFS, SMB2, AFS, 9P, Ceph, Coda. */
const networkFileSystems: readonly number[] = [
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x01021997, 0x00c36400, 0x73757245,
];
const synchronised =
  /[\\/](onedrive[^\\/]*|dropbox[^\\/]*|google ?drive|box sync|icloud ?drive|nextcloud)([\\/]|$)/i;
const roaming = /[\\/]appdata[\\/]roaming([\\/]|$)/i;

/** What can be told from the path alone. */
function forbiddenByPath(path: string): ForbiddenReason | null {
  if (/^(\\\\|\/\/)[^\\/]/.test(path)) return 'network-path';
  if (synchronised.test(path)) return 'synchronised-folder';
  if (roaming.test(path)) return 'roaming-profile';
  if (/^([a-z]:)?[\\/]?$/i.test(path) || parse(path).root === path) return 'drive-root';
  return null;
}

/** Makes the folder if needed; throws `archive-root-forbidden` with a ForbiddenReason, or `archive-io-failed`. */
export async function requireArchiveRoot(root: string): Promise<void> {
  const byPath = forbiddenByPath(root) ?? forbiddenByPath(resolve(root));
  if (byPath !== null) throw new ArchiveError('archive-root-forbidden', `${byPath}: ${root}`);
  try {
    const present = await lstat(root).catch(() => null);
    if (present?.isSymbolicLink()) throw forbidden('symbolic-link', root);
    if (present && !present.isDirectory()) throw forbidden('not-a-folder', root);
    await mkdir(root, { recursive: true, mode: 0o700 });
    const { type } = await statfs(root);
    if (networkFileSystems.includes(type)) throw forbidden('network-file-system', root);
  } catch (error) {
    throw toArchiveError(error, root);
  }
}

function forbidden(reason: ForbiddenReason, root: string): ArchiveError {
  return new ArchiveError('archive-root-forbidden', `${reason}: ${root}`);
}
