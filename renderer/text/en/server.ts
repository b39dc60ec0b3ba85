/** English texts of the server part. */
import type { server as japanese } from '../ja/server.ts';

export const server: typeof japanese = {};
