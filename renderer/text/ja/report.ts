/** Japanese texts of the report part. */
export const report = {};
