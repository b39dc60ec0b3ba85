/** Japanese texts of the sync part. */
export const sync = {};
