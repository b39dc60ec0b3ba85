/** Japanese texts of the server part. */
export const server = {};
