/** Controls: every algorithm, key and form of a CMS that a sound issuer may use. */
import { generateKeyPairSync } from 'node:crypto';
import { type Der, implicitConstructed, octetString, sequence } from '../../der/der-writer.ts';
import { type Identity, extension } from '../../pki/certificate.ts';
import { oid } from '../../pki/object-identifiers.ts';
import {
  type FakeHash,
  digest,
  digestIdentifier,
  ecdsa,
  rsaPkcs1,
  rsaPss,
  rsaWithSeparateHash,
} from '../../pki/signing-algorithm.ts';
import {
  type SignedDataChanges,
  algorithmProtection,
  attribute,
  signingCertificateV2,
  subjectKeyIdentifier,
} from '../../timestamp/signed-data.ts';
import type { HostileWorld } from '../hostile-case.ts';
import { insteadOfEss } from './attribute-edits.ts';
import type { ControlParts } from './case-maker.ts';
import { ellipticKeys, signerLike, withExtension } from './cast.ts';

export function signatureControls(world: HostileWorld): readonly ControlParts[] {
  return [
    { name: 'usual', parts: {} },
    { name: 'usual-es-t', form: 'ES-T', parts: { updates: [] } },
    { name: 'subfilter-cades', parts: { signature: { subFilter: 'ETSI.CAdES.detached' } } },
    ...rsa(world),
    ...elliptic(world),
    ...forms(world),
    ...bindings(world),
  ];
}

function changed(name: string, changes: SignedDataChanges, signer?: Identity): ControlParts {
  return { name, parts: { signature: { changes, ...(signer && { signer }) } } };
}

const longHashes: readonly FakeHash[] = ['sha256', 'sha384', 'sha512'];

function rsa(world: HostileWorld): readonly ControlParts[] {
  const withKeys = (modulusLength: number): Identity =>
    signerLike(world, { keys: generateKeyPairSync('rsa', { modulusLength }) });
  const pssKeys = generateKeyPairSync('rsa-pss', { modulusLength: 2048 });
  const pssSigner = signerLike(world, { keys: pssKeys });
  return [
    ...longHashes.flatMap((hash) => [
      changed(`pss-${hash}`, { hash, algorithm: rsaPss(hash) }),
      changed(`pkcs1-${hash}-named`, { hash, algorithm: rsaPkcs1(hash) }),
      changed(`pkcs1-${hash}-beside`, { hash, algorithm: rsaWithSeparateHash(hash) }),
    ]),
    changed('pss-trailer-1-said', { algorithm: rsaPss('sha256', { trailer: 1 }) }),
    changed('pss-key', {}, pssSigner),
    changed('pkcs1-parameters-absent', { algorithm: rsaPkcs1('sha256', []) }),
    changed('digest-parameters-absent', {
      digestAlgorithm: digestIdentifier('sha256', []),
      digestAlgorithms: [digestIdentifier('sha256', [])],
    }),
    changed('rsa-3072', {}, withKeys(3072)),
    changed('rsa-4096', {}, withKeys(4096)),
  ];
}

function elliptic(world: HostileWorld): readonly ControlParts[] {
  const on = (name: string, curve: string, hash: FakeHash): ControlParts =>
    changed(name, { hash, algorithm: ecdsa(hash) }, signerLike(world, { keys: ellipticKeys(curve) }));
  return [
    on('ecdsa-p-256', 'prime256v1', 'sha256'),
    on('ecdsa-p-384', 'secp384r1', 'sha384'),
    on('ecdsa-p-521', 'secp521r1', 'sha512'),
    on('ecdsa-p-256-with-sha-512', 'prime256v1', 'sha512'),
    on('ecdsa-p-384-with-sha-256', 'secp384r1', 'sha256'),
  ];
}

function forms(world: HostileWorld): readonly ControlParts[] {
  const { signer, signerCa, signerCrl, tsaCrl } = world.pki;
  const stranger = signerLike(world, { commonName: '見本商事' });
  const noIdentifier = extension(oid.subjectKeyIdentifier, false, sequence());
  const malformed = signerLike(world, {
    changes: { extensions: withExtension(oid.subjectKeyIdentifier, noIdentifier) },
  });
  const byKey = { identifier: subjectKeyIdentifier(signer), signerVersion: 3, version: 3 };
  const unknown = attribute('1.3.6.1.4.1.99999.6.1', octetString(Buffer.from('?')));
  const protection = algorithmProtection(
    digestIdentifier('sha256'),
    rsaWithSeparateHash('sha256').identifier,
  );
  const attributeCertificate = implicitConstructed(1, sequence());
  return [
    changed('signer-named-by-key', {
      identifier: subjectKeyIdentifier(signer),
      signerVersion: 3,
      version: 3,
    }),
    changed('signer-named-by-key-beside-a-malformed-one', {
      ...byKey,
      certificates: [malformed.certificate, signer.certificate],
    }),
    changed('version-5', { version: 5 }),
    changed('certificates-in-another-order', { certificates: [signerCa.certificate, signer.certificate] }),
    changed('signer-certificate-twice', { certificates: [signer.certificate, signer.certificate] }),
    changed('certificates-of-others-too', {
      certificates: [stranger.certificate, signer.certificate, attributeCertificate],
    }),
    changed('algorithm-protection', {
      attributes: (usual) => [...usual, attribute(oid.algorithmProtection, protection)],
    }),
    { name: 'unknown-unsigned-attribute', parts: { signature: { unsignedAttributes: [unknown] } } },
    { name: 'unknown-signed-attribute', parts: { signature: { signedAttributes: [unknown] } } },
    {
      name: 'lists-beside-certificates',
      parts: { signature: { crls: null, bareCrls: [signerCrl, tsaCrl] } },
    },
  ];
}

function bindings(world: HostileWorld): readonly ControlParts[] {
  const { signer, signerCa } = world.pki;
  const bound = (name: string, value: Der): ControlParts =>
    changed(`ess-${name}`, { attributes: insteadOfEss(value) });
  const entry = ({ certificate }: Identity): Der => sequence(octetString(digest('sha256', certificate)));
  const version1 = attribute(oid.signingCertificate, signingCertificateV2(signer, { version: 1 }));
  return [
    bound('without-issuer-and-serial', signingCertificateV2(signer, { issuerSerial: null })),
    bound('sha-384', signingCertificateV2(signer, { hash: 'sha384' })),
    bound('sha-512', signingCertificateV2(signer, { hash: 'sha512' })),
    bound('with-chain', sequence(sequence(entry(signer), entry(signerCa)))),
    changed('ess-both-versions', { attributes: (usual) => [...usual, version1] }),
  ];
}
