/** The verifier against `pdfsig`, one process a file, and against the floor: the hashes and RSA operations alone. */
import { execFileSync, spawnSync } from 'node:child_process';
import { type KeyObject, createHash, generateKeyPairSync, sign, verify } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCertificateReader, readTrust, verifyDocument } from '#core/verification/index.ts';
import { verifyWithText } from '#core/verification/verify-with-text.ts';
import { type Measurement, elapsedMs, median } from './measurement.ts';
import { type SignedFiles, createSignedFiles } from './signed-files.ts';

const rounds = 5;
const worstRounds = 9;

export async function measureVerification(count: number): Promise<readonly Measurement[]> {
  const made = await createSignedFiles(count);
  const perSecond = (ms: number): number => (made.files.length / ms) * 1000;
  const withText = perSecond(await ours(made, 'with-text'));
  const withoutText = perSecond(await ours(made, 'without-text'));
  const floor = perSecond(await floorMs(made));
  const pdfsig = await pdfsigMs(made);
  const bytes = made.files.reduce((sum, { length }) => sum + length, 0) / made.files.length;
  return [
    { name: 'verification: size of a file', value: bytes / 1024, unit: 'KiB' },
    { name: 'verification with page text, one thread', value: withText, unit: 'files/s' },
    { name: 'verification without page text, one thread', value: withoutText, unit: 'files/s' },
    { name: 'floor: SHA-256 of what is covered, RSA operations', value: floor, unit: 'files/s' },
    { name: 'verification without page text / floor', value: withoutText / floor, unit: '×' },
    ...(pdfsig === null ? [] : againstPdfsig({ withText, withoutText, pdfsig: perSecond(pdfsig) })),
    {
      name: `24 document timestamps, ${(made.worst.length / 1024).toFixed(0)} KiB`,
      value: await worstMs(made),
      unit: 'ms',
      goal: '≤ 1000',
    },
  ];
}

interface Speeds {
  readonly withText: number;
  readonly withoutText: number;
  readonly pdfsig: number;
}

function againstPdfsig({ withText, withoutText, pdfsig }: Speeds): readonly Measurement[] {
  return [
    { name: 'pdfsig, one process a file', value: pdfsig, unit: 'files/s' },
    { name: 'verification with page text / pdfsig', value: withText / pdfsig, unit: '×', goal: '≥ 2' },
    { name: 'verification without page text / pdfsig', value: withoutText / pdfsig, unit: '×', goal: '≥ 2' },
  ];
}

/** The first round is not counted: code gets warm, and pdf.js is loaded. */
async function medianMs(work: () => Promise<void> | void, times = rounds): Promise<number> {
  await work();
  const ms: number[] = [];
  for (let round = 0; round < times; round += 1) ms.push(await elapsedMs(work));
  return median(ms);
}

/** A new store of certificates each round, as every worker has one for all its files. */
function ours(made: SignedFiles, how: 'with-text' | 'without-text'): Promise<number> {
  const trust = readTrust(made);
  const { atMs } = made;
  return medianMs(async () => {
    const reader = createCertificateReader();
    for (const bytes of made.files) {
      const question = { bytes, trust, atMs, reader, kind: '1' } as const;
      const report = how === 'with-text' ? await verifyWithText(question) : verifyDocument(question).report;
      if (report.verdict !== 'genuine') throw new Error(`${report.verdict}: ${report.reasons[0]?.code}`);
    }
  });
}

async function worstMs(made: SignedFiles): Promise<number> {
  const trust = readTrust(made);
  return medianMs(() => {
    const reader = createCertificateReader();
    const { report } = verifyDocument({ bytes: made.worst, trust, atMs: made.atMs, reader });
    if (report.verdict !== 'genuine') throw new Error(`${report.verdict}: ${report.reasons[0]?.code}`);
  }, worstRounds);
}

const rangePattern = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+) *\]/g;
/** The signature, its timestamp, the document timestamp; certificates and lists are the same for all files. */
const signaturesInFile = 3;

async function floorMs({ files }: SignedFiles): Promise<number> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const data = Buffer.alloc(300, 1);
  const signature = sign('sha256', data, privateKey);
  const ranges = files.map(coveredParts);
  return medianMs(() => {
    for (const parts of ranges) hashAndVerify(parts, { data, signature, publicKey });
  });
}

/** Two parts for each signature of the file. */
function coveredParts(bytes: Uint8Array): readonly (readonly [Uint8Array, Uint8Array])[] {
  return [...Buffer.from(bytes).toString('latin1').matchAll(rangePattern)].map((match) => {
    const [, start = 0, length = 0, next = 0, rest = 0] = match.map(Number);
    return [bytes.subarray(start, start + length), bytes.subarray(next, next + rest)];
  });
}

interface SignedPiece {
  readonly data: Uint8Array;
  readonly signature: Uint8Array;
  readonly publicKey: KeyObject;
}

function hashAndVerify(
  parts: readonly (readonly [Uint8Array, Uint8Array])[],
  { data, signature, publicKey }: SignedPiece,
): void {
  for (const [left, right] of parts) createHash('sha256').update(left).update(right).digest();
  for (let index = 0; index < signaturesInFile; index += 1) verify('sha256', data, publicKey, signature);
}

/** `null` where there is no pdfsig. */
async function pdfsigMs({ files }: SignedFiles): Promise<number | null> {
  if (spawnSync('pdfsig', ['-v']).error) return null;
  const folder = await mkdtemp(join(tmpdir(), 'hoshodesk-bench-pdfsig-'));
  try {
    const paths = files.map((_, index) => join(folder, `${index}.pdf`));
    for (const [index, path] of paths.entries()) await writeFile(path, files[index] ?? '');
    return await medianMs(() => {
      for (const path of paths) execFileSync('pdfsig', [path], { stdio: ['ignore', 'ignore', 'ignore'] });
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
