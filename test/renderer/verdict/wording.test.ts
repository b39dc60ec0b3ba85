/** What the panel says: headlines by kind, times under their right labels, deadlines and names. */
import { describe, expect, it } from 'vitest';
import { headlines } from '#contract/headline.ts';
import { describeHeadline } from '../../../renderer/features/verdict/describe-headline.ts';
import { printable, shortName } from '../../../renderer/features/verdict/distinguished-name.ts';
import { levelOneRows } from '../../../renderer/features/verdict/level-one.ts';
import { technicalGroups } from '../../../renderer/features/verdict/technical-facts.ts';
import { deadlineOf, japanDay, japanSecond } from '../../../renderer/features/verdict/times.ts';
import { english } from '../../../renderer/text/en.ts';
import { japanese } from '../../../renderer/text/ja.ts';
import { evidenceOf, verifyAllCases } from './verified-cases.ts';

const cases = await verifyAllCases();
const genuine = cases.find(({ isControl, report }) => isControl && report.form === 'ES-A')?.report ?? null;
const shown = { evidence: evidenceOf(genuine), content: 'same', verifying: false, failure: null } as const;

describe('the headline', () => {
  it('is grey while verifying and while loading', () => {
    expect(describeHeadline({ ...shown, verifying: true }, japanese).outcome).toBe('pending');
    expect(describeHeadline({ ...shown, evidence: null }, japanese).outcome).toBe('pending');
  });

  it('says that the file was changed, whatever was verified before (U08)', () => {
    const said = describeHeadline({ ...shown, content: 'changed' }, japanese);
    expect(said).toMatchObject({ outcome: 'bad', title: 'ファイルが変更されました' });
  });

  it('names what failed, with the next step', () => {
    const said = describeHeadline({ ...shown, failure: 'service-stopped' }, japanese);
    expect(said).toEqual({
      outcome: 'attention',
      title: japanese.errors['service-stopped'].message,
      sentence: japanese.errors['service-stopped'].next,
    });
  });

  it('of a void notice never says 有効, nor do its rows (U02)', () => {
    for (const headline of headlines) {
      const evidence = evidenceOf(genuine, { kind: '3', headline });
      const { title, sentence } = describeHeadline({ ...shown, evidence }, japanese);
      const rows = levelOneRows(evidence).map((row) => JSON.stringify([row, japanese.verdict.findings]));
      expect([title, sentence, ...rows].join(' ')).not.toContain('有効');
    }
  });

  it('of what nobody verified points to a button of the window, not to a command line', () => {
    const evidence = evidenceOf(null, { headline: 'unverified' });
    for (const texts of [japanese, english]) {
      expect(describeHeadline({ ...shown, evidence }, texts).sentence).not.toContain('--');
    }
  });
});

describe('technical evidence', () => {
  const groups = technicalGroups(evidenceOf(genuine), japanese);
  const facts = groups.flatMap((group) => group.facts);
  const { labels } = japanese.verdict.technical;

  it('keeps what the signer claims apart from timestamps (U05)', () => {
    const claimed = japanSecond(genuine?.signatures[0]?.claimedTime ?? null);
    expect(claimed).not.toBeNull();
    const holding = facts.filter(({ value }) => value.includes(claimed ?? '-')).map(({ label }) => label);
    expect(holding).toEqual([labels.claimedTime]);
  });

  it('names every timestamp with its authority', () => {
    const stamps = facts.filter(({ label }) => label === labels.timestamp);
    expect(stamps.length).toBe(genuine?.signatures.flatMap(({ timestamps }) => timestamps).length);
    for (const { value } of stamps) expect(value).toMatch(/^\d{4}\/\d\d\/\d\d .* \/ CN=.* \/ 確認済み$/);
  });

  it('has no character that could move the cursor or turn the text, whatever a file brings', () => {
    for (const { evidence } of cases) {
      const text = technicalGroups(evidence, japanese)
        .flatMap((group) => group.facts)
        .map(({ value }) => value)
        .join('');
      expect(text).toBe(printable(text));
    }
  });
});

describe('times', () => {
  it('are Japan’s', () => {
    expect(japanSecond('2026-11-23T23:58:31.000Z')).toBe('2026/11/24 08:58:31');
    expect(japanDay('2026-11-23')).toBe('2026/11/23');
    expect(japanSecond('nonsense')).toBeNull();
  });

  it.each([
    ['2027-06-01T00:00:00Z', 'far'],
    ['2027-05-22T00:00:00Z', 'near'],
    ['2026-11-23T00:00:01Z', 'near'],
    ['2026-11-22T23:59:59Z', 'past'],
  ])('a deadline of %s is %s on 2026-11-23', (until, state) => {
    expect(deadlineOf(until, Date.parse('2026-11-23T00:00:00Z'))?.state).toBe(state);
  });
});

describe('names', () => {
  it.each([
    ['CN=見本信用保証協会 電子保証書,O=見本,C=JP', '見本信用保証協会 電子保証書'],
    ['O=見本\\, 東京,C=JP', '見本, 東京'],
    ['C=JP', 'C=JP'],
    ['CN=a\u202eb,O=x', 'a\ufffdb'],
    ['CN=CN\\=x\\+y', 'CN=x+y'],
  ])('%s is %s', (name, short) => {
    expect(shortName(name)).toBe(short);
  });
});
