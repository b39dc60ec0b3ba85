/** How the parts of a PKCS#12 are encrypted: PBES2 with AES-256, 3DES, or RC2-40. */
import { createCipheriv, pbkdf2Sync, randomBytes } from 'node:crypto';
import forge from 'node-forge';
import { type Der, integer, nothing, objectIdentifier, octetString, sequence } from '../der/der-writer.ts';
import { oid } from './object-identifiers.ts';
import { derivedFor, pkcs12Kdf } from './pkcs12-kdf.ts';

export interface Encrypted {
  /** AlgorithmIdentifier. */
  readonly algorithm: Der;
  readonly ciphertext: Uint8Array;
}

export interface Encryption {
  readonly password: string;
  readonly iterations: number;
  /** Iterations written into the parameters when they are to lie. */
  readonly claimedIterations?: number;
}

/** PBES2: PBKDF2 with HMAC-SHA-256 and AES-256-CBC (RFC 8018). */
export function encryptPbes2(data: Uint8Array, options: Encryption): Encrypted {
  const salt = randomBytes(16);
  const iv = randomBytes(16);
  const key = pbkdf2Sync(options.password, salt, options.iterations, 32, 'sha256');
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  const derivation = sequence(
    objectIdentifier(oid.pbkdf2),
    sequence(
      octetString(salt),
      integer(options.claimedIterations ?? options.iterations),
      sequence(objectIdentifier(oid.hmacWithSha256), nothing()),
    ),
  );
  const scheme = sequence(objectIdentifier(oid.aes256Cbc), octetString(iv));
  return {
    algorithm: sequence(objectIdentifier(oid.pbes2), sequence(derivation, scheme)),
    ciphertext: Buffer.concat([cipher.update(data), cipher.final()]),
  };
}

function oldParameters(type: string, salt: Uint8Array, options: Encryption): Der {
  const iterations = integer(options.claimedIterations ?? options.iterations);
  return sequence(objectIdentifier(type), sequence(octetString(salt), iterations));
}

function derive(options: Encryption, salt: Uint8Array, want: { purpose: number; bytes: number }): Uint8Array {
  return pkcs12Kdf({
    hash: 'sha1',
    salt,
    ...want,
    password: options.password,
    iterations: options.iterations,
  });
}

/** pbeWithSHAAnd3-KeyTripleDES-CBC (RFC 7292 Appendix C). */
export function encryptTripleDes(data: Uint8Array, options: Encryption): Encrypted {
  const salt = randomBytes(8);
  const key = derive(options, salt, { purpose: derivedFor.key, bytes: 24 });
  const iv = derive(options, salt, { purpose: derivedFor.initializationVector, bytes: 8 });
  const cipher = createCipheriv('des-ede3-cbc', key, iv);
  return {
    algorithm: oldParameters(oid.pbeWithShaAnd3KeyTripleDesCbc, salt, options),
    ciphertext: Buffer.concat([cipher.update(data), cipher.final()]),
  };
}

/** pbeWithSHAAnd40BitRC2-CBC: what Windows wrote for twenty years and OpenSSL 3 no longer reads. */
export function encryptRc2(data: Uint8Array, options: Encryption): Encrypted {
  const salt = randomBytes(8);
  const key = derive(options, salt, { purpose: derivedFor.key, bytes: 5 });
  const iv = derive(options, salt, { purpose: derivedFor.initializationVector, bytes: 8 });
  const binary = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
  const cipher = forge.rc2.createEncryptionCipher(forge.util.createBuffer(binary(key)).getBytes(), 40);
  cipher.start(binary(iv));
  cipher.update(forge.util.createBuffer(binary(data)));
  cipher.finish();
  return {
    algorithm: oldParameters(oid.pbeWithShaAnd40BitRc2Cbc, salt, options),
    ciphertext: Buffer.from(cipher.output.getBytes(), 'latin1'),
  };
}
