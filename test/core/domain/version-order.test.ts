/** Which version counts: a total order over any mixture of verified and unverified versions (R26). */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type VersionFacts, compareVersions } from '#core/domain/version-order.ts';

const usual: VersionFacts = {
  kind: '1',
  issueCount: 1,
  uploadedOn: '2026-11-20',
  uploadedAt: null,
  receivedAt: '2026-11-20T05:00:00.000Z',
  trustedAt: null,
};

function newestOf(...versions: readonly Partial<VersionFacts>[]): Partial<VersionFacts> | undefined {
  const full = versions.map((version) => ({ ...usual, ...version, version }));
  return full.toSorted(compareVersions)[0]?.version;
}

it('follows the latest trusted timestamp, whatever was uploaded when', () => {
  const older = { trustedAt: '2026-11-20T01:00:00.000Z', uploadedOn: '2026-11-22' };
  const newer = { trustedAt: '2026-11-21T01:00:00.000Z', uploadedOn: '2026-11-21' };
  expect(newestOf(older, newer)).toBe(newer);
});

it('takes a version nobody has verified yet for as new as its upload allows', () => {
  const verified = { trustedAt: '2026-11-20T01:00:00.000Z' };
  const arrived = { issueCount: 2, receivedAt: '2026-11-20T06:00:00.000Z' };
  expect(newestOf(verified, arrived)).toBe(arrived);
});

it('does not let what we had before be newer than a timestamp made afterwards', () => {
  const rejected = { receivedAt: '2026-11-20T01:05:00.000Z' };
  const reissued = { trustedAt: '2026-11-20T06:00:00.000Z', receivedAt: '2026-11-20T06:10:00.000Z' };
  expect(newestOf(rejected, reissued)).toBe(reissued);
});

it('puts a void notice of the same day last received before the certificate it overwrote', () => {
  const notice = { kind: '3' as const, issueCount: null, receivedAt: '2026-11-20T08:00:00.000Z' };
  expect(newestOf(usual, notice)).toBe(notice);
});

const instant = fc.integer({ min: 0, max: 60 }).map((hour) => new Date(Date.UTC(2026, 10, 20, hour)));
const anyVersion = fc.record({
  kind: fc.constantFrom('1', '3', null),
  issueCount: fc.option(fc.integer({ min: 1, max: 3 })),
  uploadedOn: fc.option(instant.map((time) => time.toISOString().slice(0, 10))),
  uploadedAt: fc.option(instant.map((time) => time.toISOString().slice(0, 16))),
  receivedAt: instant.map((time) => time.toISOString()),
  trustedAt: fc.option(instant.map((time) => time.toISOString())),
});

it('is transitive and antisymmetric', () => {
  fc.assert(
    fc.property(anyVersion, anyVersion, anyVersion, (a, b, c) => {
      expect(Math.sign(compareVersions(a, b))).toBe(Math.sign(-compareVersions(b, a)) + 0);
      if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0) {
        expect(compareVersions(a, c)).toBeLessThanOrEqual(0);
      }
    }),
  );
});
