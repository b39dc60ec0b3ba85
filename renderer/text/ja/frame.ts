/** Japanese texts of the frame part. */
export const frame = {};
