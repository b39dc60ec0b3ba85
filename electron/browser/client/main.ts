/** Defines `window.hoshodesk` in a browser window of the loopback host; Electron's preload defines the same. */
import type { Bridge } from '#contract/bridge/bridge.ts';
import { createLoopbackBridge } from './loopback-bridge.ts';

Object.defineProperty(window, 'hoshodesk', {
  value: Object.freeze(createLoopbackBridge()) satisfies Bridge,
});
