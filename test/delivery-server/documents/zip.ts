/** The ZIP of ファイルダウンロード for two or more files (A28). */
import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface ZipOptions {
  readonly modifiedAtMs?: number;
  readonly compress?: boolean;
}

export async function zipOf(entries: readonly ZipEntry[], options: ZipOptions = {}): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  const { modifiedAtMs = 0, compress = false } = options;
  for (const { name, bytes } of entries)
    zip.addBuffer(bytes, name, { mtime: new Date(modifiedAtMs), compress });
  zip.end();
  return buffer(zip.outputStream);
}
