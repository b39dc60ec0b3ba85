/** Japanese texts of the preview part. */
export const preview = {};
