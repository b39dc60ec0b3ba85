/** Chromium speaks to no server here: it never gets a client certificate, and never trusts a doubtful one. */
import { app } from 'electron';

export function setupCertificates(): void {
  // Unhandled, Electron would silently send the first certificate of the store (electron.md §1).
  app.on('select-client-certificate', (event, ...[, , , callback]) => {
    event.preventDefault();
    callback();
  });
  app.on('certificate-error', (event, ...[, , , , callback]) => {
    event.preventDefault();
    callback(false);
  });
  // Proxy or server credentials are the service's; Chromium asks nobody.
  app.on('login', (event, ...[, , , callback]) => {
    event.preventDefault();
    callback();
  });
}
