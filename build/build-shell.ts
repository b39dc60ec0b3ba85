/** Builds Electron's sides into dist/: main process, service process with its verification worker, preload script. */
import { fileURLToPath } from 'node:url';
import { type InlineConfig, type Plugin, build } from 'vite';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Packages stay packages: natives, and those that load files of their own, are found in node_modules. */
function forNode(folder: string, input: Readonly<Record<string, string>>): InlineConfig {
  return {
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    root,
    plugins: [workerBesideBundle()],
    ssr: { target: 'node', external: ['electron'] },
    build: {
      ssr: true,
      outDir: `${root}dist/${folder}`,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: { ...input },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
      },
    },
  };
}

const workerSource = "'./worker.ts', import.meta.url";

/** The verifier starts its worker from a file beside its own source; in the bundle that is another file. */
function workerBesideBundle(): Plugin {
  return {
    name: 'worker-beside-bundle',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/verifier-pool.ts')) return null;
      if (!code.includes(workerSource)) throw new Error(`${id} no longer starts ${workerSource}`);
      return code.replace(workerSource, "'./verification-worker.js', import.meta.url");
    },
  };
}

/** A sandboxed preload script is one CommonJS file that can require nothing but Electron. */
const preload: InlineConfig = {
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  root,
  build: {
    outDir: `${root}dist/preload`,
    emptyOutDir: true,
    target: 'chrome140',
    minify: false,
    lib: {
      entry: `${root}electron/preload/preload.ts`,
      formats: ['cjs'],
      fileName: () => 'preload.cjs',
    },
    rolldownOptions: { external: ['electron'] },
  },
};

export async function buildShell(): Promise<void> {
  await build(forNode('main', { main: `${root}electron/main/main.ts` }));
  await build(
    forNode('service', {
      'utility-process': `${root}electron/service/utility-process.ts`,
      'verification-worker': `${root}electron/core/verification/worker.ts`,
    }),
  );
  await build(preload);
}
