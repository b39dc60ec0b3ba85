/** Pages and shell are built before any test opens them: once, however many projects ask, and not when nothing changed. */
import { buildPages } from '../../build/build-pages.ts';
import { buildShell } from '../../build/build-shell.ts';
import { isBuilt } from '../../build/is-built.ts';

const shared = globalThis as { hoshodeskBuild?: Promise<void> };

export function setup(): Promise<void> {
  shared.hoshodeskBuild ??= isBuilt() ? Promise.resolve() : buildPages().then(buildShell);
  return shared.hoshodeskBuild;
}
