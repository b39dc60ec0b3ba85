/** Reads a certificate revocation list (RFC 5280 §5) and says what it says about one certificate. */
import { childrenOf, cursorOver, openAs } from '../der/der-cursor.ts';
import { type DerNode, contentsOf, derTag, encodingOf, parseDer } from '../der/der-reader.ts';
import { booleanOf, integerHexOf, timeOf, wholeBitStringOf } from '../der/der-values.ts';
import { LimitError, limits } from '../limits.ts';
import { parseSignatureAlgorithm, sameEncoding } from '../x509/algorithms.ts';
import { type Certificate, type Extension, parseExtensions } from '../x509/certificate.ts';
import { basicConstraintsOf, extensionOid } from '../x509/extensions.ts';
import { type DistinguishedName, parseName } from '../x509/name.ts';
import type { SignedObject } from '../x509/signed-object.ts';

export interface RevocationList {
  readonly issuer: DistinguishedName;
  readonly thisUpdateMs: number;
  readonly nextUpdateMs: number | null;
  /** Serial number → revocation time. */
  readonly revoked: ReadonlyMap<string, number>;
  readonly scope: Scope;
  /** Why the list cannot be used for anything. */
  readonly objection: string | null;
  readonly signed: SignedObject;
}

/** IssuingDistributionPoint (§5.2.5), as far as it narrows what the list speaks of. */
interface Scope {
  readonly users: boolean;
  readonly authorities: boolean;
  /** DER of the general names; `null` = the whole scope of the issuer. */
  readonly points: readonly string[] | null;
}

const wholeScope: Scope = { users: true, authorities: true, points: null };

/** Throws DerError or LimitError. */
export function parseRevocationList(der: Uint8Array): RevocationList {
  if (der.length > limits.crlBytes) throw new LimitError('crlBytes');
  const outer = openAs(parseDer(der), derTag.sequence, 'CertificateList');
  const toBeSigned = outer.take(derTag.sequence, 'tbsCertList');
  const algorithmNode = outer.take(derTag.sequence, 'signatureAlgorithm');
  const signature = wholeBitStringOf(outer.take(derTag.bitString, 'signatureValue'));
  outer.end('CertificateList');
  const cursor = openAs(toBeSigned, derTag.sequence, 'tbsCertList');
  const versionNode = cursor.takeIf(derTag.integer);
  const innerAlgorithm = cursor.take(derTag.sequence, 'signature');
  const issuer = parseName(cursor.take(derTag.sequence, 'issuer'));
  const thisUpdateMs = timeOf(cursor.takeAny('thisUpdate'));
  const nextNode = cursor.takeIf(derTag.utcTime) ?? cursor.takeIf(derTag.generalizedTime);
  const listNode = cursor.takeIf(derTag.sequence);
  const extensionsNode = cursor.takeExplicit(0);
  cursor.end('tbsCertList');
  const entries = readEntries(listNode);
  const extensions = extensionsNode === null ? new Map<string, Extension>() : parseExtensions(extensionsNode);
  const scope = readScope(extensions.get(extensionOid.issuingDistributionPoint));
  const isSame = sameEncoding(innerAlgorithm, algorithmNode);
  const isVersion2 = versionNode !== null && contentsOf(versionNode)[0] === 1;
  return {
    issuer,
    thisUpdateMs,
    nextUpdateMs: nextNode === null ? null : timeOf(nextNode),
    revoked: entries.revoked,
    scope: scope.scope,
    objection:
      (isSame ? null : 'two signature algorithms') ??
      (extensions.size > 0 && !isVersion2 ? 'extensions without version 2' : null) ??
      listObjection(extensions) ??
      scope.objection ??
      entries.objection,
    signed: { data: encodingOf(toBeSigned), algorithm: parseSignatureAlgorithm(algorithmNode), signature },
  };
}

const handledExtensions: ReadonlySet<string> = new Set([
  extensionOid.issuingDistributionPoint,
  extensionOid.authorityKeyIdentifier,
  extensionOid.crlNumber,
]);

function listObjection(extensions: ReadonlyMap<string, Extension>): string | null {
  if (extensions.has(extensionOid.deltaCrlIndicator)) return 'delta list';
  for (const [oid, { critical }] of extensions) {
    if (critical && !handledExtensions.has(oid)) return `critical extension ${oid}`;
  }
  return null;
}

function readEntries(node: DerNode | null) {
  const revoked = new Map<string, number>();
  let objection: string | null = null;
  for (const each of node === null ? [] : childrenOf(node)) {
    if (revoked.size >= limits.crlEntries) throw new LimitError('crlEntries');
    const cursor = cursorOver(each);
    const serial = integerHexOf(cursor.takeAny('userCertificate'));
    const atMs = timeOf(cursor.takeAny('revocationDate'));
    const extensionsNode = cursor.takeIf(derTag.sequence);
    cursor.end('revokedCertificate');
    // A critical entry extension changes whom the entry is about (§5.3.3).
    if (
      extensionsNode !== null &&
      [...parseExtensions(extensionsNode).values()].some(({ critical }) => critical)
    ) {
      objection = 'critical entry extension';
    }
    const earlier = revoked.get(serial);
    revoked.set(serial, earlier === undefined ? atMs : Math.min(earlier, atMs));
  }
  return { revoked, objection };
}

function readScope(extension: Extension | undefined): {
  readonly scope: Scope;
  readonly objection: string | null;
} {
  if (extension === undefined) return { scope: wholeScope, objection: null };
  const cursor = openAs(parseDer(extension.value), derTag.sequence, 'IssuingDistributionPoint');
  const point = cursor.takeIf(0xa0);
  const flag = (tag: number): boolean => {
    const node = cursor.takeIf(tag);
    return node !== null && booleanOf({ ...node, tag: derTag.boolean });
  };
  const onlyUsers = flag(0x81);
  const onlyAuthorities = flag(0x82);
  const someReasons = cursor.takeIf(0x83) !== null;
  const indirect = flag(0x84);
  const onlyAttributes = flag(0x85);
  cursor.end('IssuingDistributionPoint');
  const objection = someReasons
    ? 'some reasons only'
    : indirect
      ? 'indirect list'
      : onlyAttributes
        ? 'attributes'
        : null;
  const points = point === null ? null : namesInPoint(point);
  return { scope: { users: !onlyAuthorities, authorities: !onlyUsers, points }, objection };
}

/** DistributionPointName: the encodings of its full names; a name relative to the issuer matches nothing. */
function namesInPoint(node: DerNode): readonly string[] {
  const full = cursorOver(node).takeIf(0xa0);
  if (full === null) return [];
  return childrenOf(full).map((name) => Buffer.from(encodingOf(name)).toString('hex'));
}

/** Names of the certificate's own distribution points (RFC 5280 §4.2.1.13). */
function pointsOf(certificate: Certificate): readonly string[] {
  const extension = certificate.extensions.get(extensionOid.crlDistributionPoints);
  if (extension === undefined) return [];
  return childrenOf(parseDer(extension.value)).flatMap((each) => {
    const point = openAs(each, derTag.sequence, 'DistributionPoint').takeIf(0xa0);
    return point === null ? [] : namesInPoint(point);
  });
}

/** Whether the list speaks of this certificate at all; throws DerError for a malformed certificate. */
export function isInScope({ scope }: RevocationList, certificate: Certificate): boolean {
  const isAuthority = basicConstraintsOf(certificate)?.isCa === true;
  if (isAuthority ? !scope.authorities : !scope.users) return false;
  if (scope.points === null) return true;
  const own = pointsOf(certificate);
  return scope.points.some((point) => own.includes(point));
}
