/** English texts of the search part. */
import type { search as japanese } from '../ja/search.ts';

export const search: typeof japanese = {};
