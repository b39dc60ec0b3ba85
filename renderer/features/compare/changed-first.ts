/** The order of the table: what changed before what did not, each in reading order. Pure. */
import type { LineDifference } from '#contract/version-difference.ts';

export function changedFirst(lines: readonly LineDifference[]): readonly LineDifference[] {
  const isSame = ({ change }: LineDifference): boolean => change === 'same';
  return [...lines.filter((line) => !isSame(line)), ...lines.filter(isSame)];
}
