/** Japanese texts of the list part. */
export const list = {};
