/** The one origin a profile talks to; every other address is refused before a connection exists. */
import { DeliveryError } from '../delivery-error.ts';

/** Reads a profile's origin. Throws `url-invalid` unless it is a bare https origin. */
export function parseServerOrigin(origin: string): URL {
  const url = URL.parse(origin);
  if (url === null || url.protocol !== 'https:' || url.username !== '' || url.password !== '') {
    throw new DeliveryError('url-invalid', url === null ? undefined : `${url.protocol}//${url.host}`);
  }
  return new URL(url.origin);
}

/**
 * Resolves a redirect, link, form action or frame address. Throws `redirect-cross-origin` with the foreign origin
 * when it leads elsewhere, so that no other host ever sees a handshake with the client certificate.
 */
export function resolveInOrigin(address: string, base: URL, origin: URL): URL {
  const target = URL.parse(address.trim(), base.href);
  if (target === null) throw new DeliveryError('screen-not-understood', 'address');
  if (target.origin !== origin.origin || target.username !== '' || target.password !== '') {
    throw new DeliveryError(
      'redirect-cross-origin',
      target.origin === 'null' ? target.protocol : target.origin,
    );
  }
  target.hash = '';
  return target;
}
