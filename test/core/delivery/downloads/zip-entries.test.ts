/** A ZIP is read entry by entry; what was not asked for, or is hostile, never gets through. */
import { expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { readZipDocuments } from '../../../../electron/core/delivery/downloads/zip-entries.ts';

const idA = '14_2345001_1_2_000';
const idB = '14_2345001_3_4_000';
const requested = new Set([idA, idB]);
const limits = { maxEntryBytes: 10_000, maxTotalBytes: 15_000 };

async function zipOf(entries: Readonly<Record<string, Buffer>>, compress = true): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of Object.entries(entries)) zip.addBuffer(bytes, name, { compress });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const pdf = Buffer.from('%PDF-1.3 見本');

it('yields the requested files, also from a folder inside', async () => {
  const archive = await zipOf({ [`${idA}.pdf`]: pdf, [`20200401/${idB}.PDF`]: pdf });
  const documents = await readZipDocuments(archive, requested, limits);
  expect(documents.map(({ fileId }) => fileId)).toEqual([idA, idB]);
  expect(documents[0]?.bytes.equals(pdf)).toBe(true);
});

const hostile: Readonly<Record<string, () => Promise<Buffer>>> = {
  'a file nobody asked for': () => zipOf({ '14_2345001_9_9_000.pdf': pdf }),
  'a name that is no file id': () => zipOf({ 'readme.txt': pdf }),
  'the same file twice': () => zipOf({ [`${idA}.pdf`]: pdf, [`x/${idA}.pdf`]: pdf }),
  'a name that climbs out': async () =>
    rename(await zipOf({ [`aaa${idA}.pdf`]: pdf }), `aaa${idA}.pdf`, `../${idA}.pdf`),
  'an absolute name': async () => rename(await zipOf({ [`a${idA}.pdf`]: pdf }), `a${idA}.pdf`, `/${idA}.pdf`),
  'an encrypted entry': async () => encrypted(await zipOf({ [`${idA}.pdf`]: pdf })),
  'an entry beyond its cap': () => zipOf({ [`${idA}.pdf`]: Buffer.alloc(10_001, 'x') }),
  'entries beyond the cap together': () =>
    zipOf({ [`${idA}.pdf`]: Buffer.alloc(9_000, 'x'), [`${idB}.pdf`]: Buffer.alloc(9_000, 'x') }),
  'a changed byte': async () => flipped(await zipOf({ [`${idA}.pdf`]: pdf }, false)),
  'an archive cut off': async () => (await zipOf({ [`${idA}.pdf`]: pdf })).subarray(0, -30),
  'something else': () => Promise.resolve(Buffer.from('PK nothing')),
};

it.each(Object.keys(hostile))('refuses %s', async (name) => {
  const archive = await hostile[name]?.();
  await expect(readZipDocuments(archive ?? Buffer.alloc(0), requested, limits)).rejects.toMatchObject({
    code: 'zip-invalid',
  });
});

/** Replaces a name of the same length in local and central headers. */
function rename(archive: Buffer, from: string, to: string): Buffer {
  return Buffer.from(archive.toString('latin1').replaceAll(from, to.padStart(from.length, '/')), 'latin1');
}

/** Sets the encryption bit of the central header's general purpose flag. */
function encrypted(archive: Buffer): Buffer {
  const central = archive.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
  archive.writeUInt16LE(archive.readUInt16LE(central + 8) | 1, central + 8);
  return archive;
}

function flipped(archive: Buffer): Buffer {
  const at = archive.indexOf(pdf) + 8;
  archive.writeUInt8(archive.readUInt8(at) ^ 1, at);
  return archive;
}
