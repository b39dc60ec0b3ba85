/** Class I, the frame: how many signers, which content, which versions, whose certificate, and no form but DER. */
import { indefinite, inPieces, longLength } from '../../der/ber-forms.ts';
import {
  type Der,
  explicit,
  implicitConstructed,
  integer,
  nothing,
  objectIdentifier,
  octetString,
  sequence,
  tagged,
} from '../../der/der-writer.ts';
import { extension, keyIdentifier } from '../../pki/certificate.ts';
import { oid } from '../../pki/object-identifiers.ts';
import { digest, digestIdentifier } from '../../pki/signing-algorithm.ts';
import { retagged, subjectKeyIdentifier } from '../../timestamp/signed-data.ts';
import { createTimestampToken } from '../../timestamp/timestamp-token.ts';
import type { HostileCase, HostileWorld } from '../hostile-case.ts';
import { type HostileParts, changedCms, hostileCases, lastByteFlipped } from './case-maker.ts';
import { signerLike, withExtension } from './cast.ts';
import { issuerSignature } from './signed-document.ts';

export function cmsStructureCases(world: HostileWorld): readonly HostileCase[] {
  return hostileCases(world, [...frame(world), ...notDer(), ...otherContents(world), ...certificates(world)]);
}

function frame({ pki }: HostileWorld): readonly HostileParts[] {
  const data = objectIdentifier(oid.data);
  const sha512 = digestIdentifier('sha512');
  return [
    changedCms('cms-two-signers', ['K1'], { signerInfos: (usual) => [usual, lastByteFlipped(usual)] }),
    changedCms('cms-no-signer', ['K1'], { signerInfos: () => [] }),
    changedCms('cms-certificates-only', ['K1'], { signerInfos: () => [], digestAlgorithms: [] }),
    changedCms('cms-three-signers', ['K1'], { signerInfos: (usual) => Array<Der>(3).fill(usual) }),
    changedCms('cms-digest-algorithms-empty', ['K1'], { digestAlgorithms: [] }),
    changedCms('cms-digest-algorithms-two', ['K1'], {
      digestAlgorithms: [digestIdentifier('sha256'), sha512],
    }),
    changedCms('cms-digest-algorithms-differ', ['K1'], { digestAlgorithms: [sha512] }),
    changedCms('cms-signer-digest-differs', ['K1', 'K2'], { digestAlgorithm: sha512 }),
    changedCms('cms-content-encapsulated', ['K1'], {
      contentInfo: sequence(data, explicit(0, octetString(Buffer.from('見本')))),
    }),
    changedCms('cms-content-empty', ['K1'], {
      contentInfo: sequence(data, explicit(0, octetString(Buffer.alloc(0)))),
    }),
    changedCms('cms-content-type-signed-data', ['K1'], {
      contentInfo: sequence(objectIdentifier(oid.signedData)),
    }),
    changedCms('cms-content-type-timestamp', ['K1'], {
      contentInfo: sequence(objectIdentifier(oid.tstInfo)),
    }),
    changedCms('cms-version-0', ['K1'], { version: 0 }),
    changedCms('cms-version-6', ['K1'], { version: 6 }),
    changedCms('cms-signer-version-3', ['K1'], { signerVersion: 3 }),
    changedCms('cms-signer-version-1-by-key', ['K1'], { identifier: subjectKeyIdentifier(pki.signer) }),
    changedCms('cms-nested', ['C5'], {
      wrap: (info) => sequence(objectIdentifier(oid.signedData), explicit(0, info)),
    }),
    changedCms('cms-inside-data', ['C5'], { wrap: (info) => sequence(data, explicit(0, octetString(info))) }),
    changedCms('cms-without-content-info', ['C5'], { wrap: (info) => info.subarray(info.indexOf(0xa0) + 4) }),
    changedCms('cms-element-after-content', ['C5'], {
      wrap: (info) => sequence(info.subarray(4), nothing()),
    }),
  ];
}

/** What is written in BER says the same, in a form that leaves room for other readings. */
function undecided(parts: HostileParts): HostileParts {
  return { ...parts, verdicts: ['indeterminate'] };
}

function wholeCms(name: string, change: (usual: Der, covered: Uint8Array) => Der): HostileParts {
  return { name: `cms-${name}`, checks: ['C5'], parts: { signature: { cms: change } } };
}

function inBer(): readonly HostileParts[] {
  return [
    wholeCms('indefinite-length', indefinite),
    wholeCms('length-not-minimal', longLength),
    changedCms('cms-signature-in-pieces', ['C5'], { signatureElement: inPieces }),
    changedCms('cms-signature-length-not-minimal', ['C5'], {
      signatureElement: (value) => longLength(octetString(value)),
    }),
    changedCms('cms-attributes-indefinite', ['C5'], {
      attributesElement: (set) => indefinite(retagged(set)),
    }),
    changedCms('cms-attributes-length-not-minimal', ['C5'], {
      attributesElement: (set) => longLength(retagged(set)),
    }),
  ].map(undecided);
}

function notDer(): readonly HostileParts[] {
  const trailing = (bytes: number[]) => (usual: Der) => Buffer.concat([usual, Uint8Array.from(bytes)]);
  const cms = wholeCms;
  return [
    ...inBer(),
    cms('empty', () => Buffer.alloc(0)),
    cms('no-sequence', () => octetString(Buffer.from('signature'))),
    cms('trailing-byte', trailing([0, 0, 1])),
    cms('trailing-element', trailing([0x05, 0x00])),
    cms('twice', (usual) => Buffer.concat([usual, usual])),
  ];
}

/** DER, but too deep, or not the signature of this document. */
function otherContents(world: HostileWorld): readonly HostileParts[] {
  return [
    {
      name: 'cms-nested-too-deep',
      checks: ['L1'],
      verdicts: ['indeterminate'],
      parts: { signature: { unsignedAttributes: [deep(40)] } },
    },
    {
      ...changedCms('cms-string-nested-too-deep', ['L1'], { signatureElement: () => piecesWithin(40) }),
      verdicts: ['indeterminate'],
    },
    {
      name: 'cms-is-a-timestamp',
      checks: ['K1'],
      parts: { signature: { cms: (_usual, covered) => tokenOver(world, covered) } },
    },
    {
      name: 'cms-replayed',
      checks: ['K2'],
      parts: { signature: { cms: () => issuerSignature(world, {}, Buffer.from('another document')) } },
    },
  ];
}

function deep(levels: number): Der {
  return levels === 0 ? nothing() : sequence(deep(levels - 1));
}

/** A true statement about these bytes, but of the time-stamping authority and in the place of a signature. */
function tokenOver({ pki, signedAtMs }: HostileWorld, covered: Uint8Array): Der {
  return createTimestampToken({ tsa: pki.tsa, imprint: digest('sha256', covered), genTimeMs: signedAtMs });
}

/** A string in one piece in one piece in one piece … */
function piecesWithin(levels: number): Der {
  return levels === 0 ? octetString(Buffer.from('?')) : tagged(0x24, piecesWithin(levels - 1));
}

function certificates(world: HostileWorld): readonly HostileParts[] {
  const { signer, signerCa } = world.pki;
  const namesake = signerLike(world, { changes: { serialNumber: integer(signer.serialNumber) } });
  const sameKeyName = signerLike(world, {
    changes: {
      extensions: withExtension(
        oid.subjectKeyIdentifier,
        extension(oid.subjectKeyIdentifier, false, octetString(keyIdentifier(signer.publicKey))),
      ),
    },
  });
  const byKey = { identifier: subjectKeyIdentifier(signer), signerVersion: 3 };
  const wrongSerial = sequence(signer.issuerName, integer(4711));
  const junk = Array<Der>(120).fill(sequence());
  return [
    changedCms('cms-certificates-missing', ['K4'], { certificates: null }),
    changedCms('cms-certificate-of-ca-only', ['K4'], { certificates: [signerCa.certificate] }),
    changedCms('cms-signer-named-wrongly', ['K4'], { identifier: wrongSerial }),
    changedCms('cms-signer-named-by-ca', ['K4'], {
      identifier: sequence(signerCa.subject, integer(signerCa.serialNumber)),
    }),
    changedCms('cms-two-certificates-named', ['K4'], {
      certificates: [signer.certificate, namesake.certificate],
    }),
    changedCms('cms-two-keys-named', ['K4'], {
      ...byKey,
      certificates: [signer.certificate, sameKeyName.certificate],
    }),
    changedCms('cms-namesake-alone', ['K4'], { certificates: [namesake.certificate, signerCa.certificate] }),
    changedCms('cms-attribute-certificate-only', ['K4'], {
      certificates: [implicitConstructed(1, signer.certificate)],
    }),
    {
      ...changedCms('cms-certificates-without-number', ['L1'], {
        certificates: [signer.certificate, ...junk],
      }),
      verdicts: ['indeterminate'],
    },
  ];
}
