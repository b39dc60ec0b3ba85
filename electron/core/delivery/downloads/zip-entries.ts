/** Reads a ZIP of files in memory with caps on count, size and ratio; hostile archives are `zip-invalid`. */
import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { parseFileId } from '../../domain/file-id.ts';
import { DeliveryError } from '../delivery-error.ts';

export interface ZipLimits {
  readonly maxEntryBytes: number;
  /** Sum of all unpacked entries. */
  readonly maxTotalBytes: number;
}

export interface ZipDocument {
  readonly fileId: string;
  readonly bytes: Buffer;
}

/** PDFs hardly compress; a thousandfold is a bomb. */
const maxRatio = 1_000;

/**
 * The files of an archive by file id; whether each is a PDF is the caller's question. Throws `zip-invalid` for
 * encrypted, duplicate, traversing or unrequested names and for everything beyond the caps.
 */
export async function readZipDocuments(
  archive: Buffer,
  requested: ReadonlySet<string>,
  limits: ZipLimits,
): Promise<readonly ZipDocument[]> {
  const zip = await open(archive);
  const found = new Map<string, ZipDocument>();
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue;
      const fileId = requestedId(entry, requested, found);
      total += requireWithinCaps(entry, limits);
      if (total > limits.maxTotalBytes) throw new DeliveryError('zip-invalid', 'too large');
      found.set(fileId, { fileId, bytes: await readEntry(zip, entry) });
    }
  } catch (cause) {
    throw cause instanceof DeliveryError ? cause : new DeliveryError('zip-invalid', undefined, { cause });
  }
  return [...found.values()];
}

async function open(archive: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(archive, {
      lazyEntries: true,
      strictFileNames: true,
      validateEntrySizes: true,
    });
  } catch (cause) {
    throw new DeliveryError('zip-invalid', undefined, { cause });
  }
}

function requestedId(
  entry: Entry,
  requested: ReadonlySet<string>,
  found: ReadonlyMap<string, ZipDocument>,
): string {
  if (entry.isEncrypted()) throw new DeliveryError('zip-invalid', 'encrypted');
  const name = entry.fileName.slice(entry.fileName.lastIndexOf('/') + 1);
  const fileId = parseFileId(name)?.fileId;
  if (fileId === undefined || !requested.has(fileId))
    throw new DeliveryError('zip-invalid', 'unrequested name');
  if (found.has(fileId)) throw new DeliveryError('zip-invalid', `duplicate ${fileId}`);
  return fileId;
}

function requireWithinCaps(entry: Entry, limits: ZipLimits): number {
  const { uncompressedSize, compressedSize } = entry;
  const bomb = uncompressedSize > 1024 * 1024 && uncompressedSize > compressedSize * maxRatio;
  if (uncompressedSize > limits.maxEntryBytes || bomb) throw new DeliveryError('zip-invalid', 'too large');
  return uncompressedSize;
}

async function readEntry(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream as AsyncIterable<Uint8Array>) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  // The library checks sizes but not the checksum.
  if (crc32(bytes) !== entry.crc32) throw new DeliveryError('zip-invalid', 'checksum');
  return bytes;
}
