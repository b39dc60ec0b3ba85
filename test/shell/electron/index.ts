/** Plays `electron` for the shell's tests: what is asked of it is written down, what it would tell is told by the test. */
export { app, protocol } from './app.ts';
export { BrowserWindow, type StubContents } from './window.ts';
export { type StubSession, session } from './session.ts';
export { ipcMain } from './ipc.ts';
export {
  Menu,
  Notification,
  Tray,
  dialog,
  nativeImage,
  powerMonitor,
  safeStorage,
  utilityProcess,
} from './system.ts';
