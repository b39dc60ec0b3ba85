/** `app://bundle/` serves what was built and nothing else, each page with its policy. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { session } from '#test/shell/electron/index.ts';
import { readBuiltPages } from '../../electron/core/built-pages.ts';
import { servePages } from '../../electron/main/hardening/serve-pages.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoshodesk-pages-'));
  const renderer = join(folder, 'renderer');
  await mkdir(join(renderer, 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.html'), 'secret');
  await writeFile(join(renderer, 'index.html'), '<meta name="csp-nonce" content="{{nonce}}"><!--bridge-->');
  await writeFile(join(renderer, 'assets', 'main.js'), 'export {};');
  await writeFile(join(renderer, 'notes.exe'), 'MZ');
  await symlink(join(folder, 'secret.html'), join(renderer, 'link.html'));
  servePages(
    session.defaultSession as unknown as Parameters<typeof servePages>[0],
    await readBuiltPages(renderer),
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function load(url: string, method = 'GET'): Promise<Response> {
  const handler = session.defaultSession.schemes.get('app');
  if (handler === undefined) throw new Error('no handler');
  return handler({ url, method } as Request);
}

it('gives each load of a page its own nonce, in its policy and nowhere else', async () => {
  const [first, second] = [await load('app://bundle/'), await load('app://bundle/index.html')];
  const policy = first.headers.get('content-security-policy') ?? '';
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
  expect(nonce).toMatch(/^[\w+/]{24}$/);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toContain('unsafe-inline');
  expect(policy).not.toContain("'unsafe-eval'");
  expect(await first.text()).toBe(`<meta name="csp-nonce" content="${nonce}">`);
  expect(await second.text()).not.toContain(nonce);
  expect(first.headers.get('x-content-type-options')).toBe('nosniff');
});

it('says what each file is', async () => {
  const file = await load('app://bundle/assets/main.js');
  expect(file.status).toBe(200);
  expect(file.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(await file.text()).toBe('export {};');
});

describe('refuses', () => {
  it.each([
    'app://bundle/../secret.html',
    'app://bundle/%2e%2e/secret.html',
    'app://bundle/..%2fsecret.html',
    'app://bundle/assets/..%5c..%5csecret.html',
    'app://bundle/assets\\..\\..\\secret.html',
    'app://bundle//secret.html',
    'app://bundle/assets',
    'app://bundle/assets/',
    'app://bundle/assets/main.js%00.html',
    'app://bundle/ASSETS/main.js',
    'app://bundle/link.html',
    'app://bundle/notes.exe',
    'app://bundle/constructor',
    'app://bundle/__proto__',
    'app://bundle/C:/secret.html',
  ])('%s as not there', async (url) => {
    expect((await load(url)).status).toBe(404);
  });

  it.each(['app://evil/index.html', 'app://bundle.evil/', 'app://user@bundle/', 'app://bundle:1/'])(
    '%s as not ours',
    async (url) => {
      expect((await load(url)).status).toBe(403);
    },
  );

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s', async (method) => {
    expect((await load('app://bundle/', method)).status).toBe(405);
  });
});
