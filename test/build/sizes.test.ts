/** The size budget (ADR 0006): what lint refuses, and that nobody has switched it off. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintSources, projectRoot } from './lint-tree.ts';

const sizeRules = ['max-lines', 'max-lines-per-function', 'max-params'];

function fileOfLines(count: number): string {
  return Array.from({ length: count }, (_, index) => `export const line${index} = ${index};\n`).join('');
}

/** The signature and the closing brace count; so do blank lines and comments. */
function functionOfLines(count: number): string {
  const body = '  // one line\n'.repeat(count - 3);
  return `export function long(): number {\n${body}  return 1;\n}\n`;
}

function functionOfParameters(count: number): string {
  const names = Array.from({ length: count }, (_, index) => `p${index}: number`);
  return `export function wide(${names.join(', ')}): void {}\n`;
}

function sizeFindings(file: string, source: string): readonly string[] {
  return lintSources(new Map([[file, source]]))
    .map(({ rule }) => rule)
    .filter((rule) => sizeRules.includes(rule));
}

describe('the size budget', () => {
  it.each(['electron/core/archive/seed.ts', 'electron/cli/seed.ts', 'test/support/seed.ts'])(
    'refuses what is too long or too wide in %s',
    (file) => {
      expect(sizeFindings(file, fileOfLines(251))).toEqual(['max-lines']);
      expect(sizeFindings(file, functionOfLines(51))).toEqual(['max-lines-per-function']);
      expect(sizeFindings(file, functionOfParameters(4))).toEqual(['max-params']);
    },
  );

  it('takes what just fits', () => {
    expect(sizeFindings('electron/cli/seed.ts', fileOfLines(250))).toEqual([]);
    expect(sizeFindings('electron/cli/seed.ts', functionOfLines(50))).toEqual([]);
    expect(sizeFindings('electron/cli/seed.ts', functionOfParameters(3))).toEqual([]);
  });

  it('lets a test describe at length, in a file that is no longer than others', () => {
    expect(sizeFindings('test/core/seed.test.ts', functionOfLines(60))).toEqual([]);
    expect(sizeFindings('test/core/seed.test.ts', fileOfLines(251))).toEqual(['max-lines']);
  });
});

describe('the sources', () => {
  const files = globSync('{electron,renderer,build,test}/**/*.{ts,tsx}', { cwd: projectRoot });
  const texts = new Map(files.map((file) => [file, readFileSync(join(projectRoot, file), 'utf8')]));

  it('never switch a lint rule off from inside', () => {
    const directive = new RegExp(['(ox|es)lint', 'disable'].join('-'));
    expect([...texts].filter(([, text]) => directive.test(text)).map(([file]) => file)).toEqual([]);
  });

  it('have a median of at most 80 lines', () => {
    const lengths = [...texts.values()].map((text) => text.split('\n').length - 1).toSorted((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(80);
  });
});
