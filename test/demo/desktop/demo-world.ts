/** The demo's world: an emulator with signed documents, a line to it, and a home folder already connected and synced. */
import { createDocumentFactory } from '#test/support/documents/create-document.ts';
import { type DeliveryServer, startDeliveryServer, worldCharacters } from '#test/delivery-server/index.ts';
import { describeProfile, headquarters } from '#test/e2e/server-profile.ts';
import { createFakePki } from '#test/support/pki/fake-pki.ts';
import type { Channel, RequestOf } from '#contract/bridge/requests.ts';
import type { ServiceLink } from '../../../electron/service/service-link.ts';
import { alter } from './alter.ts';
import { type Line, createLine } from './line.ts';

export interface DemoWorld {
  readonly server: DeliveryServer;
  readonly line: Line;
  /** Connects a profile and syncs it twice, with a busy night at the association in between. */
  prepare(link: ServiceLink): Promise<void>;
  close(): Promise<void>;
}

const usualDocuments = 80;
const profile = '見本信用保証協会';

export async function createDemoWorld(documents = usualDocuments): Promise<DemoWorld> {
  const pki = await createFakePki();
  const documentFactory = await createDocumentFactory(pki, { characters: worldCharacters });
  const passwords = { [headquarters.userId]: headquarters.password };
  const server = await startDeliveryServer({
    pki,
    documents,
    documentFactory,
    passwords,
    rules: { serviceHours: null },
  });
  const line = await createLine(Number(new URL(server.url).port));
  return {
    server,
    line,
    async prepare(link) {
      const url = `https://localhost:${line.port}`;
      await ask(link, 'profiles.add', await describeProfile(profile, { pki, url }));
      await ask(link, 'sync.run', { profile });
      await haveBusyNight(server);
      await ask(link, 'sync.run', { profile });
    },
    async close() {
      await line.close();
      await server.close();
    },
  };
}

/** Certificates of the first association's first bank, newest upload first: what the headquarters user sees. */
export function visibleCertificates({ state }: DeliveryServer) {
  return [...state.files.values()]
    .filter(({ id, bankCode }) => id.associationCode === '14' && bankCode === '2345')
    .sort((a, b) => (b.versions.at(-1)?.uploadedAtMs ?? 0) - (a.versions.at(-1)?.uploadedAtMs ?? 0));
}

async function haveBusyNight(server: DeliveryServer): Promise<void> {
  const { scenario } = server;
  const [first, second, third, fourth] = visibleCertificates(server)
    .filter(({ versions }) => versions.at(-1)?.kind === '1')
    .map(({ id }) => id.fileId);
  if (first === undefined || second === undefined || third === undefined || fourth === undefined) {
    throw new Error('too few certificates');
  }
  await scenario.reissue({ fileId: first, amountYen: 8_500_000 });
  await scenario.reissue({ fileId: second });
  await scenario.void({ fileId: third });
  await alter(server, fourth);
  for (const branchCode of ['001', '002', '123']) {
    await scenario.upload({ branchCode, customerName: '㈱髙島あたらしい商店' });
  }
}

async function ask<C extends Channel>(link: ServiceLink, channel: C, request: RequestOf<C>): Promise<void> {
  const result = await link.request({ channel, request, signal: new AbortController().signal });
  if (!result.ok) throw new Error(`${channel}: ${result.code} ${result.detail ?? ''}`);
}
