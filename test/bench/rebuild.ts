/** Rebuild of the index from documents and receipts on the disk (archive.md: 100,000 in a minute). */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArchive } from '#core/archive/index.ts';
import { type Measurement, elapsedMs } from './measurement.ts';
import { syntheticItem } from './synthetic-documents.ts';

const documentBytes = 2_048;
const writersAtOnce = 64;

export async function measureRebuild(documents: number): Promise<readonly Measurement[]> {
  const root = await mkdtemp(join(tmpdir(), 'hoshodesk-bench-rebuild-'));
  try {
    await writeArchive(root, documents);
    const options = { root, clock: { now: () => Date.now() }, logger: { log: () => undefined } };
    // Opening finds every receipt missing in the index: the same work as a recovery after the index was lost.
    let archive = await openArchive(options);
    const rebuildMs = await elapsedMs(async () => {
      const report = await archive.rebuild();
      if (report.documents !== documents) throw new Error(`${report.documents} documents`);
    });
    archive.close();
    const openMs = await elapsedMs(async () => {
      archive = await openArchive(options);
    });
    archive.close();
    return [
      {
        name: `rebuild of ${documents.toLocaleString('en')} documents`,
        value: rebuildMs / 1000,
        unit: 's',
        goal: '≤ 60',
      },
      {
        name: 'opening it afterwards, per 10,000 documents',
        value: openMs / 1000 / (documents / 10_000),
        unit: 's',
        goal: '≤ 2',
      },
    ];
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** Lays the files of an archive out directly: receiving them one by one would measure something else. */
async function writeArchive(root: string, documents: number): Promise<void> {
  for (let shard = 0; shard < 256; shard += 1) {
    const name = shard.toString(16).padStart(2, '0');
    await mkdir(join(root, 'cas', name), { recursive: true });
    await mkdir(join(root, 'meta', name), { recursive: true });
  }
  for (let start = 0; start < documents; start += writersAtOnce) {
    const size = Math.min(writersAtOnce, documents - start);
    await Promise.all(Array.from({ length: size }, (_, index) => writeDocument(root, start + index)));
  }
}

async function writeDocument(root: string, number: number): Promise<void> {
  const listItem = syntheticItem(number);
  const bytes = Buffer.alloc(documentBytes, `%PDF-1.3 ${listItem.fileId} `);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const receipt = {
    format: 1,
    profile: 'bench',
    sha256,
    sizeBytes: bytes.length,
    source: 'sync',
    receivedAt: new Date(1_750_000_000_000 + number).toISOString(),
    listItem,
  };
  await writeFile(join(root, 'cas', sha256.slice(0, 2), `${sha256}.pdf`), bytes);
  await writeFile(join(root, 'meta', sha256.slice(0, 2), `${sha256}-1.json`), JSON.stringify(receipt));
}
