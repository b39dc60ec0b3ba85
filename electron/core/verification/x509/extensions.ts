/** The extensions of RFC 5280 §4.2.1 that decide what a certificate may be used for. */
import { childrenOf, openAs } from '../der/der-cursor.ts';
import { type DerNode, contentsOf, derTag, parseDer } from '../der/der-reader.ts';
import { booleanOf, namedBit, objectIdentifierOf, octetStringOf, smallIntegerOf } from '../der/der-values.ts';
import type { Certificate } from './certificate.ts';
import { type DistinguishedName, directoryNameOf } from './name.ts';

export const extensionOid = {
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  crlNumber: '2.5.29.20',
  nameConstraints: '2.5.29.30',
  crlDistributionPoints: '2.5.29.31',
  certificatePolicies: '2.5.29.32',
  authorityKeyIdentifier: '2.5.29.35',
  policyConstraints: '2.5.29.36',
  extendedKeyUsage: '2.5.29.37',
  issuingDistributionPoint: '2.5.29.28',
  deltaCrlIndicator: '2.5.29.27',
  ocspNoCheck: '1.3.6.1.5.5.7.48.1.5',
} as const;

export const purposeOid = {
  any: '2.5.29.37.0',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  ocspSigning: '1.3.6.1.5.5.7.3.9',
} as const;

/** Bit numbers of KeyUsage (§4.2.1.3). */
export const keyUsageBit = { digitalSignature: 0, nonRepudiation: 1, keyCertSign: 5, crlSign: 6 } as const;

function valueOf(certificate: Certificate, oid: string): DerNode | null {
  const extension = certificate.extensions.get(oid);
  return extension === undefined ? null : parseDer(extension.value);
}

/** `null` when the certificate does not say. */
export function hasKeyUsage(certificate: Certificate, bit: number): boolean | null {
  const node = valueOf(certificate, extensionOid.keyUsage);
  return node === null ? null : node.tag === derTag.bitString && namedBit(contentsOf(node), bit);
}

/** Whether the key may sign anything but certificates and lists: KeyUsage says so, or says nothing (§4.2.1.3). */
export function maySign(certificate: Certificate): boolean {
  return (
    hasKeyUsage(certificate, keyUsageBit.digitalSignature) !== false ||
    hasKeyUsage(certificate, keyUsageBit.nonRepudiation) === true
  );
}

export interface BasicConstraints {
  readonly isCa: boolean;
  /** CAs that may follow below this one, self-issued ones not counted; `null` = any number. */
  readonly pathLength: number | null;
}

export function basicConstraintsOf(certificate: Certificate): BasicConstraints | null {
  const node = valueOf(certificate, extensionOid.basicConstraints);
  if (node === null) return null;
  const cursor = openAs(node, derTag.sequence, 'BasicConstraints');
  const caNode = cursor.takeIf(derTag.boolean);
  const lengthNode = cursor.takeIf(derTag.integer);
  cursor.end('BasicConstraints');
  return {
    isCa: caNode !== null && booleanOf(caNode),
    pathLength: lengthNode === null ? null : smallIntegerOf(lengthNode),
  };
}

/** `null` when the extension is absent. */
export function extendedKeyUsageOf(
  certificate: Certificate,
): { readonly purposes: readonly string[]; readonly critical: boolean } | null {
  const extension = certificate.extensions.get(extensionOid.extendedKeyUsage);
  if (extension === undefined) return null;
  const purposes = childrenOf(parseDer(extension.value)).map((node) => objectIdentifierOf(node));
  return { purposes, critical: extension.critical };
}

/** Policy OIDs; empty when the extension is absent. */
export function policiesOf(certificate: Certificate): readonly string[] {
  const node = valueOf(certificate, extensionOid.certificatePolicies);
  if (node === null) return [];
  return childrenOf(node).map((each) =>
    objectIdentifierOf(openAs(each, derTag.sequence, 'PolicyInformation').takeAny('policyIdentifier')),
  );
}

export function subjectKeyIdentifierOf(certificate: Certificate): Uint8Array | null {
  const node = valueOf(certificate, extensionOid.subjectKeyIdentifier);
  return node === null ? null : octetStringOf(node);
}

/** keyIdentifier of AuthorityKeyIdentifier, if it has one. */
export function authorityKeyIdentifierOf(certificate: Certificate): Uint8Array | null {
  const node = valueOf(certificate, extensionOid.authorityKeyIdentifier);
  if (node === null) return null;
  const identifier = openAs(node, derTag.sequence, 'AuthorityKeyIdentifier').takeIf(0x80);
  return identifier === null ? null : contentsOf(identifier);
}

export interface NameConstraints {
  /** Directory subtrees; `null` = none of this form given. */
  readonly permitted: readonly DistinguishedName[] | null;
  readonly excluded: readonly DistinguishedName[];
  /** Forms other than directoryName occur. */
  readonly hasOtherForms: boolean;
}

export function nameConstraintsOf(certificate: Certificate): NameConstraints | null {
  const node = valueOf(certificate, extensionOid.nameConstraints);
  if (node === null) return null;
  const cursor = openAs(node, derTag.sequence, 'NameConstraints');
  const permitted = subtreesIn(cursor.takeIf(0xa0));
  const excluded = subtreesIn(cursor.takeIf(0xa1));
  cursor.end('NameConstraints');
  return {
    permitted: permitted.names.length === 0 ? null : permitted.names,
    excluded: excluded.names,
    hasOtherForms: permitted.hasOtherForms || excluded.hasOtherForms,
  };
}

function subtreesIn(node: DerNode | null) {
  const names: DistinguishedName[] = [];
  let hasOtherForms = false;
  for (const subtree of node === null ? [] : childrenOf(node)) {
    const name = directoryNameOf(openAs(subtree, derTag.sequence, 'GeneralSubtree').takeAny('base'));
    if (name === null) hasOtherForms = true;
    else names.push(name);
  }
  return { names, hasOtherForms };
}
