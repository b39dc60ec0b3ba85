/** Japanese texts of the profile part. */
export const profile = {};
