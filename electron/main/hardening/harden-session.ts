/** Refuses everything a page could ask of a session: permissions, devices, downloads, and any address but our own (E7). */
import { type Session, app } from 'electron';
import { isOwnPage, isOwnResource } from '../own-page.ts';

/** Copying rows and numbers is the one thing pages may do. New kinds of permission come with each Chromium: denied. */
const allowedPermission = 'clipboard-sanitized-write';

export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((...[, permission, callback, details]) =>
    callback(permission === allowedPermission && isOwnPage(details.requestingUrl)),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => permission === allowedPermission && isOwnPage(origin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
  session.setBluetoothPairingHandler((_details, callback) => callback({ confirmed: false }));
  session.setSpellCheckerEnabled(false);
  // Files are saved through the dialog of the main process only.
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !isOwnResource(url) }));
}

export function setupSessions(): void {
  app.on('session-created', hardenSession);
}
