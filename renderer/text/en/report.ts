/** English texts of the report part. */
import type { report as japanese } from '../ja/report.ts';

export const report: typeof japanese = {};
