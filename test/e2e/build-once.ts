/** The pages are built once before any test opens them. */
import { buildPages } from '../../build/build-pages.ts';

export async function setup(): Promise<void> {
  await buildPages();
}
