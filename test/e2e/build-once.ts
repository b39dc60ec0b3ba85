/** Pages and shell are built once before any test opens them, however many projects ask for it. */
import { buildPages } from '../../build/build-pages.ts';
import { buildShell } from '../../build/build-shell.ts';

const shared = globalThis as { hoshodeskBuild?: Promise<void> };

export function setup(): Promise<void> {
  shared.hoshodeskBuild ??= buildPages().then(buildShell);
  return shared.hoshodeskBuild;
}
