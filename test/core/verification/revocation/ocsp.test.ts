/** OCSP responses in the one shape of RFC 6960 §4.2.1, and what each says about whom. */
import { describe, expect, it } from 'vitest';
import { DerError } from '#core/verification/der/der-reader.ts';
import { LimitError } from '#core/verification/limits.ts';
import { parseOcspResponse } from '#core/verification/revocation/ocsp.ts';
import { parseCertificate } from '#core/verification/x509/certificate.ts';
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
  utf8String,
} from '#test/support/der/der-writer.ts';
import { ellipticKeys } from '#test/support/hostile/cryptography/cast.ts';
import {
  type CertificateRequest,
  type Identity,
  extension,
  issueCertificate,
  keyIdentifier,
  keyUsage,
} from '#test/support/pki/certificate.ts';
import { oid } from '#test/support/pki/object-identifiers.ts';
import { basicResponse } from '#test/support/pki/ocsp-response.ts';
import { digest, digestIdentifier, ecdsa } from '#test/support/pki/signing-algorithm.ts';

function issue(commonName: string, more: Partial<CertificateRequest> = {}): Identity {
  return issueCertificate({
    commonName,
    organization: '見本',
    notBeforeMs: 0,
    notAfterMs: 1,
    keyUsage: [keyUsage.keyCertSign],
    keys: ellipticKeys(),
    ...more,
  });
}

const issuer = issue('CA', { caPathLength: 1 });
const user = issue('user', { issuer });
const other = issue('other', { issuer });
const read = ({ certificate }: Identity) => parseCertificate(certificate);

interface Parts {
  readonly responder?: Der;
  readonly status?: Der;
  readonly more?: readonly Der[];
  readonly extensions?: readonly Der[];
}

const good = implicitPrimitive(0, new Uint8Array());
const certId = sequence(
  digestIdentifier('sha256'),
  octetString(digest('sha256', user.issuerName)),
  octetString(keyIdentifier(issuer.publicKey, 'sha256')),
  integer(user.serialNumber),
);

/** A BasicOCSPResponse with a signature nobody made. */
function basic({
  responder = explicit(1, issuer.subject),
  status = good,
  more = [],
  extensions = [],
}: Parts): Der {
  const single = sequence(certId, status, generalizedTime(1000), ...more);
  const data = sequence(responder, generalizedTime(2000), sequence(single), ...extensions);
  return sequence(data, ecdsa('sha256').identifier, bitString(Buffer.alloc(8)));
}

interface Envelope {
  readonly status?: number;
  readonly type?: string;
}

function wrapped(contents: Der, { status = 0, type = oid.ocspBasic }: Envelope = {}): Der {
  const bytes = sequence(objectIdentifier(type), octetString(contents));
  return sequence(tagged(0x0a, Uint8Array.of(status)), explicit(0, bytes));
}

const critical = (isCritical: boolean): Der =>
  explicit(1, sequence(extension('1.2.3', isCritical, sequence())));

describe('a response', () => {
  it('speaks of the certificate it names, under the issuer it names', () => {
    const [single] = parseOcspResponse(wrapped(basic({}))).responses;
    expect(single?.isAbout(read(user), read(issuer))).toBe(true);
    expect(single?.isAbout(read(other), read(issuer))).toBe(false);
    expect(single?.isAbout(read(user), read(other))).toBe(false);
  });

  it.each([
    ['name', explicit(1, issuer.subject)],
    ['key', explicit(2, octetString(keyIdentifier(issuer.publicKey)))],
  ])('names its responder by %s', (_how, responder) => {
    const { isResponder } = parseOcspResponse(basic({ responder }));
    expect(isResponder(read(issuer))).toBe(true);
    expect(isResponder(read(user))).toBe(false);
  });

  it.each([
    ['good', good, { status: 'good', revokedAtMs: null }],
    ['unknown', implicitPrimitive(2, new Uint8Array()), { status: 'unknown' }],
    ['revoked', implicitConstructed(1, generalizedTime(7000)), { status: 'revoked', revokedAtMs: 7000 }],
  ])('can say %s', (_name, status, expected) => {
    expect(parseOcspResponse(basic({ status })).responses).toMatchObject([expected]);
  });

  it('tells its times', () => {
    const response = parseOcspResponse(basic({ more: [explicit(0, generalizedTime(9000))] }));
    expect(response).toMatchObject({
      producedAtMs: 2000,
      responses: [{ thisUpdateMs: 1000, nextUpdateMs: 9000 }],
    });
    expect(parseOcspResponse(basic({})).responses).toMatchObject([{ nextUpdateMs: null }]);
  });

  it('may carry extensions that are not critical', () => {
    expect(
      parseOcspResponse(basic({ more: [critical(false)], extensions: [critical(false)] })).responses,
    ).toHaveLength(1);
  });
});

describe('what is no response', () => {
  it.each([
    ['good with contents', basic({ status: implicitPrimitive(0, Uint8Array.of(1)) })],
    ['revoked without a time', basic({ status: implicitConstructed(1, new Uint8Array()) })],
    ['another status', basic({ status: implicitPrimitive(3, new Uint8Array()) })],
    ['a responder of another form', basic({ responder: explicit(3, issuer.subject) })],
    ['a responder that is empty', basic({ responder: implicitConstructed(1, new Uint8Array()) })],
    ['a critical extension of one answer', basic({ more: [critical(true)] })],
    ['a critical extension of all', basic({ extensions: [critical(true)] })],
    ['an element too many', basic({ more: [utf8String('?')] })],
    ['a status of failure', wrapped(basic({}), { status: 6 })],
    ['another type', wrapped(basic({}), { type: '1.2.3' })],
    ['nothing inside', sequence(tagged(0x0a, Uint8Array.of(0)))],
    ['a byte behind', Buffer.concat([basic({}), Uint8Array.of(0)])],
  ])('is refused: %s', (_name, der) => {
    expect(() => parseOcspResponse(der)).toThrow(DerError);
  });

  it('is given up on when it is far too large', () => {
    const huge = basicResponse({
      about: user,
      issuer,
      responder: issuer,
      thisUpdateMs: 0,
      certificates: [octetString(Buffer.alloc(70_000))],
    });
    expect(() => parseOcspResponse(huge)).toThrow(LimitError);
  });
});
