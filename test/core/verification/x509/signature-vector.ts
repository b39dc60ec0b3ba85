/** One signature for `verifyBytes`, made by hand where no library would make it. */
import { type KeyObject, constants, privateEncrypt } from 'node:crypto';
import type { HashName } from '#core/verification/x509/algorithms.ts';

export interface SignatureVector {
  readonly name: string;
  readonly kind: 'rsa-pkcs1' | 'rsa-pss' | 'ecdsa';
  readonly hash: HashName;
  readonly key: KeyObject;
  readonly data: Uint8Array;
  readonly signature: Uint8Array;
  readonly valid: boolean;
}

export type LongHash = Exclude<HashName, 'sha1'>;

export const longHashes: readonly LongHash[] = ['sha256', 'sha384', 'sha512'];
export const hashBytes: Readonly<Record<HashName, number>> = { sha1: 20, sha256: 32, sha384: 48, sha512: 64 };

/** The RSA private operation on a block as long as the modulus. */
export function rawRsa(key: KeyObject, block: Uint8Array): Uint8Array {
  return privateEncrypt({ key, padding: constants.RSA_NO_PADDING }, block);
}

export function bigIntOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
}

export function bytesOf(value: bigint, length: number): Uint8Array {
  return Buffer.from(value.toString(16).padStart(2 * length, '0'), 'hex');
}

export function modulusOf(key: KeyObject): bigint {
  return bigIntOf(Buffer.from(key.export({ format: 'jwk' }).n ?? '', 'base64url'));
}
