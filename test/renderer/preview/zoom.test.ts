/** Zoom of the preview stays between 25 % and 400 % and goes in the usual steps. */
import { describe, expect, it } from 'vitest';
import { limitScale, nextScale } from '../../../renderer/pdf/view-state.ts';

describe('zoom', () => {
  it.each([
    [1, 'in', 1.1],
    [1, 'out', 0.9],
    [0.78, 'in', 0.9],
    [0.78, 'out', 0.75],
    [4, 'in', 4],
    [0.25, 'out', 0.25],
    [9, 'out', 4],
  ] as const)('from %f %s is %f', (scale, direction, expected) => {
    expect(nextScale(scale, direction)).toBe(expected);
  });

  it('has limits', () => {
    expect([limitScale(0.1), limitScale(1.3), limitScale(10)]).toEqual([0.25, 1.3, 4]);
  });
});
