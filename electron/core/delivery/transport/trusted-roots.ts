/** Which authorities may vouch for the delivery server. */
import { X509Certificate } from 'node:crypto';
import * as tls from 'node:tls';
import { DeliveryError } from '../delivery-error.ts';

const pemBlock = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

/**
 * A profile's pinned bundle alone, else the bundled roots together with the machine's own.
 * Throws `profile-invalid` when a pinned bundle holds no readable certificate.
 */
export function trustedRoots(pinnedPem: string | undefined): string[] {
  if (pinnedPem === undefined) {
    return [...new Set([...tls.rootCertificates, ...tls.getCACertificates('system')])];
  }
  const blocks = pinnedPem.match(pemBlock) ?? [];
  try {
    blocks.forEach((block) => new X509Certificate(block));
  } catch (cause) {
    throw new DeliveryError('profile-invalid', 'serverCaPem', { cause });
  }
  if (blocks.length === 0) throw new DeliveryError('profile-invalid', 'serverCaPem');
  return blocks;
}
