/** English texts of the settings part. */
import type { settings as japanese } from '../ja/settings.ts';

export const settings: typeof japanese = {};
