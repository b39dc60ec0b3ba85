/** English texts of the profile part. */
import type { profile as japanese } from '../ja/profile.ts';

export const profile: typeof japanese = {};
