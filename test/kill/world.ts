/** The server and the profile whose syncs are killed. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '#core/app.ts';
import { startDeliveryServer, type SkinNumber } from '#test/delivery-server/index.ts';
import { createFakePki } from '#test/support/pki/fake-pki.ts';
import { createPkcs12 } from '#test/support/pki/pkcs12.ts';
import { createKeyFileSecretStore } from '#core/key-file-secret-store.ts';

export interface KillWorld {
  readonly home: string;
  readonly profile: string;
  readonly archiveRoot: string;
  /** File id → SHA-256 of the bytes the server has, for every file the user may see. */
  readonly truth: ReadonlyMap<string, string>;
  close(): Promise<void>;
}

const profile = 'kill';
const userId = '14234500001';
const password = 'Hoshodesk2026';

export async function createKillWorld(options: {
  readonly documents: number;
  readonly seed: number;
  readonly skin: SkinNumber;
}): Promise<KillWorld> {
  const pki = await createFakePki();
  const server = await startDeliveryServer({ pki, ...options, passwords: { [userId]: password } });
  const home = await mkdtemp(join(tmpdir(), 'hoshodesk-kill-'));
  const credential = await pki.clientCredential({ associationCode: '14', bankCode: '2345', state: 'valid' });
  const secrets = createKeyFileSecretStore({ folder: join(home, 'vault'), onKeyCreated: () => undefined });
  const ports = { clock: { now: () => Date.now() }, logger: { log: () => undefined }, secrets };
  await createApp(ports, { home, ignoreServiceHours: true }).addProfile({
    name: profile,
    url: server.url,
    userId,
    password,
    isInitialPassword: false,
    pkcs12: createPkcs12(credential, 'p'),
    pkcs12Password: 'p',
    serverCaPem: pki.serverCaPem,
    anchorsPem: [],
    tsaAnchorsPem: [],
  });
  const truth = new Map<string, string>();
  for (const file of server.state.files.values()) {
    if (file.id.associationCode !== '14' || file.bankCode !== '2345') continue;
    const bytes = await server.documents.bytes(file);
    truth.set(file.id.fileId, createHash('sha256').update(bytes).digest('hex'));
  }
  return {
    home,
    profile,
    archiveRoot: join(home, 'archive'),
    truth,
    async close() {
      await server.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}
