/** A delivery server, an app with one headquarters profile on it, and one clock for both. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Difference } from '#contract/reconciliation.ts';
import { type App, createApp } from '#core/app.ts';
import {
  type DeliveryServer,
  type DeliveryServerOptions,
  startDeliveryServer,
} from '#test/delivery-server/index.ts';
import { createFakePki } from '#test/support/pki/fake-pki.ts';
import { createPkcs12 } from '#test/support/pki/pkcs12.ts';

export const profile = '本部';
const headquarters = '14234500001';
const password = 'Hoshodesk2026';

const pki = await createFakePki();

export interface ReconcileWorld {
  readonly server: DeliveryServer;
  readonly app: App;
  readonly home: string;
  close(): Promise<void>;
}

export async function createReconcileWorld(options: Partial<DeliveryServerOptions>): Promise<ReconcileWorld> {
  const server = await startDeliveryServer({ pki, passwords: { [headquarters]: password }, ...options });
  const folder = await mkdtemp(join(tmpdir(), 'hoshodesk-reconcile-'));
  const home = join(folder, 'home');
  const kept = new Map<string, Uint8Array>();
  const secrets = {
    get: (name: string) => Promise.resolve(kept.get(name) ?? null),
    set: async (name: string, secret: Uint8Array) => void kept.set(name, secret),
    delete: async (name: string) => void kept.delete(name),
  };
  const app = createApp(
    { clock: server.state.clock, logger: { log: () => undefined }, secrets },
    { home, ignoreServiceHours: true, verifierThreads: 1 },
  );
  const credential = await pki.clientCredential({ associationCode: '14', bankCode: '2345', state: 'valid' });
  await app.addProfile({
    name: profile,
    url: server.url,
    userId: headquarters,
    password,
    isInitialPassword: false,
    pkcs12: createPkcs12(credential, 'p12-password'),
    pkcs12Password: 'p12-password',
    serverCaPem: pki.serverCaPem,
    anchorsPem: [],
    tsaAnchorsPem: [],
  });
  return {
    server,
    app,
    home,
    async close() {
      await app.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** `event reason` of each difference by its file id. */
export function reasonsOf(differences: readonly Difference[]): Readonly<Record<string, string>> {
  return Object.fromEntries(differences.map(({ fileId, event, reason }) => [fileId, `${event} ${reason}`]));
}
