/** Whom a profile's documents must lead to, and the anchors as a person compares them. */
import { createHash } from 'node:crypto';
import type { Profile, TrustAnchor } from '#contract/profile.ts';
import { HoshodeskError } from '../hoshodesk-error.ts';
import { type TrustMaterial, readTrust } from '../verification/index.ts';

/** Where no anchors for time-stamping authorities are given, those for signers serve for both. */
export function withTsaFallback(material: TrustMaterial): TrustMaterial {
  return material.tsaAnchorsPem.length > 0 ? material : { ...material, tsaAnchorsPem: material.anchorsPem };
}

export function trustMaterialOf({ anchorsPem, tsaAnchorsPem, issuerPattern }: Profile): TrustMaterial {
  return withTsaFallback({
    anchorsPem,
    tsaAnchorsPem,
    ...(issuerPattern !== undefined && { issuerPattern }),
  });
}

/** Throws `anchor-unreadable` when a text holds no certificate the verifier can read. */
export function requireTrustMaterial(material: TrustMaterial): void {
  try {
    readTrust(material);
  } catch (error) {
    throw new HoshodeskError('anchor-unreadable', error instanceof Error ? error.message : undefined, {
      cause: error,
    });
  }
}

/** Subject, end and fingerprint of every anchor, for comparing with what was announced; throws `anchor-unreadable`. */
export function describeAnchors(profile: Profile): readonly TrustAnchor[] {
  requireTrustMaterial(profile);
  const { anchors, tsaAnchors } = readTrust(profile);
  const describe =
    (purpose: TrustAnchor['purpose']) =>
    (each: (typeof anchors)[number]): TrustAnchor => ({
      purpose,
      subject: each.subject.text,
      notAfter: new Date(each.notAfterMs).toISOString(),
      fingerprintSha256: createHash('sha256').update(each.der).digest('hex'),
    });
  return [...anchors.map(describe('signer')), ...tsaAnchors.map(describe('timestamp'))];
}
