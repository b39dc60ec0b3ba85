/** Every figure in one run on one machine: `npm run bench -- [--rows 1000000] [--rebuild 100000] [--files 2000] [--verify 200]`. */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { measureIndexQueries } from './index-queries.ts';
import type { Measurement } from './measurement.ts';
import { measureRebuild } from './rebuild.ts';
import { measureSyncAgainstCurl } from './sync-against-curl.ts';
import { measureVerification } from './verification.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    rebuild: { type: 'string', default: '100000' },
    files: { type: 'string', default: '2000' },
    verify: { type: 'string', default: '200' },
  },
});

function print({ name, value, unit, goal }: Measurement): void {
  console.log(
    `${name.padEnd(56)} ${value.toFixed(2).padStart(10)} ${unit.padEnd(8)} ${goal === undefined ? '' : `goal ${goal}`}`,
  );
}

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`);
for (const measurement of await measureVerification(Number(values.verify))) print(measurement);
for (const measurement of await measureSyncAgainstCurl(Number(values.files))) print(measurement);
for (const measurement of await measureRebuild(Number(values.rebuild))) print(measurement);
for (const measurement of await measureIndexQueries(Number(values.rows))) print(measurement);
