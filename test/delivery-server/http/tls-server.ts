/** The TLS end: a client certificate of a known association is required, and CRLs can change at run time (E1, R92). */
import { createServer, type Server } from 'node:https';
import type { IncomingMessage, RequestListener } from 'node:http';
import { createServer as createNetServer, type Server as NetServer, type Socket } from 'node:net';
import type { PeerCertificate, SecureContextOptions, TLSSocket } from 'node:tls';
import type { FakePki, PemCredential } from '#test/support/world-types.ts';
import type { EventLog, HandshakeEvent } from '../log/event-log.ts';
import type { Institution } from '../rules/login.ts';

export interface TlsServerOptions {
  readonly pki: FakePki;
  readonly associationCodes: readonly string[];
  readonly hosts: readonly string[];
  readonly log: EventLog;
  readonly onRequest: RequestListener;
}

export interface TlsServer {
  /** Accepts connections; listen on this one. */
  readonly front: NetServer;
  /** Ends every open connection, so that certificates are judged anew. */
  closeConnections(): void;
  /** The TCP socket below a request. */
  tcpOf(request: IncomingMessage): Socket | undefined;
}

/** CRLs are looked up for every connection: a certificate revoked a moment ago meets a closed door. */
export async function createTlsServer(options: TlsServerOptions): Promise<TlsServer> {
  const credential = await options.pki.serverCredential(options.hosts);
  let crls = await currentCrls(options);
  const context = await secureContext(options, credential, crls);
  const demands = { requestCert: true, rejectUnauthorized: true, keepAliveTimeout: 60_000 };
  const server = createServer({ ...context, ...demands }, options.onRequest);
  recordHandshakes(server, options.log);
  const tcpByPort = new Map<number, Socket>();
  const front = createNetServer({ noDelay: true, pauseOnConnect: true }, (socket) => {
    const port = socket.remotePort ?? 0;
    tcpByPort.set(port, socket);
    socket.once('close', () => tcpByPort.delete(port));
    socket.on('error', () => socket.destroy());
    void admit(socket);
  });
  return {
    front,
    // Below HTTP, because a connection in mid-answer survives `closeAllConnections`.
    closeConnections: () => tcpByPort.forEach((socket) => socket.destroy()),
    tcpOf: (request) => tcpByPort.get(request.socket.remotePort ?? 0),
  };

  async function admit(socket: Socket): Promise<void> {
    const latest = await currentCrls(options);
    if (latest.join() !== crls.join()) {
      crls = latest;
      server.setSecureContext(await secureContext(options, credential, crls));
    }
    server.emit('connection', socket);
  }
}

function recordHandshakes(server: Server, log: EventLog): void {
  server.on('secureConnection', (socket) => log.add(handshake(socket, null)));
  server.on('tlsClientError', (error: NodeJS.ErrnoException, socket) => {
    log.add(handshake(socket, refusalReason(error, socket)));
  });
}

function currentCrls({ pki, associationCodes }: TlsServerOptions): Promise<string[]> {
  return Promise.all(associationCodes.map((code) => pki.clientCrlPem(code)));
}

async function secureContext(
  { pki, associationCodes }: TlsServerOptions,
  credential: PemCredential,
  crls: string[],
): Promise<SecureContextOptions> {
  return {
    cert: [credential.certificatePem, ...credential.chainPem].join('\n'),
    key: credential.privateKeyPem,
    ca: await Promise.all(associationCodes.map((code) => pki.clientCaPem(code))),
    crl: crls,
    minVersion: 'TLSv1.2',
  };
}

function refusalReason(error: NodeJS.ErrnoException, socket: TLSSocket): string {
  const verification: unknown = socket.authorizationError;
  return typeof verification === 'string' ? verification : (error.code ?? error.message);
}

function handshake(socket: TLSSocket, reason: string | null): HandshakeEvent {
  const certificate = socket.destroyed ? null : peerCertificate(socket);
  return {
    type: 'handshake',
    accepted: reason === null,
    reason,
    subject: certificate === null ? null : commonName(certificate),
    serialNumber: certificate?.serialNumber ?? null,
    protocol: socket.getProtocol(),
  };
}

function peerCertificate(socket: TLSSocket): PeerCertificate | null {
  const certificate = socket.getPeerCertificate();
  return 'subject' in certificate ? certificate : null;
}

function commonName(certificate: PeerCertificate): string {
  const name = certificate.subject.CN;
  return (Array.isArray(name) ? name[0] : name) ?? '';
}

/** Association and bank a verified client certificate names (`14-2345`); `null` for a stranger's. */
export function institutionOf(socket: TLSSocket): Institution | null {
  const certificate = peerCertificate(socket);
  const [associationCode, bankCode] = certificate === null ? [] : commonName(certificate).split('-');
  if (associationCode === undefined || bankCode === undefined) return null;
  return { associationCode, bankCode };
}
