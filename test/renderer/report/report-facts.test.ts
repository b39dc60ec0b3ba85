/** A report names its times with their offset and leaves no field out in silence. */
import { describe, expect, it } from 'vitest';
import { documentFacts, offsetTime, signatureFacts } from '../../../renderer/features/report/report-facts.ts';
import { reportFileName } from '../../../renderer/features/report/report-file-name.ts';
import { japanese } from '../../../renderer/text/ja.ts';
import { evidenceOf } from '../verdict/verified-cases.ts';

describe('report', () => {
  it('gives times with their offset', () => {
    expect(offsetTime('2026-11-23T23:58:31.000Z')).toBe('2026/11/24 08:58:31 +09:00');
  });

  it('shows a dash for what nobody has verified', () => {
    const facts = [
      ...documentFacts(evidenceOf(null), japanese),
      ...signatureFacts(evidenceOf(null), japanese),
    ];
    expect(facts.filter(({ value }) => value === '–').map(({ label }) => label)).toEqual(
      expect.arrayContaining(['ページ数', '署名形式', '署名者', '検証可能期限']),
    );
  });

  it('gives both counts where list and document differ', () => {
    const facts = documentFacts(evidenceOf(null, { issueCount: 2, printedIssueCount: 1 }), japanese);
    expect(facts).toContainEqual({ label: '発行回数', value: '一覧は第2回、文書は第1回' });
  });

  it('is saved under the file id and the time it was made', () => {
    const key = { profile: '見本', fileId: '14_1', sha256: '0'.repeat(64) };
    const madeAt = '2026-11-23T23:58:31.000Z';
    expect(reportFileName({ versions: [key], madeAt }, '報告書')).toBe('報告書_14_1_20261124-0858.pdf');
    expect(reportFileName({ versions: [key, key], madeAt }, '報告書')).toBe('報告書_2_20261124-0858.pdf');
  });
});
