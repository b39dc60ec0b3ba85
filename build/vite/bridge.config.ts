/** Builds the script that gives a browser window what Electron's preload gives an Electron window. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

export default defineConfig({
  root,
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: `${root}dist/renderer`,
    emptyOutDir: false,
    target: 'chrome140',
    lib: {
      entry: `${root}electron/browser/client/main.ts`,
      formats: ['iife'],
      name: 'hoshodeskBridge',
      fileName: () => 'bridge.js',
    },
  },
});
