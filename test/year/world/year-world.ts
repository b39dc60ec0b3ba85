/** One emulator, one home folder and one clock for a year: the product runs in process against real TLS. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '#core/app.ts';
import { fromJapanTime } from '#core/domain/japan-time.ts';
import { createKeyFileSecretStore } from '#core/key-file-secret-store.ts';
import {
  type DeliveryServer,
  type SkinNumber,
  startDeliveryServer,
  worldCharacters,
} from '#test/delivery-server/index.ts';
import { createDocumentFactory } from '#test/support/documents/create-document.ts';
import { type SigningPki, createFakePki } from '#test/support/pki/fake-pki.ts';
import { type QualityDocuments, createQualityDocuments } from './quality-documents.ts';

export interface YearWorldOptions {
  /** `YYYY-MM-DD`. */
  readonly start: string;
  readonly seed: number;
  readonly skin: SkinNumber;
  /** Files that are there on the first day: of the first association; the second has half as many. */
  readonly documents: number;
  readonly retentionMonths: number;
}

export interface YearWorld {
  readonly server: DeliveryServer;
  readonly pki: SigningPki;
  readonly qualities: QualityDocuments;
  readonly home: string;
  readonly archiveRoot: string;
  readonly app: App;
  /** Milliseconds since the epoch, by the world's clock. */
  now(): number;
  close(): Promise<void>;
}

export async function createYearWorld(options: YearWorldOptions): Promise<YearWorld> {
  const { start, seed, skin, documents, retentionMonths } = options;
  const pki = await createFakePki({ nowMs: fromJapanTime(start), machineNowMs: Date.now() });
  const qualities = createQualityDocuments(await createDocumentFactory(pki, { characters: worldCharacters }));
  const server = await startDeliveryServer({
    pki,
    seed,
    skin,
    documents: { '14': documents, '16': Math.ceil(documents / 2) },
    clockStart: `${start}T08:45`,
    documentFactory: qualities.factory,
    rules: { retentionMonths },
  });
  const home = await mkdtemp(join(tmpdir(), 'hoshodesk-year-'));
  const app = createApp(
    {
      clock: { now: createAppClock(() => server.state.clock.now()) },
      logger: { log: () => undefined },
      secrets: createKeyFileSecretStore({ folder: join(home, 'vault'), onKeyCreated: () => undefined }),
    },
    { home, ignoreServiceHours: false },
  );
  return {
    server,
    pki,
    qualities,
    home,
    archiveRoot: join(home, 'archive'),
    app,
    now: () => server.state.clock.now(),
    async close() {
      await app.close();
      await server.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** The server's clock stands still between commands; time as the product sees it goes on by a millisecond a look. */
function createAppClock(serverNow: () => number): () => number {
  let last = 0;
  return () => {
    last = Math.max(last + 1, serverNow());
    return last;
  };
}
