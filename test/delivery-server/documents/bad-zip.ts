/** ZIP files no server should send (E11). */
import { zipOf } from './zip.ts';

const localHeaderSignature = 0x04034b50;
const centralHeaderSignature = 0x02014b50;
const pdf = Buffer.from('%PDF-1.3\n');

/** One entry whose name leads out of the folder; the writer refuses such a name, so it is put in afterwards. */
export async function zipWithEvilName(): Promise<Buffer> {
  const evil = '../../evil.pdf';
  const harmless = 'aa/bb/evil.pdf';
  const zip = await zipOf([{ name: harmless, bytes: pdf }]);
  return Buffer.from(zip.toString('latin1').replaceAll(harmless, evil), 'latin1');
}

/** Every entry claims to be encrypted: general purpose bit 0 in its local and central header. */
export async function encryptedZip(names: readonly string[]): Promise<Buffer> {
  const zip = await zipOf(
    names.map((name) => ({ name, bytes: pdf })),
    { compress: true },
  );
  for (let at = 0; at + 10 < zip.length; at += 1) {
    const signature = zip.readUInt32LE(at);
    if (signature !== localHeaderSignature && signature !== centralHeaderSignature) continue;
    const flagsAt = at + (signature === localHeaderSignature ? 6 : 8);
    zip.writeUInt16LE(zip.readUInt16LE(flagsAt) | 1, flagsAt);
  }
  return zip;
}

/** A small ZIP whose entries each unpack to `bytes` and more. */
export function zipBomb(names: readonly string[], bytes: number): Promise<Buffer> {
  const zeros = Buffer.concat([pdf, Buffer.alloc(bytes)]);
  return zipOf(
    names.map((name) => ({ name, bytes: zeros })),
    { compress: true },
  );
}
