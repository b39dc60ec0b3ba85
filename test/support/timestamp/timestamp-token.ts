/** The fake time-stamping authority: RFC 3161 tokens over a hash, sound and unsound. */
import { randomBytes } from 'node:crypto';
import {
  type Der,
  boolean,
  generalizedTime,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  x509Time,
} from '../der/der-writer.ts';
import type { Identity } from '../pki/certificate.ts';
import { oid } from '../pki/object-identifiers.ts';
import { digestIdentifier } from '../pki/signing-algorithm.ts';
import { type SignedDataChanges, attribute, createSignedData } from './signed-data.ts';

export interface TimestampRequest {
  readonly tsa: Identity;
  /** SHA-256 of what is stamped, unless `changes` says another hash. */
  readonly imprint: Uint8Array;
  /** Milliseconds since the epoch; tokens carry whole seconds. */
  readonly genTimeMs: number;
  /** DER CRLs put into the token, so that it can be judged offline. */
  readonly crls?: readonly Der[];
  /** Certificates beside the TSA's. */
  readonly certificates?: readonly Der[];
  readonly info?: TimestampInfoChanges;
  readonly changes?: SignedDataChanges;
  /** Default: TSTInfo. */
  readonly contentType?: string;
}

/** What a TSTInfo can be wrong about; each takes the place of the usual element. */
export interface TimestampInfoChanges {
  readonly version?: number;
  readonly imprintAlgorithm?: Der;
  readonly genTime?: Der;
  /** Extensions and other elements at the end. */
  readonly tail?: readonly Der[];
  readonly whole?: Der;
}

const policy = '1.3.6.1.4.1.99999.1.1'; // 見本: a private-enterprise arc nobody owns

/** A TimeStampToken: CMS SignedData over TSTInfo (RFC 3161 §2.4.2, RFC 5816). */
export function createTimestampToken(request: TimestampRequest): Der {
  const { info = {} } = request;
  const usual = sequence(
    integer(info.version ?? 1),
    objectIdentifier(policy),
    sequence(info.imprintAlgorithm ?? digestIdentifier('sha256'), octetString(request.imprint)),
    integer(Uint8Array.of(0x01, ...randomBytes(8))),
    info.genTime ?? generalizedTime(request.genTimeMs),
    sequence(integer(1)), // accuracy: one second
    boolean(false),
    ...(info.tail ?? []),
  );
  return createSignedData({
    signer: request.tsa,
    contentType: request.contentType ?? oid.tstInfo,
    content: { embedded: info.whole ?? usual },
    signedAttributes: [attribute(oid.signingTime, x509Time(request.genTimeMs))],
    ...(request.crls && { crls: request.crls }),
    ...(request.certificates && { certificates: request.certificates }),
    ...(request.changes && { changes: request.changes }),
  });
}
