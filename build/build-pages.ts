/** Builds the pages every host shows into dist/renderer, with everything pdf.js needs beside them. */
import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type InlineConfig, build } from 'vite';

const root = fileURLToPath(new URL('../', import.meta.url));
/** Where the built pages are. */
export const builtPagesFolder = `${root}dist/renderer`;

const usual: InlineConfig = {
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  base: './',
  // A test runner's NODE_ENV would otherwise make slow pages that say more than they should.
  define: { 'process.env.NODE_ENV': '"production"' },
  oxc: { jsx: { development: false } },
};

const pages: InlineConfig = {
  ...usual,
  root: `${root}renderer`,
  build: {
    outDir: builtPagesFolder,
    emptyOutDir: true,
    target: 'chrome140',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // bundle-sizes.ts has the budget that counts.
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
      input: [`${root}renderer/index.html`, `${root}renderer/report.html`],
      // Libraries mark client components for servers that render; nothing here does.
      onLog(level, log, handle) {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
};

/** Gives a browser window what Electron's preload gives an Electron window. */
const bridge: InlineConfig = {
  ...usual,
  root,
  build: {
    outDir: builtPagesFolder,
    emptyOutDir: false,
    target: 'chrome140',
    lib: {
      entry: `${root}electron/browser/client/main.ts`,
      formats: ['iife'],
      name: 'hoshodeskBridge',
      fileName: () => 'bridge.js',
    },
  },
};

/** CMaps, fonts and decoders: pdf.js loads them from the host, never from anywhere else. */
async function copyPdfAssets(): Promise<void> {
  const from = `${root}node_modules/pdfjs-dist`;
  for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) {
    await cp(`${from}/${folder}`, `${builtPagesFolder}/pdf/${folder}`, { recursive: true });
  }
  await cp(`${from}/build/pdf.worker.min.mjs`, `${builtPagesFolder}/pdf/pdf.worker.min.mjs`);
}

export async function buildPages(): Promise<void> {
  await build(pages);
  await build(bridge);
  await copyPdfAssets();
}
