/** What the server shows a desk now, by the record, with the bytes behind it. */
import { createHash } from 'node:crypto';
import { fileOf } from '#test/delivery-server/state/server-state.ts';
import type { ListedFile } from '../truth/client-record.ts';
import { type RecordedFile, newestOf, versionOf } from '../truth/server-record.ts';
import type { Desk } from './desk.ts';
import type { YearContext } from './year-context.ts';

export type ServerView = ReadonlyMap<string, ListedFile>;

export function viewOf({ record, world }: YearContext, desk: Desk): ServerView {
  return new Map(record.visible(desk.viewer, world.now()).map((file) => [file.fileId, toListed(file)]));
}

export function toListed({ fileId, versions, bankCode, branchCode }: RecordedFile): ListedFile {
  return { fileId, version: versions.length - 1, bankCode, branchCode };
}

/** Looks at the bytes the server gives for the newest version; the same ones are given at every later look. */
export async function hashNewest({ world }: YearContext, file: RecordedFile): Promise<string> {
  const newest = newestOf(file);
  if (newest.sha256 === null) {
    const bytes = await world.server.documents.bytes(fileOf(world.server.state, file.fileId));
    newest.sha256 = createHash('sha256').update(bytes).digest('hex');
  }
  return newest.sha256;
}

/** Which version bytes are, of the newest one and those from `from` on; `null` for bytes nobody uploaded. */
export async function versionWithBytes(
  context: YearContext,
  file: RecordedFile,
  wanted: { readonly sha256: string; readonly from: number },
): Promise<number | null> {
  await hashNewest(context, file);
  for (let index = file.versions.length - 1; index >= Math.max(0, wanted.from); index -= 1) {
    if (versionOf(file, index).sha256 === wanted.sha256) return index;
  }
  return null;
}
