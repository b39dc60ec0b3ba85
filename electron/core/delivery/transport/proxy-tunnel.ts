/** CONNECT through a proxy, with the proxy's own failures told apart from the server's (manual 6-B key `proxy`). */
import { request } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ErrorCode } from '#contract/error-codes.ts';
import type { ProxyAddress } from '../../ports.ts';
import { DeliveryError } from '../delivery-error.ts';

interface TunnelOptions {
  readonly proxy: ProxyAddress;
  /** `host:port` of the delivery server, as CONNECT names it. */
  readonly authority: string;
  readonly timeoutMs: number;
}

/** Opens a tunnel and returns its plain socket; TLS with the client certificate is spoken inside it only. */
export function openTunnel({ proxy, authority, timeoutMs }: TunnelOptions): Promise<Duplex> {
  const { promise, resolve, reject } = Promise.withResolvers<Duplex>();
  const connect = request({
    host: proxy.host,
    port: proxy.port,
    method: 'CONNECT',
    path: authority,
    agent: false,
    headers: { host: authority, ...basicAuthorization(proxy) },
  });
  const timer = setTimeout(
    () => connect.destroy(new DeliveryError('proxy-timeout', address(proxy))),
    timeoutMs,
  );
  connect.once('connect', (response, socket) => {
    clearTimeout(timer);
    if (response.statusCode === 200) return resolve(socket);
    socket.destroy();
    reject(refusal(response.statusCode ?? 0, response.headers['proxy-authenticate'] ?? '', proxy));
  });
  connect.once('error', (error) => {
    clearTimeout(timer);
    reject(tunnelError(error, proxy));
  });
  connect.end();
  return promise;
}

function address(proxy: ProxyAddress): string {
  return `${proxy.host}:${proxy.port}`;
}

function basicAuthorization({ credentials }: ProxyAddress): Record<string, string> {
  if (credentials === undefined) return {};
  const token = Buffer.from(`${credentials.user}:${credentials.password}`, 'utf8').toString('base64');
  return { 'proxy-authorization': `Basic ${token}` };
}

/** What an answer other than 200 means. Only Basic can be spoken here; NTLM and Negotiate are out of reach. */
function refusal(status: number, offered: string, proxy: ProxyAddress): DeliveryError {
  if (status !== 407)
    return new DeliveryError('proxy-failed', `${address(proxy)} ${status}`, { transient: status >= 500 });
  if (/\bbasic\b/i.test(offered)) return new DeliveryError('proxy-authentication-required', address(proxy));
  const schemes = offered.match(/\b(?:NTLM|Negotiate|Kerberos|Digest|Bearer)\b/gi) ?? [];
  return new DeliveryError(
    'proxy-authentication-unsupported',
    `${address(proxy)} ${schemes.join(', ')}`.trim(),
  );
}

const codes: Readonly<Record<string, ErrorCode>> = {
  ENOTFOUND: 'proxy-name-not-resolved',
  EAI_AGAIN: 'proxy-name-not-resolved',
  ECONNREFUSED: 'proxy-refused',
  EHOSTUNREACH: 'proxy-refused',
  ENETUNREACH: 'proxy-refused',
  ETIMEDOUT: 'proxy-timeout',
};

function tunnelError(error: NodeJS.ErrnoException, proxy: ProxyAddress): DeliveryError {
  if (error instanceof DeliveryError) return error;
  const first = error instanceof AggregateError ? (error.errors[0] as NodeJS.ErrnoException) : error;
  return new DeliveryError(codes[first.code ?? ''] ?? 'proxy-failed', address(proxy), { cause: error });
}
