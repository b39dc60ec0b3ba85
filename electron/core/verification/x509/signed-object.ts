/** SEQUENCE { to-be-signed, algorithm, signature }: what certificates, CRLs and OCSP responses have in common. */
import { type SignatureAlgorithm, verifyBytes } from './algorithms.ts';
import type { Certificate } from './certificate.ts';

export interface SignedObject {
  readonly data: Uint8Array;
  readonly algorithm: SignatureAlgorithm;
  readonly signature: Uint8Array;
}

/** Whether `signer`'s key made the signature with an algorithm that proves something: SHA-1 and the unknown do not. */
export function isSignedBy(
  { algorithm, data, signature }: SignedObject,
  signer: Pick<Certificate, 'publicKey' | 'keyObjection'>,
): boolean {
  if (algorithm.kind !== 'rsa-pkcs1' && algorithm.kind !== 'rsa-pss' && algorithm.kind !== 'ecdsa')
    return false;
  if (algorithm.hash === 'sha1' || signer.keyObjection !== null) return false;
  return verifyBytes(algorithm, signer.publicKey, { data, signature });
}
