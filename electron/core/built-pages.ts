/** The built renderer, read once: only files that exist at start are ever served, by their exact name, with their policy. */
import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { contentSecurityPolicy } from '#contract/content-security.ts';

interface StaticFile {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
  '.wasm': 'application/wasm',
  '.icc': 'application/octet-stream',
};

/** Keys are paths such as `/assets/main.js`. */
export type BuiltPages = ReadonlyMap<string, StaticFile>;

export async function readBuiltPages(folder: string): Promise<BuiltPages> {
  const files = new Map<string, StaticFile>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const mediaType = mediaTypes[extname(entry.name)];
    if (!entry.isFile() || mediaType === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const name = `/${relative(folder, path).split(sep).join('/')}`;
    files.set(name, { mediaType, bytes: await readFile(path) });
  }
  return files;
}

export interface ServedFile {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/**
 * The file under this very path, ready to be sent; `null` when there is none. Each page load gets a nonce of its own.
 * @param bridge markup that gives a page its bridge where no preload script does
 */
export function servePage(pages: BuiltPages, pathname: string, bridge = ''): ServedFile | null {
  const file = pages.get(pathname === '/' ? '/index.html' : pathname);
  if (file === undefined) return null;
  const isPage = file.mediaType.startsWith('text/html');
  const nonce = randomBytes(18).toString('base64');
  return {
    body: isPage ? completePage(file.bytes, nonce, bridge) : file.bytes,
    headers: {
      'Content-Type': file.mediaType,
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': isPage ? 'no-store' : 'max-age=3600, immutable',
    },
  };
}

function completePage(bytes: Uint8Array, nonce: string, bridge: string): Uint8Array {
  const html = Buffer.from(bytes).toString('utf8');
  return Buffer.from(html.replaceAll('{{nonce}}', nonce).replace('<!--bridge-->', bridge));
}
