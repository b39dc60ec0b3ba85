/** Which proxy the system's configuration, PAC scripts included, names for an address. */
import type { Session } from 'electron';
import { HoshodeskError } from '../../core/hoshodesk-error.ts';
import type { ProxyAddress, ProxyResolver } from '../../core/ports.ts';

export function createProxyResolver(session: Pick<Session, 'resolveProxy'>): ProxyResolver {
  return { resolve: async (url) => firstUsableProxy(await session.resolveProxy(url)) };
}

/**
 * The first entry of a PAC answer such as `PROXY a:8080; SOCKS5 b:1080; DIRECT` we can use; `null` = direct.
 * Throws `proxy-failed` when the answer names only kinds of proxy we do not speak.
 */
export function firstUsableProxy(answer: string): ProxyAddress | null {
  const entries = answer.split(';').map((entry) => entry.trim());
  const named = entries.filter((entry) => entry !== '');
  for (const entry of named) {
    const [kind = '', place = ''] = entry.split(/\s+/);
    if (kind.toUpperCase() === 'DIRECT') return null;
    const address = kind.toUpperCase() === 'PROXY' ? readPlace(place) : null;
    if (address !== null) return address;
  }
  if (named.length === 0) return null;
  throw new HoshodeskError('proxy-failed', named[0]?.split(/\s+/)[0] ?? '');
}

function readPlace(place: string): ProxyAddress | null {
  const url = URL.parse(`http://${place}`);
  if (url === null || url.hostname === '' || url.pathname !== '/') return null;
  return { host: url.hostname.replaceAll(/^\[|\]$/g, ''), port: url.port === '' ? 80 : Number(url.port) };
}
