/** The lint configuration really forbids what the architecture forbids: each seeded violation is caught. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const project = resolve(import.meta.dirname, '../..');
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'hoshodesk-layers-'));
  for (const name of ['.oxlintrc.json', 'package.json', 'tsconfig.json']) {
    cpSync(join(project, name), join(copy, name));
  }
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true }));

/** Lints one file with the project's rules and returns what oxlint prints. */
function lint(path: string, source: string): string {
  const file = join(copy, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, source);
  try {
    return execFileSync(join(project, 'node_modules/.bin/oxlint'), ['-f', 'unix', path], {
      cwd: copy,
      encoding: 'utf8',
    });
  } catch (error) {
    return String((error as { stdout?: unknown }).stdout);
  } finally {
    rmSync(file);
  }
}

const restricted = 'no-restricted-imports';

describe('layers', () => {
  it.each([
    ['the core', 'electron/core/use-cases/x.ts', "import { app } from 'electron';\nvoid app;\n"],
    [
      'a sibling of the core',
      'electron/core/archive/x.ts',
      "import { y } from '../delivery/index.ts';\nvoid y;\n",
    ],
    ['the contract', 'electron/contract/x.ts', "import { readFile } from 'node:fs';\nvoid readFile;\n"],
    ['the domain', 'electron/core/domain/x.ts', "import { readFile } from 'node:fs';\nvoid readFile;\n"],
    [
      'a use-case, past a door',
      'electron/core/use-cases/x.ts',
      "import { y } from '../archive/receipt.ts';\nvoid y;\n",
    ],
    [
      'a host, past a door',
      'electron/cli/x.ts',
      "import { y } from '../core/delivery/delivery.ts';\nvoid y;\n",
    ],
    ['the product', 'electron/cli/x.ts', "import { y } from '#test/support/world-types.ts';\nvoid y;\n"],
    ['the renderer', 'renderer/x.ts', "import { y } from '#core/app.ts';\nvoid y;\n"],
    ['the fake world', 'test/support/x.ts', "import { y } from '#core/delivery/index.ts';\nvoid y;\n"],
    ['the emulator', 'test/delivery-server/x.ts', "import { y } from '#core/archive/index.ts';\nvoid y;\n"],
  ])('%s may not import what is not its own', (_who, path, source) => {
    expect(lint(path, source)).toContain(restricted);
  });

  it.each([
    ['a use-case', 'electron/core/use-cases/x.ts', "import { y } from '../archive/index.ts';\nvoid y;\n"],
    ['the emulator', 'test/delivery-server/x.ts', "import { y } from '#core/domain/file-id.ts';\nvoid y;\n"],
    ['the domain', 'electron/core/domain/x.ts', "import { y } from '#contract/result.ts';\nvoid y;\n"],
    ['a host', 'electron/cli/x.ts', "import { y } from '../core/archive/index.ts';\nvoid y;\n"],
  ])('%s may go through the doors', (_who, path, source) => {
    expect(lint(path, source)).not.toContain(restricted);
  });
});

describe('size', () => {
  it('of a file is at most 250 lines and of a function 50', () => {
    const lines = Array.from({ length: 251 }, (_, index) => `export const x${index} = 1;\n`);
    expect(lint('electron/cli/x.ts', lines.join(''))).toContain('max-lines');
    const body = '  void 0;\n'.repeat(50);
    expect(lint('electron/cli/x.ts', `export function f(): void {\n${body}}\n`)).toContain(
      'max-lines-per-function',
    );
  });
});
