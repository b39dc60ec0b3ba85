/** Makes `app:` a real origin before anything is ready: no bypass of the policy, no cross-origin reading. */
import { protocol } from 'electron';
import { pageScheme } from '../own-page.ts';

export function setupScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}
