/** Japanese texts of the settings part. */
export const settings = {};
