/** English texts of the cover over a window nobody is sitting at. */
import type { cover as japanese } from '../ja/cover.ts';

export const cover: typeof japanese = {
  title: 'Contents hidden',
  reason: 'The screen was locked, or nobody used it for a while. Syncs go on.',
  show: 'Show',
};
