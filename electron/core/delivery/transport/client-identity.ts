/** The client certificate of a session, checked against the clock before anything is sent. */
import { X509Certificate } from 'node:crypto';
import type { Clock } from '../../ports.ts';
import { DeliveryError } from '../delivery-error.ts';
import type { ClientCredential } from '../delivery-options.ts';

export interface ClientIdentity {
  readonly subject: string;
  /** Leaf and chain as one PEM bundle. */
  readonly certificatesPem: string;
  readonly privateKeyPem: string;
  /** Throws `client-certificate-expired` or `certificate-not-yet-valid`, with the date (R90–R92). */
  requireValid(clock: Clock): void;
}

/** Prepares a credential. Throws `client-certificate-missing` when there is no readable certificate. */
export function clientIdentity(credential: ClientCredential): ClientIdentity {
  const leaf = readLeaf(credential.certificatePem);
  return {
    subject: leaf.subject.replaceAll('\n', ', '),
    certificatesPem: [credential.certificatePem, ...credential.chainPem].map((pem) => pem.trim()).join('\n'),
    privateKeyPem: credential.privateKeyPem,
    requireValid: (clock) => {
      const now = clock.now();
      if (now > leaf.validToDate.getTime()) {
        throw new DeliveryError('client-certificate-expired', leaf.validToDate.toISOString());
      }
      if (now < leaf.validFromDate.getTime()) {
        throw new DeliveryError('certificate-not-yet-valid', leaf.validFromDate.toISOString());
      }
    },
  };
}

function readLeaf(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch (cause) {
    throw new DeliveryError('client-certificate-missing', undefined, { cause });
  }
}
