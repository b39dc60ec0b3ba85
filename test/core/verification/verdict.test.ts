/** A verdict is genuine only when every predicate was asked, every one held, and one intact, anchored, unrevoked signature stands. */
import { describe, expect, it } from 'vitest';
import { type CheckId, checkIds } from '#contract/verification.ts';
import { createLedger, finding } from '#core/verification/finding.ts';
import { type VerdictFacts, decideVerdict } from '#core/verification/verdict.ts';

const sound = { integrity: 'intact', trust: 'anchored', revocation: 'good' } as const;
const good: VerdictFacts = { signatureCount: 1, hasSignatureTrace: true, signer: sound };
type Signer = NonNullable<VerdictFacts['signer']>;
const signerWith = (change: Partial<Signer>): VerdictFacts => ({ ...good, signer: { ...sound, ...change } });

/** Asked where something is there to ask about; everything else is always asked. */
const optional: readonly CheckId[] = ['S1', 'S2', 'F1', 'N1', 'L1'];
const required = checkIds.filter((check) => !optional.includes(check));

function asked(checks: readonly CheckId[] = required) {
  const ledger = createLedger();
  for (const check of checks) ledger.record(check, null, []);
  return ledger;
}

describe('a verdict', () => {
  it('is genuine when everything holds', () => {
    expect(decideVerdict(asked(), good)).toBe('genuine');
  });

  it.each(required)('is not genuine when %s was not asked', (check) => {
    expect(decideVerdict(asked(required.filter((each) => each !== check)), good)).toBe('indeterminate');
    const ledger = asked(required.filter((each) => each !== check));
    ledger.notDone(check, null);
    expect(decideVerdict(ledger, good)).toBe('indeterminate');
  });

  it.each<[string, VerdictFacts]>([
    ['a broken signature', signerWith({ integrity: 'broken' })],
    ['an unreadable signature', signerWith({ integrity: 'unreadable' })],
    ['a signer not anchored', signerWith({ trust: 'not-anchored' })],
    ['a signer of an invalid path', signerWith({ trust: 'invalid' })],
    ['a revoked signer', signerWith({ revocation: 'revoked' })],
    ['revocation unknown', signerWith({ revocation: 'unknown' })],
    ['revocation not checked', signerWith({ revocation: 'not-checked' })],
    ['no signer', { ...good, signer: null }],
    ['two signatures', { ...good, signatureCount: 2 }],
  ])('is not genuine for %s, even without a cause told', (_name, facts) => {
    expect(decideVerdict(asked(), facts)).toBe('indeterminate');
  });

  it('is the worst of all causes', () => {
    const ledger = asked();
    ledger.record('K8', null, [finding('unsigned-attribute-unknown')]);
    expect(decideVerdict(ledger, good)).toBe('genuine');
    ledger.record('K7', null, [finding('signer-revocation-unknown')]);
    expect(decideVerdict(ledger, good)).toBe('indeterminate');
    ledger.record('K2', null, [finding('document-altered')]);
    expect(decideVerdict(ledger, good)).toBe('rejected');
  });

  it('is unsigned without a signature, unless something is wrong or was not looked at', () => {
    const none: VerdictFacts = { signatureCount: 0, hasSignatureTrace: true, signer: null };
    const ledger = asked();
    ledger.record('C2', null, [finding('no-signature')]);
    expect(decideVerdict(ledger, none)).toBe('unsigned');
    ledger.record('S2', 'Timestamp1', [finding('tsa-not-anchored')]);
    expect(decideVerdict(ledger, none)).toBe('unsigned');
    ledger.record('L1', null, [finding('limit')]);
    expect(decideVerdict(ledger, none)).toBe('indeterminate');
    ledger.record('C1', null, [finding('bytes-after-end')]);
    expect(decideVerdict(ledger, none)).toBe('rejected');
  });

  it('is unsigned for a PDF nobody ever signed, however it is built, and for nothing else', () => {
    const untouched: VerdictFacts = { signatureCount: 0, hasSignatureTrace: false, signer: null };
    const ledger = asked();
    ledger.record('C1', null, [finding('bytes-after-end')]);
    expect(decideVerdict(ledger, untouched)).toBe('unsigned');
    ledger.record('C1', null, [finding('not-a-pdf')]);
    expect(decideVerdict(ledger, untouched)).toBe('rejected');
    ledger.record('L1', null, [finding('limit')]);
    expect(decideVerdict(ledger, untouched)).toBe('indeterminate');
  });
});
