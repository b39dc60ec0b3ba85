/** English texts of the frame part. */
import type { frame as japanese } from '../ja/frame.ts';

export const frame: typeof japanese = {};
