/** The key derivation of PKCS#12 (RFC 7292 Appendix B), for MACs and the old encryption schemes. */
import { createHash } from 'node:crypto';

/** What the derived bytes are for. */
export const derivedFor = { key: 1, initializationVector: 2, mac: 3 } as const;

export interface KdfRequest {
  readonly hash: 'sha1' | 'sha256';
  readonly password: string;
  readonly salt: Uint8Array;
  readonly iterations: number;
  readonly purpose: number;
  readonly bytes: number;
}

const blockBytes = 64;

function repeatToBlocks(data: Uint8Array): Buffer {
  if (data.length === 0) return Buffer.alloc(0);
  return Buffer.alloc(Math.ceil(data.length / blockBytes) * blockBytes, data);
}

export function pkcs12Kdf(request: KdfRequest): Uint8Array {
  const password = Buffer.from(`${request.password}\0`, 'utf16le').swap16();
  const diversifier = Buffer.alloc(blockBytes, request.purpose);
  const input = Buffer.concat([repeatToBlocks(request.salt), repeatToBlocks(password)]);
  const output: Uint8Array[] = [];
  for (let produced = 0; produced < request.bytes;) {
    let digest = createHash(request.hash).update(diversifier).update(input).digest();
    for (let round = 1; round < request.iterations; round += 1) {
      digest = createHash(request.hash).update(digest).digest();
    }
    output.push(digest);
    produced += digest.length;
    addToBlocks(input, repeatToBlocks(digest).subarray(0, blockBytes));
  }
  return Buffer.concat(output).subarray(0, request.bytes);
}

/** Each block of `input` becomes block + `addend` + 1 modulo 2^512. */
function addToBlocks(input: Buffer, addend: Uint8Array): void {
  for (let start = 0; start < input.length; start += blockBytes) {
    let carry = 1;
    for (let index = blockBytes - 1; index >= 0; index -= 1) {
      const sum = (input[start + index] ?? 0) + (addend[index] ?? 0) + carry;
      input[start + index] = sum & 0xff;
      carry = sum >> 8;
    }
  }
}
