/** English texts of the list part. */
import type { list as japanese } from '../ja/list.ts';

export const list: typeof japanese = {};
