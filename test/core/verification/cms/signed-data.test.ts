/** SignedData is read strictly; BER is read too, only to say what such a signature is about. */
import { beforeAll, describe, expect, it } from 'vitest';
import { parseSignedData, readSignedDataLoosely } from '#core/verification/cms/signed-data.ts';
import { DerError } from '#core/verification/der/der-reader.ts';
import { LimitError } from '#core/verification/limits.ts';
import { indefinite, inPieces, longLength } from '#test/support/der/ber-forms.ts';
import { type Der, implicitConstructed, octetString, sequence } from '#test/support/der/der-writer.ts';
import { ellipticKeys } from '#test/support/hostile/cryptography/cast.ts';
import { type Identity, issueCertificate, keyUsage } from '#test/support/pki/certificate.ts';
import { oid } from '#test/support/pki/object-identifiers.ts';
import {
  type SignedDataChanges,
  createSignedData,
  retagged,
  subjectKeyIdentifier,
} from '#test/support/timestamp/signed-data.ts';

let signer: Identity;
beforeAll(() => {
  signer = issueCertificate({
    commonName: '見本',
    organization: '見本',
    notBeforeMs: 0,
    notAfterMs: 1,
    keyUsage: [keyUsage.digitalSignature],
    keys: ellipticKeys(),
  });
});

function make(changes: SignedDataChanges = {}): Der {
  const content = { embedded: Buffer.from('content') };
  return createSignedData({ signer, contentType: oid.data, content, changes });
}

describe('parseSignedData', () => {
  it('reads content, certificates and the signer', () => {
    const read = parseSignedData(make());
    expect(Buffer.from(read.content ?? []).toString()).toBe('content');
    expect(read.certificates.map((der) => Buffer.from(der))).toEqual([Buffer.from(signer.certificate)]);
    expect(read.signerInfos).toMatchObject([
      { version: 1, identifier: { kind: 'issuer-serial' }, digestAlgorithm: { hash: 'sha256' } },
    ]);
  });

  it('reads a signer named by key, and counts certificates of other kinds', () => {
    const other = implicitConstructed(1, sequence());
    const read = parseSignedData(
      make({ identifier: subjectKeyIdentifier(signer), certificates: [signer.certificate, other] }),
    );
    expect(read.signerInfos[0]?.identifier.kind).toBe('key-identifier');
    expect([read.certificates.length, read.otherCertificates]).toEqual([1, 1]);
  });

  it('gives up on certificates without number', () => {
    const many = Array<Der>(101).fill(sequence());
    expect(() => parseSignedData(make({ certificates: many }))).toThrow(LimitError);
  });
});

describe('readSignedDataLoosely', () => {
  it.each<[string, (der: Der) => Der]>([
    ['an indefinite length', indefinite],
    ['a length not minimal', longLength],
  ])('reads %s as what it is, and says so', (_name, form) => {
    const strict = parseSignedData(make());
    const { signed, isDer } = readSignedDataLoosely(form(make()));
    expect(isDer).toBe(false);
    expect(signed.content).toEqual(strict.content);
  });

  it('puts strings in pieces together', () => {
    const value = Buffer.from('signature value');
    const { signed, isDer } = readSignedDataLoosely(make({ signatureElement: () => inPieces(value) }));
    expect(isDer).toBe(false);
    expect(Buffer.from(signed.signerInfos[0]?.signature ?? [])).toEqual(value);
  });

  it('gives the attributes back as they would be in DER', () => {
    const strict = parseSignedData(make()).signerInfos[0];
    const loose = readSignedDataLoosely(make({ attributesElement: (set) => indefinite(retagged(set)) }));
    expect(loose.signed.signerInfos[0]?.signedAttributesDer?.length).toBe(
      strict?.signedAttributesDer?.length,
    );
  });

  it('says that DER is DER', () => {
    expect(readSignedDataLoosely(make()).isDer).toBe(true);
  });

  it.each([
    ['garbage', Buffer.from('garbage')],
    ['nothing', new Uint8Array()],
    ['an endless indefinite length', Uint8Array.of(0x30, 0x80, 0x30, 0x80)],
    ['a string', octetString(Buffer.from('?'))],
  ])('does not read %s', (_name, bytes) => {
    expect(() => readSignedDataLoosely(bytes)).toThrow(DerError);
  });
});
