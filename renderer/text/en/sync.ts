/** English texts of the sync part. */
import type { sync as japanese } from '../ja/sync.ts';

export const sync: typeof japanese = {};
