/** Japanese texts of the verdict part. */
export const verdict = {};
