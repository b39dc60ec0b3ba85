/** What the keys of zooming ask for. */
import { nextScale } from '../../pdf/view-state.ts';

/** The scale to go to; `null` for any other key. On a Japanese keyboard + is on the key of ; */
export function scaleByKey(key: string, scale: number): number | null {
  if (key === '+' || key === ';' || key === '=') return nextScale(scale, 'in');
  if (key === '-') return nextScale(scale, 'out');
  return key === '0' ? 1 : null;
}
