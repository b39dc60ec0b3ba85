/** Reads a fixed proxy: `host:port`, optionally with `user:password@` for Basic authentication. */
import type { ProxyAddress } from '../../ports.ts';
import { DeliveryError } from '../delivery-error.ts';

/** Throws `profile-invalid` when the text is no proxy address; an `http://` in front is tolerated. */
export function parseProxyAddress(text: string): ProxyAddress {
  const url = URL.parse(/^[a-z]+:\/\//i.test(text) ? text.trim() : `http://${text.trim()}`);
  if (url === null || url.protocol !== 'http:' || url.hostname === '' || url.pathname !== '/') {
    throw new DeliveryError('profile-invalid', 'proxy');
  }
  const address = { host: url.hostname.replaceAll(/^\[|\]$/g, ''), port: Number(url.port || 80) };
  if (url.username === '' && url.password === '') return address;
  return {
    ...address,
    credentials: { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) },
  };
}
