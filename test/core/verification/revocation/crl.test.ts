/** What a CRL speaks of, whom it lists since when, and why one cannot be used at all (RFC 5280 §5). */
import { beforeAll, describe, expect, it } from 'vitest';
import { DerError } from '#core/verification/der/der-reader.ts';
import { isInScope, parseRevocationList } from '#core/verification/revocation/crl.ts';
import { type Certificate, parseCertificate } from '#core/verification/x509/certificate.ts';
import {
  type Der,
  implicitConstructed,
  implicitPrimitive,
  integer,
  objectIdentifier,
  sequence,
} from '#test/support/der/der-writer.ts';
import { ellipticKeys } from '#test/support/hostile/cryptography/cast.ts';
import {
  type CertificateRequest,
  type Identity,
  extension,
  issueCertificate,
  keyUsage,
} from '#test/support/pki/certificate.ts';
import { oid } from '#test/support/pki/object-identifiers.ts';
import {
  type RevocationListDetails,
  type RevokedCertificate,
  issueCrl,
} from '#test/support/pki/revocation-list.ts';

const url = 'http://crl.invalid/own.crl';
const times = { thisUpdateMs: 1_000_000, nextUpdateMs: 2_000_000 };

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
let user: Certificate;
let authority: Certificate;
let unpointed: Certificate;
beforeAll(() => {
  user = parseCertificate(issue('user', { issuer, crlUrl: url }).certificate);
  authority = parseCertificate(issue('sub CA', { issuer, crlUrl: url, caPathLength: 0 }).certificate);
  unpointed = parseCertificate(issue('user without point', { issuer }).certificate);
});

function list(extensions: readonly Der[] = [], revoked: readonly RevokedCertificate[] = []) {
  return parseRevocationList(issueCrl(issuer, revoked, { ...times, extensions }));
}

const scope = (...fields: readonly Der[]): Der =>
  extension(oid.issuingDistributionPoint, true, sequence(...fields));
const flag = (number: number): Der => implicitPrimitive(number, Uint8Array.of(0xff));
const point = (...urls: readonly string[]): Der => {
  const names = urls.map((each) => implicitPrimitive(6, Buffer.from(each)));
  return implicitConstructed(0, implicitConstructed(0, Buffer.concat(names)));
};

describe('the scope of a list', () => {
  it.each([
    ['everything', [], true, true, true],
    ['everything, said', [scope()], true, true, true],
    ['users', [scope(flag(1))], true, false, true],
    ['authorities', [scope(flag(2))], false, true, false],
    ['nobody', [scope(flag(1), flag(2))], false, false, false],
    ['one point', [scope(point(url))], true, true, false],
    ['one of two points', [scope(point('http://crl.invalid/a.crl', url))], true, true, false],
    ['another point', [scope(point(`${url}?x`))], false, false, false],
    ['users of one point', [scope(point(url), flag(1))], true, false, false],
  ])('can be %s', (_name, extensions, ofUser, ofAuthority, ofUnpointed) => {
    const read = list(extensions);
    expect(read.objection).toBeNull();
    expect(isInScope(read, user)).toBe(ofUser);
    expect(isInScope(read, authority)).toBe(ofAuthority);
    expect(isInScope(read, unpointed)).toBe(ofUnpointed);
  });
});

describe('a list cannot be used', () => {
  it.each([
    ['some reasons only', [scope(implicitPrimitive(3, Uint8Array.of(6, 0x40)))]],
    ['indirect list', [scope(flag(4))]],
    ['attributes', [scope(flag(5))]],
    ['delta list', [extension(oid.deltaCrlIndicator, true, integer(1))]],
    ['delta list', [extension(oid.deltaCrlIndicator, false, integer(1))]],
    ['critical extension 1.2.3', [extension('1.2.3', true, sequence())]],
  ])('as: %s', (objection, extensions) => {
    expect(list(extensions).objection).toBe(objection);
  });

  it('for a critical entry extension of anybody, but for no other', () => {
    const entry = (critical: boolean): RevokedCertificate => ({
      serialNumber: Uint8Array.of(5),
      revokedAtMs: 3000,
      extensions: [extension('2.5.29.29', critical, sequence()), extension('1.2.3', false, sequence())],
    });
    expect(list([], [entry(true)]).objection).toBe('critical entry extension');
    expect(list([], [entry(false)]).objection).toBeNull();
  });

  it.each<[string, Partial<RevocationListDetails>]>([
    ['extensions without version 2', { version: [] }],
    ['extensions without version 2', { version: [integer(0)] }],
    ['two signature algorithms', { innerAlgorithm: sequence(objectIdentifier('1.2.3')) }],
  ])('for %s', (objection, details) => {
    const read = parseRevocationList(issueCrl(issuer, [], { ...times, ...details }));
    expect(read.objection).toBe(objection);
  });
});

describe('entries', () => {
  it('name serial numbers with the earliest time they are listed at', () => {
    const entry = (revokedAtMs: number, serial = 0x80): RevokedCertificate => ({
      serialNumber: Uint8Array.of(serial),
      revokedAtMs,
    });
    const { revoked } = list([], [entry(5000), entry(3000), entry(4000), entry(9000, 1)]);
    expect([...revoked]).toEqual([
      ['80', 3000],
      ['01', 9000],
    ]);
  });

  it('are read strictly', () => {
    const der = issueCrl(issuer, [], times);
    expect(() => parseRevocationList(Buffer.concat([der, Uint8Array.of(0)]))).toThrow(DerError);
    expect(() => parseRevocationList(der.subarray(0, -1))).toThrow(DerError);
  });
});
