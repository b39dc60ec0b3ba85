/**
 * Runs the verifier over a folder of signed PDFs from other projects' test suites and holds it against two other
 * verifiers: `npm run test:corpus -- [FOLDER]`. The files are not part of this project; without them it is skipped.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Trust, createCertificateReader, verifyDocument } from '#core/verification/index.ts';
import { type ComparedFile, attackFindings, compareWithPeers, countTimestamps } from './compare.ts';
import { type CorpusRecord, readCorpusFile, readIndex } from './corpus-record.ts';
import { checkExplanations, keyOf } from './explanations.ts';
import { readOwnMaterial } from './own-certificates.ts';
import { strictnessTable } from './strictness.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const folder = resolve(positionals[0] ?? process.env['HOSHODESK_CORPUS'] ?? '../shared/corpus');

/** No file may take longer. */
const fileMs = 5_000;

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const reader = createCertificateReader();
const noTrust: Trust = { anchors: [], tsaAnchors: [], isExpectedIssuer: () => true };

interface Examined {
  readonly without: ComparedFile;
  /** With the file's own top certificates as anchors, at the newest time the file speaks of. */
  readonly generous: ComparedFile;
  readonly elapsedMs: number;
}

function examine(record: CorpusRecord): Examined {
  const bytes = readCorpusFile(folder, record);
  const { fields, tops } = readOwnMaterial(bytes, reader);
  const startedMs = performance.now();
  const { report } = verifyDocument({ bytes, trust: noTrust, atMs: Date.now(), reader });
  const elapsedMs = performance.now() - startedMs;
  const times = report.signatures
    .flatMap(({ claimedTime, timestamps }) => [claimedTime, ...timestamps.map(({ at }) => at)])
    .flatMap((time) => (time === null ? [] : [Date.parse(time)]));
  const atMs = times.length === 0 ? Date.now() : Math.max(...times) + 60_000;
  const trust: Trust = { ...noTrust, anchors: tops, tsaAnchors: tops };
  const generous = verifyDocument({ bytes, trust, atMs, reader }).report;
  return {
    without: { record, fields, report },
    generous: { record, fields, report: generous },
    elapsedMs,
  };
}

function run(index: readonly CorpusRecord[]): boolean {
  const problems: string[] = [];
  const examined = index.flatMap((record) => {
    try {
      return [examine(record)];
    } catch (error) {
      problems.push(`${record.file}: crashed: ${error instanceof Error ? error.stack : String(error)}`);
      return [];
    }
  });
  const slowest = examined.toSorted((left, right) => right.elapsedMs - left.elapsedMs)[0];
  for (const { without, generous, elapsedMs } of examined) {
    if (elapsedMs > fileMs) problems.push(`${without.record.file}: ${elapsedMs.toFixed(0)} ms`);
    for (const each of [without, generous]) {
      for (const what of attackFindings(each)) problems.push(`${each.record.file}: attack sample: ${what}`);
    }
  }
  const compared = examined.map(({ without }) => without);
  const { explained, unexplained, stale } = checkExplanations(compared.flatMap(compareWithPeers));
  problems.push(...unexplained.map((each) => `unexplained: ${keyOf(each)}`));
  problems.push(...stale.map((each) => `explained, but no longer there: ${keyOf(each)}`));
  for (const line of strictnessTable(examined.map(({ generous }) => generous))) print(line);
  const attacks = index.filter(({ attackSample }) => attackSample).length;
  const signatures = compared.reduce((sum, { report }) => sum + report.signatures.length, 0);
  print(
    `\n${index.length} files, ${signatures} signatures, ${attacks} attack samples, ${explained} differences explained`,
  );
  const { peer, ours } = countTimestamps(compared);
  print(`document timestamps: ${peer} intact for pyHanko, ${ours} of them for us`);
  print(`slowest: ${slowest?.without.record.file} ${slowest?.elapsedMs.toFixed(0)} ms`);
  for (const problem of problems) print(`  ${problem}`);
  print(problems.length === 0 ? 'no problem' : `${problems.length} problems`);
  return problems.length === 0;
}

const index = readIndex(folder);
if (index === null) {
  print(`SKIPPED: there is no corpus in ${folder}; nothing was compared`);
} else if (!run(index)) {
  process.exitCode = 1;
}
