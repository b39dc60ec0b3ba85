/**
 * One real sync, to be killed, with a record written down beside each document: acknowledges each of them on stdout,
 * synchronously, after it is durable.
 */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '#core/app.ts';
import { createKeyFileSecretStore } from '#core/key-file-secret-store.ts';
import { recordMark } from './record-mark.ts';

const [home = '', profile = '', failpointName = '', failpointHit = '1'] = process.argv.slice(2);
let hits = 0;

const app = createApp(
  {
    clock: { now: () => Date.now() },
    logger: { log: () => undefined },
    secrets: createKeyFileSecretStore({ folder: join(home, 'vault'), onKeyCreated: () => undefined }),
    failpoint: (name) => {
      if (name !== failpointName) return;
      hits += 1;
      if (hits === Number(failpointHit)) process.kill(process.pid, 'SIGKILL');
    },
  },
  { home, ignoreServiceHours: true },
);

async function writeDown(fileId: string, sha256: string): Promise<void> {
  const { sequence } = await app.recordFact({ profile, fileId, record: { action: 'exported', sha256 } });
  writeSync(1, `${recordMark}${fileId} ${sequence}\n`);
}

const records: Promise<void>[] = [];
const summary = await app.sync(profile, {
  onEvent: (event) => {
    if (event.event === 'fetched') {
      writeSync(1, `${event.fileId} ${event.sha256}\n`);
      records.push(writeDown(event.fileId, event.sha256));
    }
    if (event.event === 'failed') writeSync(2, `${event.fileId} ${event.code}\n`);
  },
});
await Promise.all(records);
writeSync(1, 'done\n');
process.exitCode = summary.failed === 0 ? 0 : 1;
