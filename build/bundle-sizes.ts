/** What the built pages weigh: every script and style sheet, and which of them the main window loads before it shows anything. */
import { readFile, readdir } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface BundleFile {
  /** Below the folder of the built pages, with forward slashes. */
  readonly name: string;
  readonly bytes: number;
  readonly gzippedBytes: number;
  /** Loaded by the main window itself; all others come when something asks for them. */
  readonly isInitial: boolean;
}

/** Gzipped JavaScript of the main window before pdf.js. */
export const initialBudgetBytes = 450_000;

/** @param folder of the built pages */
export async function readBundle(folder: string): Promise<readonly BundleFile[]> {
  const initial = await initialFiles(folder);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && /\.(m?js|css)$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const files = await Promise.all(
    names.toSorted().map(async (name) => {
      const bytes = await readFile(join(folder, name));
      return {
        name,
        bytes: bytes.length,
        gzippedBytes: gzipSync(bytes, { level: 9 }).length,
        isInitial: initial.has(name),
      };
    }),
  );
  return files.toSorted((left, right) => right.gzippedBytes - left.gzippedBytes);
}

export function initialScriptBytes(files: readonly BundleFile[]): number {
  return files
    .filter(({ name, isInitial }) => isInitial && name.endsWith('js'))
    .reduce((sum, { gzippedBytes }) => sum + gzippedBytes, 0);
}

/** The bridge, what the page names, and whatever those import statically. */
async function initialFiles(folder: string): Promise<ReadonlySet<string>> {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const found = new Set(['bridge.js']);
  const waiting = [...page.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(([, name = '']) => name);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    if (name.endsWith('.js')) waiting.push(...(await staticImports(folder, name)));
  }
  return found;
}

/** `from"./x.js"` and `import"./x.js"`, as the bundler writes them; `import("./x.js")` is loaded later. */
async function staticImports(folder: string, name: string): Promise<readonly string[]> {
  const text = await readFile(join(folder, name), 'utf8');
  const imports = text.matchAll(/\b(?:from|import)\s*["'](\.\.?\/[^"']+\.js)["']/g);
  return [...imports].map(([, path = '']) => posix.join(posix.dirname(name), path));
}
