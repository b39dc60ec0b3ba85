/** Whom a document must come from: the pattern a profile states, and the anchors it gives. */
import { beforeAll, describe, expect, it } from 'vitest';
import { DerError } from '#core/verification/der/der-reader.ts';
import { parseIssuerPattern, readTrust } from '#core/verification/trust.ts';
import { type Certificate, parseCertificate } from '#core/verification/x509/certificate.ts';
import { objectIdentifier, sequence, utf8String } from '#test/support/der/der-writer.ts';
import { certificatePem, extension, issueCertificate, keyUsage } from '#test/support/pki/certificate.ts';
import { oid } from '#test/support/pki/object-identifiers.ts';
import { ellipticKeys } from '#test/support/hostile/cryptography/cast.ts';

const policies = extension(
  oid.certificatePolicies,
  false,
  sequence(...['1.2.3', '1.2.3.4'].map((policy) => sequence(objectIdentifier(policy)))),
);

function issue(commonName: string, extensions = [policies]) {
  return issueCertificate({
    commonName,
    organization: '見本',
    notBeforeMs: 0,
    notAfterMs: 1,
    keyUsage: [keyUsage.digitalSignature],
    keys: ellipticKeys(),
    changes: { extensions: (usual) => [...usual, ...extensions] },
  });
}

let signer: Certificate;
beforeAll(() => {
  signer = parseCertificate(issue('○○信用保証協会 電子保証書').certificate);
});

describe('parseIssuerPattern', () => {
  it.each([
    'CN=○○信用保証協会 電子保証書',
    'CN=○○信用保証協会*',
    'CN=*電子保証書',
    'CN=*信用*保証*',
    'CN=*',
    'cn = ○○信用保証協会*',
    '2.5.4.3=*保証書',
    'CN=○○信用保証協会*, O=見本, C=jp',
    'policy=1.2.3',
    'policy=1.2.3.4, O=見本',
    '信用保証協会',
    'ＣＮ=○○*',
  ])('takes %s', (pattern) => {
    expect(parseIssuerPattern(pattern)(signer)).toBe(true);
  });

  it.each([
    '',
    ' , ',
    'CN=○○信用保証協会',
    'CN=電子保証書',
    'CN=×',
    'CN=',
    'CN=*保証協会*○○*',
    'CN=○○信用保証協会 電子保証書*書',
    'CN=○○信用保証協会*, O=例',
    'O=○○信用保証協会*',
    'policy=1.2',
    'policy=1.2.3.4.5',
    'policy=*',
    'OU=*',
    '別の協会',
  ])('refuses by %j', (pattern) => {
    expect(parseIssuerPattern(pattern)(signer)).toBe(false);
  });

  it('does not stop at NUL', () => {
    const longer = parseCertificate(issue('○○\0信用').certificate);
    expect(parseIssuerPattern('CN=○○')(longer)).toBe(false);
  });

  it('finds no policy in a malformed extension', () => {
    const malformed = extension(oid.certificatePolicies, false, utf8String('1.2.3'));
    const odd = parseCertificate(issue('○○', [malformed]).certificate);
    expect(parseIssuerPattern('policy=1.2.3')(odd)).toBe(false);
  });
});

describe('readTrust', () => {
  it('takes several certificates from one text and expects nobody special without a pattern', () => {
    const pem = ['A', 'B'].map((name) => certificatePem(issue(name))).join('見本\n');
    const trust = readTrust({ anchorsPem: [pem], tsaAnchorsPem: [] });
    expect(trust.anchors.map(({ subject }) => subject.text)).toEqual([
      'CN=A,O=見本,C=JP',
      'CN=B,O=見本,C=JP',
    ]);
    expect(trust.isExpectedIssuer(signer)).toBe(true);
  });

  it('refuses a text without a readable certificate', () => {
    expect(() => readTrust({ anchorsPem: ['見本'], tsaAnchorsPem: [] })).toThrow(DerError);
  });
});
