/** Class I, what is signed: the set of attributes, content type and message digest. */
import {
  type Der,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
  tagged,
  x509Time,
} from '../../der/der-writer.ts';
import { oid } from '../../pki/object-identifiers.ts';
import { digest, digestIdentifier, rsaPss, rsaWithSeparateHash } from '../../pki/signing-algorithm.ts';
import {
  type SignedDataChanges,
  algorithmProtection,
  attribute,
  retagged,
} from '../../timestamp/signed-data.ts';
import type { HostileCase, HostileWorld } from '../hostile-case.ts';
import { insteadOfAttribute, isAttribute } from './attribute-edits.ts';
import { type HostileParts, changedCms, hostileCases } from './case-maker.ts';
import { issuerSignature } from './signed-document.ts';

export function cmsAttributeCases(world: HostileWorld): readonly HostileCase[] {
  return hostileCases(world, [...attributeSets(world), ...digestsAndTypes(), ...protections()]);
}

function reversed(attributes: readonly Der[]): Der {
  const ascending = attributes.toSorted((left, right) => Buffer.compare(left, right));
  return tagged(0x31, Buffer.concat(ascending.toReversed()));
}

function attributeSets(world: HostileWorld): readonly HostileParts[] {
  const time = attribute(oid.signingTime, x509Time(world.signedAtMs));
  const unordered = (set: Der): Der => retagged(swapped(set));
  return [
    {
      name: 'cms-without-attributes',
      checks: ['K2'],
      parts: {
        signature: {
          cms: (_usual, covered) =>
            issuerSignature(world, { signature: { changes: bare(covered) } }, covered),
        },
      },
    },
    changedCms('cms-attributes-not-shown', ['K2', 'K4'], { attributesElement: () => new Uint8Array() }),
    changedCms('cms-attributes-empty', ['K2'], { attributes: () => [] }),
    changedCms('cms-attributes-not-in-order', ['K2'], { attributeSet: reversed }),
    changedCms('cms-attributes-shown-in-other-order', ['K2', 'K4'], { attributesElement: unordered }),
    changedCms('cms-attributes-signed-with-their-own-tag', ['K4'], { toBeSigned: retagged }),
    changedCms('cms-attributes-signed-without-tag', ['K4'], { toBeSigned: (set) => set.subarray(4) }),
    changedCms('cms-attribute-type-twice', ['K2'], { attributes: (usual) => [...usual, time, later(world)] }),
    changedCms('cms-attribute-twice', ['K2'], { attributes: (usual) => [...usual, time, time] }),
    changedCms('cms-attribute-without-values', ['K2', 'K3'], {
      attributes: insteadOfAttribute(oid.signingCertificateV2, attribute(oid.signingCertificateV2)),
    }),
  ];
}

const bare = (covered: Uint8Array): SignedDataChanges => ({
  attributesElement: () => new Uint8Array(),
  toBeSigned: () => covered,
});

const later = ({ signedAtMs }: HostileWorld): Der => attribute(oid.signingTime, x509Time(signedAtMs + 1000));

/** The first two elements of the set in the other order. */
function swapped(set: Der): Der {
  const copy = Buffer.from(set);
  const start = 4;
  const first = start + 2 + (copy[start + 1] ?? 0);
  const second = first + 2 + (copy[first + 1] ?? 0);
  return Buffer.concat([
    copy.subarray(0, start),
    copy.subarray(first, second),
    copy.subarray(start, first),
    copy.subarray(second),
  ]);
}

function digestsAndTypes(): readonly HostileParts[] {
  const other = digest('sha256', Buffer.from('another document'));
  const ofType = (...values: readonly Der[]): Der => attribute(oid.contentType, ...values);
  const ofDigest = (...values: readonly Der[]): Der => attribute(oid.messageDigest, ...values);
  const data = objectIdentifier(oid.data);
  const type = (name: string, ...replacement: readonly Der[]): HostileParts =>
    changedCms(name, ['K2'], { attributes: insteadOfAttribute(oid.contentType, ...replacement) });
  const message = (name: string, ...replacement: readonly Der[]): HostileParts =>
    changedCms(name, ['K2'], { attributes: insteadOfAttribute(oid.messageDigest, ...replacement) });
  return [
    type('cms-content-type-missing'),
    type('cms-content-type-wrong', ofType(objectIdentifier(oid.signedData))),
    type('cms-content-type-twice', ofType(data), ofType(data)),
    type('cms-content-type-two-values', ofType(data, objectIdentifier(oid.tstInfo))),
    type('cms-content-type-no-identifier', ofType(octetString(data))),
    message('cms-digest-missing'),
    message('cms-digest-wrong', ofDigest(octetString(other))),
    message('cms-digest-short', ofDigest(octetString(other.subarray(0, 16)))),
    message('cms-digest-empty', ofDigest(octetString(new Uint8Array()))),
    message('cms-digest-no-octets', ofDigest(sequence(octetString(other)))),
    changedCms('cms-digest-two-values', ['K2'], {
      attributes: (usual) =>
        usual.map((each) => (isAttribute(oid.messageDigest)(each) ? twoDigests(each, other) : each)),
    }),
    changedCms('cms-digest-twice', ['K2'], {
      attributes: (usual) => [...usual, ofDigest(octetString(other))],
    }),
  ];
}

/** The right digest and another one as values of one attribute. */
function twoDigests(usual: Der, other: Uint8Array): Der {
  const right = usual.subarray(-34);
  return sequence(objectIdentifier(oid.messageDigest), setOf(right, octetString(other)));
}

/** CMSAlgorithmProtection (RFC 6211) that names other algorithms than the signature uses. */
function protections(): readonly HostileParts[] {
  const protecting = (name: string, ...values: readonly Der[]): HostileParts =>
    changedCms(`cms-protection-${name}`, ['K2'], {
      attributes: (usual) => [...usual, attribute(oid.algorithmProtection, ...values)],
    });
  const [sha256, sha512] = [digestIdentifier('sha256'), digestIdentifier('sha512')];
  return [
    protecting('of-other-digest', algorithmProtection(sha512, rsaWithSeparateHash('sha256').identifier)),
    protecting('of-other-signature', algorithmProtection(sha256, rsaPss('sha256').identifier)),
    protecting('of-nothing', sequence()),
    protecting('without-signature', sequence(sha256)),
  ];
}
