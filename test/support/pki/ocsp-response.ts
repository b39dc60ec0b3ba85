/** Issues OCSP responses (RFC 6960 §4.2.1), sound and unsound. */
import {
  type Der,
  bitString,
  explicit,
  generalizedTime,
  implicitConstructed,
  implicitPrimitive,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  tagged,
} from '../der/der-writer.ts';
import { type Identity, keyIdentifier } from './certificate.ts';
import { oid } from './object-identifiers.ts';
import {
  type FakeHash,
  type SigningAlgorithm,
  digest,
  digestIdentifier,
  usualAlgorithm,
} from './signing-algorithm.ts';

export interface OcspDetails {
  /** Whose state is told. */
  readonly about: Identity;
  /** Who issued that certificate. */
  readonly issuer: Identity;
  readonly responder: Identity;
  readonly thisUpdateMs: number;
  readonly nextUpdateMs?: number;
  /** Default: `thisUpdateMs`. */
  readonly producedAtMs?: number;
  /** Default: good. */
  readonly status?: 'good' | 'unknown' | { readonly revokedAtMs: number };
  readonly namedBy?: 'name' | 'key';
  readonly hash?: FakeHash;
  /** The responder's certificate and others. */
  readonly certificates?: readonly Der[];
  readonly algorithm?: SigningAlgorithm;
  readonly singleExtensions?: readonly Der[];
  /** OCSPResponseStatus; 0 = successful. */
  readonly responseStatus?: number;
  readonly signature?: (usual: Uint8Array) => Uint8Array;
}

export function issueOcspResponse(details: OcspDetails): Der {
  const basic = basicResponse(details);
  const bytes = sequence(objectIdentifier(oid.ocspBasic), octetString(basic));
  return sequence(tagged(0x0a, Uint8Array.of(details.responseStatus ?? 0)), explicit(0, bytes));
}

/** BasicOCSPResponse, which some writers store without its envelope. */
export function basicResponse(details: OcspDetails): Der {
  const { responder } = details;
  const algorithm = details.algorithm ?? usualAlgorithm(responder.privateKey);
  const data = sequence(
    details.namedBy === 'key'
      ? explicit(2, octetString(keyIdentifier(responder.publicKey)))
      : explicit(1, responder.subject),
    generalizedTime(details.producedAtMs ?? details.thisUpdateMs),
    sequence(singleResponse(details)),
  );
  const signature = algorithm.sign(data, responder.privateKey);
  const certificates = details.certificates ?? [];
  return sequence(
    data,
    algorithm.identifier,
    bitString(details.signature?.(signature) ?? signature),
    ...(certificates.length === 0 ? [] : [explicit(0, sequence(...certificates))]),
  );
}

function singleResponse(details: OcspDetails): Der {
  const { about, issuer, hash = 'sha1', singleExtensions } = details;
  return sequence(
    sequence(
      digestIdentifier(hash),
      octetString(digest(hash, about.issuerName)),
      octetString(keyIdentifier(issuer.publicKey, hash)),
      integer(about.serialNumber),
    ),
    certificateStatus(details.status ?? 'good'),
    generalizedTime(details.thisUpdateMs),
    ...(details.nextUpdateMs === undefined ? [] : [explicit(0, generalizedTime(details.nextUpdateMs))]),
    ...(singleExtensions === undefined ? [] : [explicit(1, sequence(...singleExtensions))]),
  );
}

function certificateStatus(status: NonNullable<OcspDetails['status']>): Der {
  if (status === 'good') return implicitPrimitive(0, new Uint8Array());
  if (status === 'unknown') return implicitPrimitive(2, new Uint8Array());
  return implicitConstructed(1, generalizedTime(status.revokedAtMs));
}
