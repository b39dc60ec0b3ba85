/** Whether dist/ is newer than everything it is made from. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const sources = ['electron', 'renderer', 'build', 'package-lock.json'];
const products = [
  'renderer/index.html',
  'renderer/bridge.js',
  'renderer/pdf/pdf.worker.min.mjs',
  'main/main.js',
  'service/utility-process.js',
  'preload/preload.cjs',
];

export function isBuilt(): boolean {
  const built = products.map((name) => join(root, 'dist', name));
  if (!built.every((path) => existsSync(path))) return false;
  const oldest = Math.min(...built.map(changedAt));
  return sources.every((name) => newestIn(join(root, name)) < oldest);
}

function changedAt(path: string): number {
  return statSync(path).mtimeMs;
}

function newestIn(path: string): number {
  if (!statSync(path).isDirectory()) return changedAt(path);
  const entries = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Math.max(0, ...entries.map((entry) => changedAt(join(entry.parentPath, entry.name))));
}
