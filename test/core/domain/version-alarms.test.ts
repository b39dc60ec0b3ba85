/** Alarms of R155–R158, each raised by the history meant for it and by no other. */
import { expect, it } from 'vitest';
import type { FileKind } from '#contract/guarantee-file.ts';
import { alarmsOf } from '#core/domain/version-alarms.ts';

/** Versions written newest first, e.g. `1:2` for a certificate with issue count 2, `3:` for a void notice. */
function history(...versions: readonly string[]) {
  return versions.map((text) => {
    const [kind, count] = text.split(':');
    return { kind: kind as FileKind, issueCount: count === '' ? null : Number(count) };
  });
}

it.each([
  ['a first certificate', history('1:1'), 1, []],
  ['a re-issued certificate', history('1:2', '1:1'), 2, []],
  ['an amendment after a re-issue', history('2:3', '2:2'), 3, []],
  ['a test slip', history('4:'), null, []],
  ['a file that was never anything but void', history('3:'), null, []],
  ['nothing held', [], 4, []],
  ['a certificate that became void', history('3:', '1:1'), null, ['became-void']],
  ['an amendment that became void', history('3:', '2:2', '2:1'), null, ['became-void']],
  ['other bytes under the same count', history('1:1', '1:1'), 1, ['same-count-other-bytes']],
  ['a falling count', history('1:1', '1:2'), 1, ['issue-count-falling']],
  ['a list that is further than what we hold', history('1:1'), 2, ['older-than-list']],
  ['a void notice whose list still counts', history('3:', '1:1'), 2, ['became-void']],
] as const)('%s', (_, versions, listed, alarms) => {
  expect(alarmsOf(versions, listed)).toEqual(alarms);
});
