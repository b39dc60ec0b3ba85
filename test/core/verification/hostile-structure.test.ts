/** Files that lie about their structure: none comes out genuine, and each is caught by the predicate made for it. */
import { describe, expect, it } from 'vitest';
import type { SignatureReport, VerificationReport } from '#contract/verification.ts';
import { createCertificateReader, readTrust, verifyDocument } from '#core/verification/index.ts';
import type { CaseTrust } from '#test/support/hostile/hostile-case.ts';
import { createDocumentFactory } from '#test/support/documents/create-document.ts';
import {
  type ServiceDocuments,
  serviceCases,
  serviceControls,
} from '#test/support/hostile/structure/service-document.ts';
import { structureCases, structureControls } from '#test/support/hostile/structure/structure-cases.ts';
import { createFakePki } from '#test/support/pki/fake-pki.ts';
import type { DocumentSpec } from '#test/support/world-types.ts';

const nowMs = Date.now();
const pki = await createFakePki({ nowMs });
const world = { pki, signedAtMs: nowMs - 60 * 60 * 1000 };
const documents = await serviceDocuments();
const cases = [...structureCases(world), ...serviceCases(documents)];
const controls = [...structureControls(world), ...serviceControls(documents)];
const reader = createCertificateReader();

async function serviceDocuments(): Promise<ServiceDocuments> {
  const spec: DocumentSpec = {
    fileId: '14_2345001_123_000001_000',
    kind: '1',
    associationName: '○○信用保証協会',
    bankName: '〇×銀行',
    branchName: '本店',
    customerName: '㈱髙﨑電機',
    decidedOn: '2026-11-02',
    issueCount: 2,
    signedAtMs: world.signedAtMs,
  };
  const plain = await createDocumentFactory(pki);
  const withStore = await createDocumentFactory(pki, { revocation: 'dss' });
  const inCades = await createDocumentFactory(pki, { subFilter: 'ETSI.CAdES.detached' });
  return {
    certificate: await plain(spec),
    certificateWithStore: await withStore(spec),
    certificateInCades: await inCades(spec),
    notice: await plain({ ...spec, kind: '3' }),
  };
}

function verify(bytes: Uint8Array, trust: CaseTrust = {}): VerificationReport {
  const { atMs = nowMs, anchorsPem = [pki.signerCaPem], tsaAnchorsPem = [pki.tsaCaPem] } = trust;
  return verifyDocument({ bytes, trust: readTrust({ anchorsPem, tsaAnchorsPem }), atMs, reader }).report;
}

describe('hostile structure', () => {
  it('has a name of its own for every case', () => {
    const names = [...cases, ...controls].map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each(cases.map((each) => [each.name, each] as const))('%s is refused', (_, hostile) => {
    const report = verify(hostile.file(), hostile.trust);
    const causes = report.reasons.filter(
      ({ severity }) => severity !== 'note' || report.verdict === 'unsigned',
    );
    const told = JSON.stringify(causes);
    expect(hostile.verdicts ?? ['rejected'], told).toContain(report.verdict);
    expect(
      causes.filter(({ check }) => hostile.checks.includes(check)),
      told,
    ).not.toEqual([]);
    if (causes.some(({ check }) => check === 'C20')) {
      expect(
        report.signatures.map(({ changesAfter }) => changesAfter),
        told,
      ).toContain('other');
    }
    if (hostile.signedAsIs !== true) expect(report.signatures.filter(looksUntouched), told).toEqual([]);
  });
});

describe('sound structure', () => {
  it.each(controls.map((each) => [each.name, each] as const))('%s is genuine', (_, control) => {
    const { verdict, form, reasons } = verify(control.file(), control.trust);
    expect({ verdict, form }, JSON.stringify(reasons)).toEqual({ verdict: 'genuine', form: control.form });
  });
});

function looksUntouched({ coverage, changesAfter, integrity }: SignatureReport): boolean {
  return coverage === 'whole-file' && changesAfter === 'none' && integrity === 'intact';
}
