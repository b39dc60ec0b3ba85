/** Test projects: the core in a world without Electron, and everything that plays the world around it. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const noElectron = { electron: '/electron-does-not-exist-here' };
const common = {
  testTimeout: 60_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 20_000 } },
  // As the product is started: ADR 0017.
  execArgv: ['--wasm-wrapper-tiering-budget=1000000000'],
};

export default defineConfig({
  test: {
    maxWorkers: 2,
    globalSetup: ['test/install-tools.ts'],
    projects: [
      {
        resolve: { alias: noElectron },
        test: {
          name: 'core',
          include: ['test/{contract,core,cli,service,renderer}/**/*.test.ts'],
          ...common,
        },
      },
      {
        resolve: { alias: noElectron },
        test: { name: 'world', include: ['test/{support,delivery-server,year}/**/*.test.ts'], ...common },
      },
      {
        resolve: { alias: noElectron },
        test: {
          name: 'browser',
          include: ['test/{e2e,browser}/**/*.test.ts'],
          globalSetup: ['test/e2e/build-once.ts'],
          ...common,
        },
      },
      {
        resolve: {
          alias: { electron: fileURLToPath(new URL('./shell/electron/index.ts', import.meta.url)) },
        },
        test: {
          name: 'shell',
          include: ['test/shell/**/*.test.ts'],
          globalSetup: ['test/e2e/build-once.ts'],
          ...common,
        },
      },
      {
        resolve: { alias: noElectron },
        test: {
          name: 'house',
          include: ['test/build/**/*.test.ts'],
          globalSetup: ['test/e2e/build-once.ts'],
          ...common,
        },
      },
    ],
  },
});
