/** Opens a PKCS#12: OpenSSL judges first, node-forge takes the parts out (and reads what OpenSSL 3 refuses). */
import { createSecureContext } from 'node:tls';
import forge from 'node-forge';
import { CredentialError } from './credential-error.ts';
import { parsePkcs12 } from './pkcs12-structure.ts';

/** DER of everything inside. Keys are PrivateKeyInfo (PKCS#8). */
export interface Pkcs12Contents {
  readonly privateKeys: readonly Uint8Array[];
  readonly certificates: readonly Uint8Array[];
}

/** Throws `p12-wrong-password`, `p12-unreadable` and what `parsePkcs12` throws. */
export function openPkcs12(bytes: Uint8Array, password: string): Pkcs12Contents {
  parsePkcs12(bytes);
  const native = judgeNatively(bytes, password);
  if (native === 'wrong-password') throw new CredentialError('p12-wrong-password');
  try {
    return takeOut(parsePkcs12(bytes), password);
  } catch (error) {
    if (isWrongPassword(error)) throw new CredentialError('p12-wrong-password', undefined, { cause: error });
    if (native !== 'accepted') throw new CredentialError('p12-unreadable', undefined, { cause: error });
    return takeOutWithUtf8Password(bytes, password);
  }
}

type NativeJudgement = 'accepted' | 'wrong-password' | 'refused';

function judgeNatively(bytes: Uint8Array, password: string): NativeJudgement {
  try {
    createSecureContext({ pfx: Buffer.from(bytes), passphrase: password });
    return 'accepted';
  } catch (error) {
    return String(error).includes('mac verify failure') ? 'wrong-password' : 'refused';
  }
}

function isWrongPassword(error: unknown): boolean {
  return String(error).includes('MAC could not be verified');
}

/**
 * PBES2 takes the password as UTF-8, the MAC as UTF-16; node-forge uses one form for both and fails on Japanese
 * passwords. OpenSSL has checked the MAC at this point, so it is left out here.
 */
function takeOutWithUtf8Password(bytes: Uint8Array, password: string): Pkcs12Contents {
  const parsed = parsePkcs12(bytes);
  if (Array.isArray(parsed.value)) parsed.value.splice(2);
  try {
    return takeOut(parsed, forge.util.encodeUtf8(password));
  } catch (error) {
    throw new CredentialError('p12-unreadable', undefined, { cause: error });
  }
}

function takeOut(parsed: forge.asn1.Asn1, password: string): Pkcs12Contents {
  const opened = forge.pkcs12.pkcs12FromAsn1(parsed, false, password);
  const bagsOf = (type: string | undefined): readonly forge.pkcs12.Bag[] =>
    type === undefined ? [] : (opened.getBags({ bagType: type })[type] ?? []);
  const keyBags = [...bagsOf(forge.pki.oids['pkcs8ShroudedKeyBag']), ...bagsOf(forge.pki.oids['keyBag'])];
  return {
    privateKeys: keyBags.map(privateKeyDer),
    certificates: bagsOf(forge.pki.oids['certBag']).map(certificateDer),
  };
}

function toBytes(node: forge.asn1.Asn1): Uint8Array {
  return Buffer.from(forge.asn1.toDer(node).getBytes(), 'latin1');
}

/** node-forge understands RSA keys and leaves others as plain ASN.1. */
function privateKeyDer(bag: forge.pkcs12.Bag): Uint8Array {
  return toBytes(bag.key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(bag.key)) : bag.asn1);
}

function certificateDer(bag: forge.pkcs12.Bag): Uint8Array {
  return toBytes(bag.cert ? forge.pki.certificateToAsn1(bag.cert) : bag.asn1);
}
