/** Forged and weak cryptography is never genuine and fails on the predicate meant for it; every sound variety passes. */
import { describe, expect, it } from 'vitest';
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
  const cases = cryptographyCases(world);

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
  it.each(cryptographyControls(world))('$name is genuine', ({ file, form, trust }) => {
    const report = verify(file(), trust);
    expect(report.verdict, told(report.reasons).join('\n')).toBe('genuine');
    expect(report.form).toBe(form);
  });
});
