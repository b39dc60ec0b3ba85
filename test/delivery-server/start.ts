/** Starts a delivery server on loopback: the screens, the certificate site and the control API, each on its own port. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SigningPki } from '#test/support/pki/fake-pki.ts';
import type { DocumentFactory } from '#test/support/world-types.ts';
import { createDocumentStore, type DocumentStore } from './documents/document-store.ts';
import { fastDocument } from './documents/fast-document.ts';
import { createPendingFaults } from './faults/pending-faults.ts';
import { type CertificateAccount, createCertificateSite } from './http/certificate-site.ts';
import { handleRequest } from './http/handle-request.ts';
import { createSessions } from './http/sessions.ts';
import { createTlsServer, type TlsServer } from './http/tls-server.ts';
import { createEventLog, type EventLog } from './log/event-log.ts';
import { createControlServer } from './scenario/control-server.ts';
import { createScenario, type Scenario } from './scenario/scenario.ts';
import type { ServerContext } from './server-context.ts';
import { chooseSkin } from './skins/choose-skin.ts';
import type { SkinNumber } from './skins/skin.ts';
import { endCertificatesDue } from './state/ending-certificates.ts';
import { createState, type WorldOptions } from './state/create-state.ts';
import type { ServerState } from './state/server-state.ts';

export interface DeliveryServerOptions extends WorldOptions {
  readonly pki: SigningPki;
  /** Default 1. */
  readonly skin?: SkinNumber | undefined;
  /** Default: the cheap unsigned documents. */
  readonly documentFactory?: DocumentFactory | undefined;
  /** Default: any free port. */
  readonly port?: number | undefined;
}

export interface DeliveryServer {
  /** `https://localhost:port`, without a path. */
  readonly url: string;
  readonly controlUrl: string;
  readonly controlToken: string;
  /** The site that hands out client certificates, and who may use it. */
  readonly certificateSite: { readonly url: string; readonly accounts: readonly CertificateAccount[] };
  readonly scenario: Scenario;
  readonly log: EventLog;
  readonly state: ServerState;
  /** The very bytes clients get, also of earlier versions. */
  readonly documents: DocumentStore;
  close(): Promise<void>;
}

const hosts = ['localhost', '127.0.0.1'];

export async function startDeliveryServer(options: DeliveryServerOptions): Promise<DeliveryServer> {
  const { pki } = options;
  const folder = await mkdtemp(join(tmpdir(), 'delivery-server-'));
  const state = createState(options);
  const context = await createContext(options, state, folder);
  const tls = await listenForClients(context, withEndings(state, pki));
  const port = await listen(tls.front, options.port ?? 0);
  const origin = `https://localhost:${port}`;
  const scenarioContext = { ...context, pki, origin, closeConnections: tls.closeConnections };
  const control = createControlServer(scenarioContext);
  const site = await createCertificateSite({ pki, associations: state.associations, hosts });
  return {
    url: origin,
    controlUrl: `http://127.0.0.1:${await listen(control.server, 0)}`,
    controlToken: control.token,
    certificateSite: {
      url: `https://localhost:${await listen(site.server, 0)}/client/login/`,
      accounts: site.accounts,
    },
    scenario: createScenario(scenarioContext),
    log: context.log,
    state,
    documents: context.documents,
    async close() {
      for (const server of [tls.front, control.server, site.server]) server.close();
      tls.closeConnections();
      control.server.closeAllConnections();
      site.server.closeAllConnections();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function createContext(
  options: DeliveryServerOptions,
  state: ServerState,
  folder: string,
): Promise<ServerContext> {
  const factory = options.documentFactory ?? fastDocument;
  return {
    state,
    documents: await createDocumentStore({ state, factory, folder }),
    sessions: createSessions(state.clock.now, () => state.rules.sessionIdleMinutes),
    faults: createPendingFaults(),
    log: createEventLog(state.clock.now),
    skin: chooseSkin(options.skin ?? 1),
  };
}

/** Certificates end by the server's clock; what ended stands in the next CRL. */
function withEndings(state: ServerState, pki: SigningPki): SigningPki {
  return {
    ...pki,
    async clientCrlPem(associationCode) {
      endCertificatesDue(state, pki);
      return pki.clientCrlPem(associationCode);
    },
  };
}

async function listenForClients(context: ServerContext, pki: SigningPki): Promise<TlsServer> {
  const tls: TlsServer = await createTlsServer({
    pki,
    associationCodes: context.state.associations.map(({ code }) => code),
    hosts,
    log: context.log,
    onRequest: (request, response) => {
      handleRequest(context, { request, response, tcp: tls.tcpOf(request) }).catch((error: unknown) => {
        context.log.add({ type: 'internal-error', detail: String(error) });
        response.destroy();
      });
    },
  });
  return tls;
}

/** Resolves with the port. */
async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
