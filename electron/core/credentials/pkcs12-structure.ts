/** Looks over the outer structure of a PKCS#12 before any key is derived from a password (RFC 7292). */
import forge from 'node-forge';
import { CredentialError } from './credential-error.ts';

const maxBytes = 1024 * 1024;
const maxIterations = 1_000_000;
const maxDepth = 32;

/** Parses the DER; throws `p12-too-large`, `p12-unreadable` or `p12-iterations-excessive`. */
export function parsePkcs12(bytes: Uint8Array): forge.asn1.Asn1 {
  if (bytes.length > maxBytes) throw new CredentialError('p12-too-large', `${bytes.length} bytes`);
  const parsed = tryParse(Buffer.from(bytes).toString('latin1'));
  if (parsed === null) throw new CredentialError('p12-unreadable', 'DER');
  requireModestIterations(parsed, 0);
  return parsed;
}

function tryParse(binary: string): forge.asn1.Asn1 | null {
  try {
    return forge.asn1.fromDer(binary, true);
  } catch {
    return null;
  }
}

/**
 * Iteration counts stand as INTEGER after the salt's OCTET STRING, in MacData and in every PBE's parameters. Octet
 * strings are looked into as well, because key bags lie inside them.
 */
function requireModestIterations(node: forge.asn1.Asn1, depth: number): void {
  if (depth > maxDepth) throw new CredentialError('p12-unreadable', 'nesting');
  if (typeof node.value === 'string') {
    const isOctetString =
      node.type === forge.asn1.Type.OCTETSTRING && node.tagClass === forge.asn1.Class.UNIVERSAL;
    const inner = isOctetString ? tryParse(node.value) : null;
    if (inner !== null) requireModestIterations(inner, depth + 1);
    return;
  }
  for (const [index, child] of node.value.entries()) {
    const before = node.value[index - 1];
    if (child.type === forge.asn1.Type.INTEGER && before?.type === forge.asn1.Type.OCTETSTRING) {
      requireModest(child);
    }
    requireModestIterations(child, depth + 1);
  }
}

function requireModest(count: forge.asn1.Asn1): void {
  if (typeof count.value !== 'string') return;
  const iterations = BigInt(`0x${Buffer.from(count.value, 'latin1').toString('hex') || '0'}`);
  if (iterations > maxIterations) throw new CredentialError('p12-iterations-excessive', String(iterations));
}
