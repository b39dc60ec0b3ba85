/** Keeps documents under the SHA-256 of their bytes, never partial and never overwritten (I2–I4). */
import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { type ArchiveFolders, documentPath } from './archive-folders.ts';
import { ArchiveError } from './archive-error.ts';
import type { DurableWriter } from './durable-writer.ts';
import type { NewFile } from './file-system.ts';

export interface StoredDocument {
  readonly sha256: string;
  readonly sizeBytes: number;
  /** The name was taken by bytes that did not hash to it; they have been replaced. */
  readonly repaired: boolean;
}

export interface StoreRequest {
  readonly body: AsyncIterable<Uint8Array>;
  readonly announcedBytes: number | null;
  readonly maxBytes: number;
}

const magic = Buffer.from('%PDF-');
const writeBlockBytes = 1024 * 1024;

/** Steps 1–7 of the write order: returns only when the document survives a power cut. */
export async function storeDocument(
  folders: ArchiveFolders,
  writer: DurableWriter,
  request: StoreRequest,
): Promise<StoredDocument> {
  const { path: part, file } = await writer.createPart();
  try {
    writer.failpoint('part-created');
    const written = await writePart(file, writer, request);
    const target = documentPath(folders, written.sha256);
    const repaired = await settle(writer, { part, target, sha256: written.sha256 });
    writer.failpoint('document-moved');
    await writer.syncFolder(dirname(target));
    writer.failpoint('document-folder-synced');
    return { ...written, repaired };
  } catch (error) {
    await writer.discard(part).catch(() => undefined);
    throw error;
  }
}

/** Streams into the temporary file; closes it in any case. A failed sync is final for this file. */
async function writePart(
  file: NewFile,
  writer: DurableWriter,
  request: StoreRequest,
): Promise<{ readonly sha256: string; readonly sizeBytes: number }> {
  try {
    const hash = createHash('sha256');
    let sizeBytes = 0;
    for await (const block of inBlocks(request.body)) {
      if (sizeBytes === 0 && !startsWithMagic(block)) throw new ArchiveError('not-a-pdf');
      sizeBytes += block.length;
      if (sizeBytes > request.maxBytes)
        throw new ArchiveError('response-too-large', `${request.maxBytes} bytes`);
      hash.update(block);
      await file.write(block);
    }
    writer.failpoint('part-written');
    requireLength(sizeBytes, request.announcedBytes);
    await file.sync();
    writer.failpoint('part-synced');
    return { sha256: hash.digest('hex'), sizeBytes };
  } finally {
    await file.close();
  }
}

function requireLength(sizeBytes: number, announcedBytes: number | null): void {
  if (sizeBytes === 0) throw new ArchiveError('not-a-pdf', '0 bytes');
  if (announcedBytes !== null && announcedBytes !== sizeBytes) {
    throw new ArchiveError('length-mismatch', `${sizeBytes} / ${announcedBytes}`);
  }
}

function startsWithMagic(block: Uint8Array): boolean {
  return magic.equals(block.subarray(0, magic.length));
}

/** Gathers network chunks into few writes; the first block holds at least the magic if there is one. */
async function* inBlocks(body: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let chunks: Uint8Array[] = [];
  let gathered = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    gathered += chunk.length;
    if (gathered < writeBlockBytes) continue;
    yield joined(chunks, gathered);
    chunks = [];
    gathered = 0;
  }
  if (gathered > 0) yield joined(chunks, gathered);
}

/** Most documents come in a single chunk, which needs no copy. */
function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = chunks;
  return only !== undefined && chunks.length === 1 ? only : Buffer.concat(chunks, length);
}

interface Settlement {
  readonly part: string;
  readonly target: string;
  readonly sha256: string;
}

/**
 * Moves the document to its name, or makes sure that what has that name is really it. The archive has one writer, and
 * two documents of one name have the same bytes: nothing can be overwritten by something else (I4).
 */
async function settle(writer: DurableWriter, { part, target, sha256 }: Settlement): Promise<boolean> {
  const taken = await writer.fileSystem.exists(target);
  if (taken) {
    const existing = await writer.fileSystem.read(target);
    if (createHash('sha256').update(existing).digest('hex') === sha256) {
      await writer.discard(part);
      return false;
    }
  }
  await writer.moveOnto(part, target);
  return taken;
}
