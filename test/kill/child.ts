/** One real sync, to be killed: acknowledges each archived document on stdout, synchronously, after it is durable. */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '#core/app.ts';
import { createKeyFileSecretStore } from '#core/key-file-secret-store.ts';

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

const summary = await app.sync(profile, {
  onEvent: (event) => {
    if (event.event === 'fetched') writeSync(1, `${event.fileId} ${event.sha256}\n`);
    if (event.event === 'failed') writeSync(2, `${event.fileId} ${event.code}\n`);
  },
});
writeSync(1, 'done\n');
process.exitCode = summary.failed === 0 ? 0 : 1;
