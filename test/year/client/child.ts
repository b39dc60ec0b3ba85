/**
 * One sync in a process of its own, to be killed by itself at a named step of the archive's write order:
 * `child.ts HOME PROFILE NOW_MS FAILPOINT HIT`. Each archived document is acknowledged on stdout once it is durable.
 */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '#core/app.ts';
import { createKeyFileSecretStore } from '#core/key-file-secret-store.ts';

const [home = '', profile = '', startMs = '0', failpoint = '', hit = '1'] = process.argv.slice(2);
let nowMs = Number(startMs);
let hits = 0;

const app = createApp(
  {
    clock: { now: () => (nowMs += 1) },
    logger: { log: () => undefined },
    secrets: createKeyFileSecretStore({ folder: join(home, 'vault'), onKeyCreated: () => undefined }),
    failpoint: (name) => {
      if (name !== failpoint) return;
      hits += 1;
      if (hits === Number(hit)) process.kill(process.pid, 'SIGKILL');
    },
  },
  { home, ignoreServiceHours: false, verifierThreads: 1 },
);

await app.sync(profile, {
  onEvent: (event) => {
    if (event.event === 'fetched') writeSync(1, `${event.fileId} ${event.sha256}\n`);
  },
});
await app.close();
