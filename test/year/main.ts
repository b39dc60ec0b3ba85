/**
 * A year in the life of guarantees: `npm run test:year -- [--days 365] [--documents 5000] [--seed 1] [--signed 60] [--skin 1] [--start 2026-04-01]`.
 * Prints what happened, and every difference between the product and the independently computed truth.
 */
import { parseArgs } from 'node:util';
import { type SkinNumber, skinNumbers } from '#test/delivery-server/index.ts';
import { runYear } from './run-year.ts';

const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '365' },
    documents: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    signed: { type: 'string', default: '60' },
    skin: { type: 'string', default: '1' },
    start: { type: 'string', default: '2026-04-01' },
  },
});

const startedMs = performance.now();
const seconds = (): string => ((performance.now() - startedMs) / 1000).toFixed(0);
const shownDifferences = 200;

const findings = await runYear({
  start: values.start,
  days: Number(values.days),
  documents: Number(values.documents),
  seed: Number(values.seed),
  signedShare: Number(values.signed),
  skin: readSkin(values.skin),
  onDay: (day, { counts, differences }) => {
    if (!day.endsWith('-01')) return;
    const documents = counts.get('downloads') ?? 0;
    console.log(`${day} ${seconds()} s: ${documents} downloads, ${differences.length} differences`);
  },
});
for (const [what, times] of [...findings.counts].toSorted(([left], [right]) => (left < right ? -1 : 1)))
  console.log(`${String(times).padStart(9)} ${what}`);
for (const difference of findings.differences.slice(0, shownDifferences)) console.log(`✕ ${difference}`);
console.log(`seed ${values.seed}: ${findings.differences.length} differences in ${seconds()} s`);
process.exitCode = findings.differences.length === 0 ? 0 : 1;

function readSkin(text: string): SkinNumber {
  const found = skinNumbers.find((skin) => String(skin) === text);
  if (found === undefined) throw new Error(`no skin ${text}`);
  return found;
}
