/** English texts of the verdict part. */
import type { verdict as japanese } from '../ja/verdict.ts';

export const verdict: typeof japanese = {};
