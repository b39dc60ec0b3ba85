/** Opens connections to the delivery server: name, proxy, TCP, TLS, each failing with its own code. */
import { lookup } from 'node:dns/promises';
import * as net from 'node:net';
import type { Duplex } from 'node:stream';
import * as tls from 'node:tls';
import type { ProxyAddress } from '../../ports.ts';
import { DeliveryError } from '../delivery-error.ts';
import { toDeliveryError } from './network-error.ts';
import { openTunnel } from './proxy-tunnel.ts';

export interface ConnectorOptions {
  readonly origin: URL;
  readonly connectTimeoutMs: number;
  readonly resolveProxy: () => Promise<ProxyAddress | null>;
  /** Roots, client certificate and key; the same context serves every connection of the session. */
  readonly secureContext: tls.SecureContext;
  /** Throws when our own certificate is out of its validity; asked before every handshake. */
  readonly requireValidIdentity: () => void;
}

/** The stations of a connection, one by one for the connection test, or all at once. */
export interface ServerConnector {
  /** The server's address. Throws `name-not-resolved`. */
  resolveName(): Promise<string>;
  resolveProxy(): Promise<ProxyAddress | null>;
  /** A plain socket, or the inside of a proxy tunnel. */
  openSocket(proxy: ProxyAddress | null): Promise<Duplex>;
  /** The mutual TLS handshake on an open socket: TLS 1.2 or later, certificate always checked. */
  secure(socket: Duplex): Promise<tls.TLSSocket>;
  open(): Promise<tls.TLSSocket>;
  /** Throws if the server hangs up right after the handshake, which is how many refuse a client certificate. */
  requireAcceptedIdentity(socket: tls.TLSSocket): Promise<void>;
}

/** How long a server may take to hang up on a certificate it does not like. */
const refusalWaitMs = 500;

/** Makes the connector of one profile; nothing is sent yet. */
export function serverConnector(options: ConnectorOptions): ServerConnector {
  const { origin } = options;
  const host = origin.hostname.replaceAll(/^\[|\]$/g, '');
  const port = Number(origin.port || 443);
  const openSocket = async (proxy: ProxyAddress | null): Promise<Duplex> =>
    proxy === null
      ? openTcp({ host, port, timeoutMs: options.connectTimeoutMs })
      : openTunnel({ proxy, authority: `${origin.hostname}:${port}`, timeoutMs: options.connectTimeoutMs });
  const secure = async (socket: Duplex): Promise<tls.TLSSocket> => {
    options.requireValidIdentity();
    return handshake({ socket, host, context: options.secureContext, timeoutMs: options.connectTimeoutMs });
  };
  return {
    resolveName: async () => {
      try {
        return (await lookup(host)).address;
      } catch (error) {
        throw toDeliveryError(error);
      }
    },
    resolveProxy: options.resolveProxy,
    openSocket,
    secure,
    open: async () => {
      options.requireValidIdentity();
      return secure(await openSocket(await options.resolveProxy()));
    },
    requireAcceptedIdentity,
  };
}

interface TcpTarget {
  readonly host: string;
  readonly port: number;
  readonly timeoutMs: number;
}

function openTcp({ host, port, timeoutMs }: TcpTarget): Promise<net.Socket> {
  const { promise, resolve, reject } = Promise.withResolvers<net.Socket>();
  const socket = net.connect({ host, port, noDelay: true });
  const timer = setTimeout(
    () => socket.destroy(new DeliveryError('connection-timeout', `${host}:${port}`)),
    timeoutMs,
  );
  socket.once('error', (error) => {
    clearTimeout(timer);
    reject(toDeliveryError(error));
  });
  socket.once('connect', () => {
    clearTimeout(timer);
    socket.removeAllListeners('error');
    resolve(socket);
  });
  return promise;
}

interface Handshake {
  readonly socket: Duplex;
  readonly host: string;
  readonly context: tls.SecureContext;
  readonly timeoutMs: number;
}

function handshake({ socket, host, context, timeoutMs }: Handshake): Promise<tls.TLSSocket> {
  const { promise, resolve, reject } = Promise.withResolvers<tls.TLSSocket>();
  const secured = tls.connect({
    socket,
    host,
    ...(net.isIP(host) === 0 && { servername: host }),
    secureContext: context,
    minVersion: 'TLSv1.2',
    rejectUnauthorized: true,
    ALPNProtocols: ['http/1.1'],
  });
  const timer = setTimeout(() => secured.destroy(new DeliveryError('connection-timeout', 'tls')), timeoutMs);
  const fail = (error: Error): void => {
    clearTimeout(timer);
    reject(handshakeError(error, secured));
  };
  secured.once('error', fail);
  secured.once('secureConnect', () => {
    clearTimeout(timer);
    secured.off('error', fail);
    resolve(secured);
  });
  return promise;
}

/**
 * Many servers say no more than handshake_failure about a client certificate they do not take (R92, R126). Once a
 * cipher was agreed on, there is nothing else left that it could be about.
 */
function handshakeError(error: Error, secured: tls.TLSSocket): DeliveryError {
  const failure = toDeliveryError(error);
  const refused = failure.detail?.endsWith('ALERT_HANDSHAKE_FAILURE') === true;
  const agreed = (secured.getCipher() as tls.CipherNameAndProtocol | undefined) !== undefined;
  if (!refused || !agreed) return failure;
  return new DeliveryError('client-certificate-rejected', failure.detail, { cause: error });
}

function requireAcceptedIdentity(socket: tls.TLSSocket): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, refusalWaitMs);
  const hungUp = (cause?: unknown): void => {
    const error = cause === undefined ? null : toDeliveryError(cause);
    const silent = error === null || error.code === 'connection-reset';
    reject(silent ? new DeliveryError('client-certificate-rejected', undefined, { cause }) : error);
  };
  socket.once('error', hungUp);
  socket.once('end', () => hungUp());
  socket.once('close', () => hungUp());
  socket.resume();
  return promise.finally(() => {
    clearTimeout(timer);
    socket.on('error', () => undefined);
    socket.destroy();
  });
}
