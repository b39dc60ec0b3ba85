/** Defines `window.hoshodesk` in an Electron window; the loopback host's script defines the same. */
import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '#contract/bridge/bridge.ts';
import { createElectronBridge } from './electron-bridge.ts';

contextBridge.exposeInMainWorld('hoshodesk', createElectronBridge(ipcRenderer) satisfies Bridge);
