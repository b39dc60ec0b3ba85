/** CMSAlgorithmProtection (RFC 6211): the algorithms as they were signed, against those that stand beside the signature. */
import { openAs } from '../der/der-cursor.ts';
import { DerError, type DerNode, contextConstructed, derTag } from '../der/der-reader.ts';
import { type Finding, finding } from '../finding.ts';
import { parseAlgorithmIdentifier } from '../x509/algorithms.ts';
import { type SignerInfo, attributeValues, cmsOid } from './signed-data.ts';

/** K2: where the attribute stands, it names both algorithms as the SignerInfo does (RFC 6211 §3). */
export function checkAlgorithmProtection(signer: SignerInfo): readonly Finding[] {
  const values = attributeValues(signer.signedAttributes, cmsOid.algorithmProtection);
  return values.every((node) => namesAlgorithms(node, signer))
    ? []
    : [finding('signed-attributes-invalid', 'algorithm protection')];
}

function namesAlgorithms(node: DerNode, { digestAlgorithm, signatureAlgorithm }: SignerInfo): boolean {
  try {
    const cursor = openAs(node, derTag.sequence, 'CMSAlgorithmProtection');
    const digest = parseAlgorithmIdentifier(cursor.takeAny('digestAlgorithm'));
    const implicit = cursor.takeIf(contextConstructed(1));
    cursor.end('CMSAlgorithmProtection');
    if (implicit === null) return false;
    const signature = parseAlgorithmIdentifier({ ...implicit, tag: derTag.sequence });
    return digest.oid === digestAlgorithm.oid && signature.oid === signatureAlgorithm.oid;
  } catch (error) {
    if (error instanceof DerError) return false;
    throw error;
  }
}
