/** The real service with a delivery server to talk to; secrets stay in memory, documents are the cheap ones. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RequestOf } from '#contract/bridge/requests.ts';
import type { SecretStore } from '#core/ports.ts';
import { type DeliveryServer, startDeliveryServer } from '#test/delivery-server/index.ts';
import { describeProfile, headquarters } from '#test/e2e/server-profile.ts';
import { createFakePki } from '#test/support/pki/fake-pki.ts';
import { type Service, createService } from '../../electron/service/service.ts';
import { type ServiceWindow, openWindow } from './service-window.ts';

export interface ServiceWorld {
  readonly server: DeliveryServer;
  readonly service: Service;
  readonly window: ServiceWindow;
  readonly secrets: ReadonlyMap<string, Uint8Array>;
  /** Holds everything the service writes. */
  readonly folder: string;
  readonly home: string;
  /** Where `export.documents` is told to write. */
  readonly exports: string;
  newProfile(name: string): Promise<RequestOf<'profiles.add'>>;
  close(): Promise<void>;
}

export async function createServiceWorld(documents: number): Promise<ServiceWorld> {
  const pki = await createFakePki();
  const server = await startDeliveryServer({
    pki,
    documents,
    passwords: { [headquarters.userId]: headquarters.password },
  });
  const folder = await mkdtemp(join(tmpdir(), 'hoshodesk-service-'));
  const home = join(folder, 'home');
  const exports = join(folder, 'exports');
  const secrets = new Map<string, Uint8Array>();
  const service = createService(
    {
      clock: { now: () => Date.now() },
      logger: { log: () => undefined },
      secrets: inMemory(secrets),
      chooseFolder: async () => exports,
    },
    { home, info: { version: '0.0.0', host: 'browser', isDemo: false }, ignoreServiceHours: true },
  );
  return {
    server,
    service,
    window: openWindow((port) => service.attach(port)),
    secrets,
    folder,
    home,
    exports,
    newProfile: (name) => describeProfile(name, { pki, url: server.url }),
    async close() {
      await service.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function inMemory(secrets: Map<string, Uint8Array>): SecretStore {
  return {
    get: async (name) => secrets.get(name) ?? null,
    set: async (name, secret) => void secrets.set(name, secret),
    delete: async (name) => void secrets.delete(name),
  };
}
