/** A delivery server with both mail methods, and an app with a profile for each: one clock for all. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '#core/app.ts';
import { type DeliveryServer, startDeliveryServer } from '#test/delivery-server/index.ts';
import { mailFile } from '#test/delivery-server/mails/mail-file.ts';
import { createFakePki } from '#test/support/pki/fake-pki.ts';
import { createPkcs12 } from '#test/support/pki/pkcs12.ts';

/** 保管方式 and 配布方式. */
export const storageProfile = '見本本部';
export const distributionProfile = '配布本部';
const users = { [storageProfile]: '14234500001', [distributionProfile]: '16234500001' };
const password = 'Hoshodesk2026';

const pki = await createFakePki();

export interface MailWorld {
  readonly server: DeliveryServer;
  readonly app: App;
  readonly folder: string;
  /** The mail files the server has sent to a profile's user, oldest first. */
  mailsTo(profile: keyof typeof users): readonly Buffer[];
  close(): Promise<void>;
}

export async function createMailWorld(): Promise<MailWorld> {
  const passwords = Object.fromEntries(Object.values(users).map((userId) => [userId, password]));
  const server = await startDeliveryServer({ pki, passwords, documents: 0 });
  const folder = await mkdtemp(join(tmpdir(), 'hoshodesk-mail-'));
  const app = createApp(
    { clock: server.state.clock, logger: { log: () => undefined }, secrets: memorySecrets() },
    { home: join(folder, 'home'), ignoreServiceHours: true, verifierThreads: 1, operator: '担当者' },
  );
  for (const [name, userId] of Object.entries(users)) await addProfile(app, server.url, { name, userId });
  return {
    server,
    app,
    folder,
    mailsTo: (profile) =>
      server.state.outbox.filter(({ userId }) => userId === users[profile]).map((mail) => mailFile(mail)),
    async close() {
      await app.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function memorySecrets() {
  const kept = new Map<string, Uint8Array>();
  return {
    get: (name: string) => Promise.resolve(kept.get(name) ?? null),
    set: async (name: string, secret: Uint8Array) => void kept.set(name, secret),
    delete: async (name: string) => void kept.delete(name),
  };
}

async function addProfile(
  app: App,
  url: string,
  { name, userId }: { readonly name: string; readonly userId: string },
): Promise<void> {
  const associationCode = userId.slice(0, 2);
  const credential = await pki.clientCredential({ associationCode, bankCode: '2345', state: 'valid' });
  await app.addProfile({
    name,
    url,
    userId,
    password,
    isInitialPassword: false,
    pkcs12: createPkcs12(credential, 'p12-password'),
    pkcs12Password: 'p12-password',
    serverCaPem: pki.serverCaPem,
    anchorsPem: [],
    tsaAnchorsPem: [],
  });
}
