/** A month of the scripted year: everything that happens in a year, in thirty days with fewer documents. */
import { expect, it } from 'vitest';
import { runYear } from './run-year.ts';

it('says of every document what the independently computed truth says, after every look and after a rebuild', async () => {
  const findings = await runYear({
    start: '2026-04-01',
    days: 30,
    documents: 230,
    seed: 20260401,
    signedShare: 40,
    skin: 3,
  });
  expect(findings.differences).toEqual([]);
  for (const what of ['banks merged', 'syncs killed', 'mails imported', 'recorded: executed', 'rebuilds']) {
    expect(findings.counts.get(what), what).toBeGreaterThan(0);
  }
  expect(findings.counts.get('documents in the year')).toBeGreaterThan(250);
}, 300_000);
