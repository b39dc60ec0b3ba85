/** English texts of the preview part. */
import type { preview as japanese } from '../ja/preview.ts';

export const preview: typeof japanese = {};
