/** Builds the pages every host shows, with everything pdf.js needs beside them. */
import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Plugin, defineConfig } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const outDir = `${root}dist/renderer`;

/** CMaps, fonts and decoders: pdf.js loads them from the host, never from anywhere else. */
function pdfAssets(): Plugin {
  return {
    name: 'pdf-assets',
    async closeBundle() {
      for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) {
        await cp(`${root}node_modules/pdfjs-dist/${folder}`, `${outDir}/pdf/${folder}`, { recursive: true });
      }
      await cp(`${root}node_modules/pdfjs-dist/build/pdf.worker.min.mjs`, `${outDir}/pdf/pdf.worker.min.mjs`);
    },
  };
}

export default defineConfig({
  root: `${root}renderer`,
  base: './',
  publicDir: false,
  logLevel: 'warn',
  plugins: [pdfAssets()],
  build: {
    outDir,
    emptyOutDir: true,
    target: 'chrome140',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: [`${root}renderer/index.html`],
    },
  },
});
