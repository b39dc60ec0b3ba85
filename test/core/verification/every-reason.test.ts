/** Every reason that can refuse a file is given to some hostile file, and the generators are as many as promised. */
import { expect, it } from 'vitest';
import { reasonWeights } from '#contract/verification-reasons.ts';
import { createCertificateReader, readTrust, verifyDocument } from '#core/verification/index.ts';
import { cryptographyCases } from '#test/support/hostile/cryptography/cryptography-cases.ts';
import { cryptographyControls } from '#test/support/hostile/cryptography/cryptography-controls.ts';
import { structureCases, structureControls } from '#test/support/hostile/structure/structure-cases.ts';
import { createFakePki } from '#test/support/pki/fake-pki.ts';

const nowMs = Date.now();
const signedAtMs = Math.floor(nowMs / 1000) * 1000 - 60 * 60 * 1000;
const world = { pki: await createFakePki({ nowMs }), signedAtMs };
const hostile = [...structureCases(world), ...cryptographyCases(world)];
const controls = [...structureControls(world), ...cryptographyControls(world)];

/** Given beyond the bytes alone, and provoked where that is tested: the list's count, a worker's end, the file system. */
const elsewhere = new Set(['issue-count-differs', 'parsers-disagree', 'verifier-stopped', 'file-unreadable']);
/** A hostile file has no kind of its own to be below. */
elsewhere.add('form-below-expected');

it('are at least 300 hostile files and 40 controls', () => {
  expect(hostile.length).toBeGreaterThanOrEqual(300);
  expect(controls.length).toBeGreaterThanOrEqual(40);
});

it('leave no reason untried', () => {
  const { signerCaPem, tsaCaPem } = world.pki;
  const reader = createCertificateReader();
  const given = new Set<string>();
  for (const { file, trust } of hostile) {
    const { report } = verifyDocument({
      bytes: file(),
      reader,
      atMs: trust?.atMs ?? nowMs,
      trust: readTrust({
        anchorsPem: trust?.anchorsPem ?? [signerCaPem],
        tsaAnchorsPem: trust?.tsaAnchorsPem ?? [tsaCaPem],
        ...(trust?.issuerPattern !== undefined && { issuerPattern: trust.issuerPattern }),
      }),
    });
    for (const { code } of report.reasons) given.add(code);
  }
  const weighing = Object.entries(reasonWeights).filter(([, { severity }]) => severity !== 'note');
  const untried = weighing.map(([code]) => code).filter((code) => !given.has(code) && !elsewhere.has(code));
  expect(untried).toEqual([]);
});
