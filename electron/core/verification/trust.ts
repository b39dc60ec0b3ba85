/** Whom the caller trusts: anchors for signers and for time-stamping authorities, and whom a document must come from. */
import type { Certificate } from './x509/certificate.ts';
import { policiesOf } from './x509/extensions.ts';
import { shortNameOf } from './x509/name.ts';
import { readPemCertificates } from './x509/pem.ts';
import { DerError } from './der/der-reader.ts';

/** As it comes from a profile or from the command line; PEM, one or several certificates in each text. */
export interface TrustMaterial {
  readonly anchorsPem: readonly string[];
  readonly tsaAnchorsPem: readonly string[];
  /** See `parseIssuerPattern`. */
  readonly issuerPattern?: string;
}

export interface Trust {
  readonly anchors: readonly Certificate[];
  readonly tsaAnchors: readonly Certificate[];
  readonly isExpectedIssuer: (signer: Certificate) => boolean;
}

/** Throws DerError when a text holds no readable certificate. */
export function readTrust(material: TrustMaterial): Trust {
  return {
    anchors: material.anchorsPem.flatMap(readPemCertificates),
    tsaAnchors: material.tsaAnchorsPem.flatMap(readPemCertificates),
    isExpectedIssuer:
      material.issuerPattern === undefined ? () => true : parseIssuerPattern(material.issuerPattern),
  };
}

/**
 * `CN=○○信用保証協会*, O=見本, policy=1.2.3`: every part must hold. `NAME=value` is an attribute of the subject, `*` any
 * text in it, letter case and width do not count; `policy=OID` is a certificate policy. A part without `=` has to occur
 * somewhere in the subject's RFC 4514 text.
 */
export function parseIssuerPattern(pattern: string): (signer: Certificate) => boolean {
  const parts = pattern
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(parsePart);
  return (signer) => parts.length > 0 && parts.every((holds) => holds(signer));
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

function parsePart(part: string): (signer: Certificate) => boolean {
  const at = part.indexOf('=');
  if (at < 0) return ({ subject }) => fold(subject.text).includes(fold(part));
  const name = fold(part.slice(0, at));
  const value = fold(part.slice(at + 1));
  if (name === 'policy') return (signer) => hasPolicy(signer, value);
  return ({ subject }) =>
    subject.attributes.some(
      ({ type, text }) =>
        (fold(shortNameOf(type)) === name || type === name) && text !== null && matches(fold(text), value),
    );
}

function hasPolicy(signer: Certificate, oid: string): boolean {
  try {
    return policiesOf(signer).includes(oid);
  } catch (error) {
    if (error instanceof DerError) return false;
    throw error;
  }
}

/** Pieces between `*` in order; linear, whatever the pattern. */
function matches(text: string, pattern: string): boolean {
  const pieces = pattern.split('*');
  const [first = ''] = pieces;
  if (pieces.length === 1) return text === first;
  const last = pieces.at(-1) ?? '';
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length)
    return false;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, at);
    if (found < 0 || found + piece.length > text.length - last.length) return false;
    at = found + piece.length;
  }
  return true;
}
