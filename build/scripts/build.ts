/** `npm run build`: everything a host needs that is not run from its sources. */
import { buildPages } from '../build-pages.ts';
import { buildShell } from '../build-shell.ts';

await buildPages();
await buildShell();
