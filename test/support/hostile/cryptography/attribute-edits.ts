/** Exchanges single attributes of a set. */
import { type Der, objectIdentifier } from '../../der/der-writer.ts';
import { oid } from '../../pki/object-identifiers.ts';
import { attribute } from '../../timestamp/signed-data.ts';

/** Whether an attribute is of this type. */
export function isAttribute(type: string): (attribute: Der) => boolean {
  const identifier = Buffer.from(objectIdentifier(type));
  return (each) => Buffer.from(each.subarray(0, 4 + identifier.length)).includes(identifier);
}

/** These attributes in the place of the one of this type. */
export function insteadOfAttribute(type: string, ...replacement: readonly Der[]) {
  const isIt = isAttribute(type);
  return (usual: readonly Der[]): readonly Der[] => [...usual.filter((each) => !isIt(each)), ...replacement];
}

/** This signing-certificate in the place of the usual one. */
export function insteadOfEss(value: Der) {
  return insteadOfAttribute(oid.signingCertificateV2, attribute(oid.signingCertificateV2, value));
}
