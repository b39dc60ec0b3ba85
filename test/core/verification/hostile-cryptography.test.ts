/** Forged and weak cryptography is never genuine and fails on the predicate meant for it; every sound variety passes. */
import { describe, expect, it } from 'vitest';
import { reasonWeights } from '#contract/verification-reasons.ts';
import type { Reason, VerificationReport } from '#contract/verification.ts';
import { createCertificateReader, readTrust, verifyDocument } from '#core/verification/index.ts';
import { cryptographyCases } from '#test/support/hostile/cryptography/cryptography-cases.ts';
import { cryptographyControls } from '#test/support/hostile/cryptography/cryptography-controls.ts';
import type { CaseTrust } from '#test/support/hostile/hostile-case.ts';
import { createFakePki } from '#test/support/pki/fake-pki.ts';

const hourMs = 60 * 60 * 1000;
const nowMs = Date.now();
const signedAtMs = Math.floor((nowMs - hourMs) / 1000) * 1000;
const world = { pki: await createFakePki({ nowMs }), signedAtMs };
const reader = createCertificateReader();
const cases = cryptographyCases(world);
const controls = cryptographyControls(world);

function verify(bytes: Uint8Array, trust: CaseTrust = {}): VerificationReport {
  const { signerCaPem, tsaCaPem } = world.pki;
  return verifyDocument({
    bytes,
    reader,
    atMs: trust.atMs ?? nowMs,
    trust: readTrust({
      anchorsPem: trust.anchorsPem ?? [signerCaPem],
      tsaAnchorsPem: trust.tsaAnchorsPem ?? [tsaCaPem],
      ...(trust.issuerPattern !== undefined && { issuerPattern: trust.issuerPattern }),
    }),
  }).report;
}

function told(reasons: readonly Reason[]): readonly string[] {
  return reasons.map(({ check, code, severity, detail }) => `${severity} ${check} ${code} ${detail}`);
}

describe('a hostile file', () => {
  it.each(cases)('$name is caught', ({ file, checks, verdicts = ['rejected'], trust }) => {
    const { verdict, reasons } = verify(file(), trust);
    const weighing = reasons.filter(({ severity }) => severity !== 'note' || verdict === 'unsigned');
    expect(verdicts, told(reasons).join('\n')).toContain(verdict);
    expect(
      weighing.some(({ check }) => checks.includes(check)),
      told(reasons).join('\n'),
    ).toBe(true);
  });

  it('has a name of its own', () => {
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });
});

describe('a sound file', () => {
  it.each(controls)('$name is genuine', ({ file, form, trust }) => {
    const report = verify(file(), trust);
    expect(report.verdict, told(report.reasons).join('\n')).toBe('genuine');
    expect(report.form).toBe(form);
  });
});

describe('the report', () => {
  const reportOn = (name: string): VerificationReport => {
    const found = [...cases, ...controls].find((each) => each.name === name);
    return verify(found?.file() ?? new Uint8Array(), found?.trust);
  };

  it('shows a broken timestamp beside a sound one, and takes the time from the sound one', () => {
    const { trustedTime, signatures } = reportOn('timestamp-right-one-beside-wrong-one');
    expect(trustedTime?.at).toBe(new Date(signedAtMs).toISOString());
    expect(signatures[0]?.timestamps.map(({ valid }) => valid).toSorted()).toEqual([false, true]);
    expect(signatures[0]?.timestamps.flatMap(({ codes }) => codes)).toContain('timestamp-imprint-mismatch');
  });

  it.each(cases)('gives no time by a timestamp it has an objection to: $name', ({ file, trust }) => {
    const { signatures, trustedTime } = verify(file(), trust);
    const timestamps = signatures.flatMap((each) => each.timestamps);
    for (const { valid, codes } of timestamps) {
      expect(valid && codes.some((code) => reasonWeights[code].severity !== 'note')).toBe(false);
    }
    const times = timestamps.flatMap(({ valid, at }) => (valid && at !== null ? [at] : []));
    expect([null, ...times]).toContain(trustedTime?.at ?? null);
  });

  it.each([
    'document-timestamp-value-wrong',
    'document-timestamp-of-another-document',
    'document-timestamp-two-signers',
    'document-timestamp-trailing-byte',
  ])('does not count on a document timestamp that is spoilt: %s', (name) => {
    const [, timestamp] = reportOn(name).signatures;
    expect(timestamp).toMatchObject({ kind: 'document-timestamp', timestamps: [{ valid: false }] });
    expect(timestamp?.integrity).toBe(name.endsWith('trailing-byte') ? 'intact' : 'broken');
  });

  it('mentions an unsigned attribute it does not know, and no more', () => {
    const { verdict, reasons } = reportOn('unknown-unsigned-attribute');
    expect(verdict).toBe('genuine');
    expect(reasons).toMatchObject([{ code: 'unsigned-attribute-unknown', severity: 'note' }]);
  });

  it('tells evidence it could not use', () => {
    expect(reportOn('crl-sha-1').reasons).toContainEqual(
      expect.objectContaining({ code: 'revocation-evidence-unusable', severity: 'note' }),
    );
  });

  it('takes the earliest of two sound timestamps', () => {
    expect(reportOn('timestamp-two-sound-ones').trustedTime?.at).toBe(new Date(signedAtMs).toISOString());
  });

  it('names the document timestamp as source where the signature has none', () => {
    expect(reportOn('timestamp-of-document-only').trustedTime).toMatchObject({
      at: new Date(signedAtMs + 60_000).toISOString(),
      source: 'document-timestamp',
    });
  });
});
