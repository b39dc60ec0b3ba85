/** Reads TSTInfo (RFC 3161 §2.4.2). */
import { childrenOf, openAs } from '../der/der-cursor.ts';
import { DerError, type DerNode, derTag, parseDer } from '../der/der-reader.ts';
import { objectIdentifierOf, octetStringOf, smallIntegerOf, timeOf } from '../der/der-values.ts';
import { type DigestAlgorithm, parseDigestAlgorithm } from '../x509/algorithms.ts';
import { parseExtensions } from '../x509/certificate.ts';

export interface TstInfo {
  readonly policy: string;
  readonly imprintAlgorithm: DigestAlgorithm;
  readonly imprint: Uint8Array;
  /** Milliseconds since the epoch. */
  readonly genTimeMs: number;
}

/** Throws DerError for another version, a critical extension, or any other shape. */
export function parseTstInfo(der: Uint8Array): TstInfo {
  const cursor = openAs(parseDer(der), derTag.sequence, 'TSTInfo');
  if (smallIntegerOf(cursor.takeAny('version')) !== 1) throw new DerError('TSTInfo version');
  const policy = objectIdentifierOf(cursor.takeAny('policy'));
  const imprintNode = openAs(cursor.takeAny('messageImprint'), derTag.sequence, 'MessageImprint');
  const imprintAlgorithm = parseDigestAlgorithm(imprintNode.takeAny('hashAlgorithm'));
  const imprint = octetStringOf(imprintNode.takeAny('hashedMessage'));
  imprintNode.end('MessageImprint');
  cursor.take(derTag.integer, 'serialNumber');
  const genTimeNode = cursor.take(derTag.generalizedTime, 'genTime');
  requireAccuracy(cursor.takeIf(derTag.sequence));
  cursor.takeIf(derTag.boolean);
  cursor.takeIf(derTag.integer);
  cursor.takeExplicit(0);
  const extensionsNode = cursor.takeIf(0xa1);
  cursor.end('TSTInfo');
  if (extensionsNode !== null) {
    for (const [oid, { critical }] of parseExtensions(extensionsNode)) {
      if (critical) throw new DerError(`critical extension ${oid}`);
    }
  }
  return { policy, imprintAlgorithm, imprint, genTimeMs: timeOf(genTimeNode) };
}

/** Accuracy ::= SEQUENCE { seconds, millis [0] 1–999, micros [1] 1–999 }. */
function requireAccuracy(node: DerNode | null): void {
  if (node === null) return;
  const tags = childrenOf(node).map(({ tag }) => tag);
  const known: readonly number[] = [derTag.integer, 0x80, 0x81];
  const ordered = tags.every((tag, index) => known.indexOf(tag) > known.indexOf(tags[index - 1] ?? -1));
  if (!ordered || tags.some((tag) => !known.includes(tag))) throw new DerError('accuracy');
}
