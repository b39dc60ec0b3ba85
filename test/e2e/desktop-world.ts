/** A delivery server with signed documents, and the loopback host connected to it, as a member of staff would find them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Channel, RequestOf, ResponseOf } from '#contract/bridge/requests.ts';
import {
  type DeliveryServer,
  type DeliveryServerOptions,
  startDeliveryServer,
  worldCharacters,
} from '#test/delivery-server/index.ts';
import { createDocumentFactory } from '#test/support/documents/create-document.ts';
import { type SigningPki, createFakePki } from '#test/support/pki/fake-pki.ts';
import { type BrowserHost, startBrowserHost } from '../../electron/browser/host.ts';
import { type ServiceLink, linkService } from '../../electron/browser/service-link.ts';
import { describeProfile, headquarters } from './server-profile.ts';

export interface DesktopWorld {
  readonly server: DeliveryServer;
  readonly pki: SigningPki;
  readonly host: BrowserHost;
  readonly folder: string;
  /** Asks the host's service directly; throws the code of a failure. */
  ask<C extends Channel>(channel: C, request: RequestOf<C>): Promise<ResponseOf<C>>;
  /** What the 接続先 dialog would send for the headquarters user of the first institution. */
  newProfile(name: string): Promise<RequestOf<'profiles.add'>>;
  close(): Promise<void>;
}

export interface DesktopWorldOptions extends Partial<DeliveryServerOptions> {
  readonly isDemo?: boolean;
  /** Connects this profile and syncs it before the world is handed over. */
  readonly syncedProfile?: string;
}

const rendererFolder = fileURLToPath(new URL('../../dist/renderer', import.meta.url));

export async function createDesktopWorld(options: DesktopWorldOptions = {}): Promise<DesktopWorld> {
  const { isDemo = false, syncedProfile, ...serverOptions } = options;
  const pki = serverOptions.pki ?? (await createFakePki());
  const documentFactory = await createDocumentFactory(pki, { characters: worldCharacters });
  const server = await startDeliveryServer({
    documents: 40,
    documentFactory,
    passwords: { [headquarters.userId]: headquarters.password },
    ...serverOptions,
    pki,
  });
  const folder = await mkdtemp(join(tmpdir(), 'hoshodesk-desktop-'));
  const host = await startBrowserHost({
    home: join(folder, 'home'),
    exportFolder: join(folder, 'exports'),
    rendererFolder,
    version: '0.0.0',
    isDemo,
    ignoreServiceHours: true,
  });
  const link = linkService(host.service);
  const world: DesktopWorld = {
    server,
    pki,
    host,
    folder,
    ask: (channel, request) => askService(link, channel, request),
    newProfile: (name) => describeProfile(name, { pki, url: server.url }),
    async close() {
      link.close();
      await host.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  if (syncedProfile !== undefined) {
    await world.ask('profiles.add', await world.newProfile(syncedProfile));
    await world.ask('sync.run', { profile: syncedProfile });
  }
  return world;
}

async function askService<C extends Channel>(
  link: ServiceLink,
  channel: C,
  request: RequestOf<C>,
): Promise<ResponseOf<C>> {
  const result = await link.request({ channel, request, signal: new AbortController().signal });
  if (!result.ok) throw new Error(`${channel}: ${result.code} ${result.detail ?? ''}`);
  return result.value as ResponseOf<C>;
}
