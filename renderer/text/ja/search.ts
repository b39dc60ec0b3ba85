/** Japanese texts of the search part. */
export const search = {};
