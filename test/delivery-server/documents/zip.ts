/** The ZIP of ファイルダウンロード for two or more files (A28). */
import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Buffer;
}

export async function zipOf(entries: readonly ZipEntry[], modifiedAtMs: number): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const { name, bytes } of entries) {
    zip.addBuffer(bytes, name, { mtime: new Date(modifiedAtMs), compress: false });
  }
  zip.end();
  return buffer(zip.outputStream);
}

const localHeaderSignature = 0x04034b50;
const centralHeaderSignature = 0x02014b50;

/** Marks every entry as encrypted (general purpose bit 0) in its local and central header. */
export function markEncrypted(zip: Buffer): Buffer {
  const marked = Buffer.from(zip);
  for (let at = 0; at + 10 < marked.length; at += 1) {
    const signature = marked.readUInt32LE(at);
    if (signature !== localHeaderSignature && signature !== centralHeaderSignature) continue;
    const flagsAt = at + (signature === localHeaderSignature ? 6 : 8);
    marked.writeUInt16LE(marked.readUInt16LE(flagsAt) | 1, flagsAt);
  }
  return marked;
}

/** A small ZIP whose first entry unpacks to `bytes` zeros. */
export async function zipBomb(name: string, bytes: number): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  zip.addBuffer(Buffer.concat([Buffer.from('%PDF-1.3\n'), Buffer.alloc(bytes)]), name, { compress: true });
  zip.end();
  return buffer(zip.outputStream);
}
