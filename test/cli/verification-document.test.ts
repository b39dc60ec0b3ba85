/** docs/verification.md promises codes, weights and sentences to scripts and people: they must be those of the program. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reasonWeights } from '#contract/verification-reasons.ts';
import { type CheckId, checkIds } from '#contract/verification.ts';
import { english } from '../../electron/cli/text/en/index.ts';
import { japanese } from '../../electron/cli/text/ja/index.ts';

const lines = readFileSync(new URL('../../docs/verification.md', import.meta.url), 'utf8').split('\n');
const rows = lines
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

describe('docs/verification.md', () => {
  it('lists every reason with its check, weight and sentences, in the order of the contract', () => {
    const codes = new Set<string>(Object.keys(reasonWeights));
    const listed = rows.filter(
      (cells) => cells.length === 5 && codes.has((cells[0] ?? '').replaceAll('`', '')),
    );
    const expected = (Object.keys(reasonWeights) as (keyof typeof reasonWeights)[]).map((code) => {
      const { check, severity } = reasonWeights[code];
      return [`\`${code}\``, check, severity, japanese.reasons[code].what, english.reasons[code].what];
    });
    expect(listed).toEqual(expected);
  });

  it('explains every predicate and names files that exist', () => {
    const ids = new Set<string>(checkIds);
    const predicates = rows.filter((cells) => cells.length === 4 && ids.has(cells[0] ?? ''));
    expect(predicates.map(([id]) => id as CheckId)).toEqual([...checkIds]);
    for (const [id, , , files = ''] of predicates) {
      for (const [, file = ''] of files.matchAll(/`([^`]+)`/g)) {
        const path = new URL(`../../electron/core/verification/${file}`, import.meta.url);
        expect(existsSync(path), `${id}: ${file}`).toBe(true);
      }
    }
  });
});
